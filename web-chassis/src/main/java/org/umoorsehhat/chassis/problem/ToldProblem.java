package org.umoorsehhat.chassis.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Problems in the language of who asked, with a {@link Violation} for each faulty field. */
public final class ToldProblem {

    static final String ERRORS = "errors";

    /** Of a sentence that no file of words knows. */
    private static final String OTHER = "invalid";

    private static final ProblemWords WORDS = ProblemWords.all();

    private ToldProblem() {}

    /** Reads the words, which is nothing for the thread that answers. */
    static void prepare() {
        WORDS.in(ProblemWords.language(List.of()), "");
    }

    /** The language that the request prefers of those that are spoken; else English. */
    public static String language(ServerHttpRequest request) {
        try {
            List<Locale> wishes = request.getHeaders().getAcceptLanguageAsLocales();
            return ProblemWords.language(wishes);
        } catch (IllegalArgumentException e) {
            // A header that names no languages.
            return ProblemWords.language(List.of());
        }
    }

    /** {@code problem} in {@code language}; itself stays as it is, since many may be told it. */
    public static ProblemDetail in(String language, ProblemDetail problem) {
        var told = ProblemDetail.forStatus(problem.getStatus());
        told.setType(problem.getType());
        told.setTitle(said(language, problem.getTitle()));
        told.setDetail(said(language, problem.getDetail()));
        told.setInstance(problem.getInstance());
        Map<String, Object> more = problem.getProperties();
        if (more != null) {
            more.forEach(told::setProperty);
            if (more.get(ERRORS) instanceof Map<?, ?> errors) {
                withFields(language, errors, told);
            }
        }
        return told;
    }

    private static @Nullable String said(String language, @Nullable String sentence) {
        return sentence == null ? null : WORDS.in(language, sentence);
    }

    private static void withFields(String language, Map<?, ?> errors, ProblemDetail told) {
        var words = new LinkedHashMap<String, List<String>>();
        var violations = new ArrayList<Violation>();
        errors.forEach((name, messages) -> {
            String field = String.valueOf(name);
            for (Object message : (List<?>) messages) {
                var violation = violation(language, field, String.valueOf(message));
                violations.add(violation);
                words.computeIfAbsent(field, first -> new ArrayList<>()).add(violation.message());
            }
        });
        told.setDetail(Problem.summary(words));
        told.setProperty(ERRORS, words);
        told.setProperty("violations", violations);
    }

    private static Violation violation(String language, String field, String english) {
        var sentence = WORDS.find(english).orElse(null);
        String list = sentence == null ? null : sentence.values().get(SentenceTemplate.LIST);
        return new Violation(
                field,
                sentence == null ? OTHER : sentence.code(),
                WORDS.in(language, english),
                list == null ? null : List.of(list.split(", ")));
    }
}
