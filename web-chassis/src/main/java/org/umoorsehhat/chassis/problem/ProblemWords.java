package org.umoorsehhat.chassis.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The sentences that problems are made of, in every language they are told in. Code says them in
 * English; the files below {@code problem-words/} on the class path give each its code and its
 * words in other languages, as catalogues of gettext do. A sentence that no file knows is told in
 * English.
 */
public final class ProblemWords {

    /** What is spoken; the first is what code says. */
    public static final List<String> LANGUAGES = List.of("en", "ar", "ur");

    private static final String ENGLISH = LANGUAGES.getFirst();

    /** Looking for the values in a sentence takes the square of its length. */
    private static final int LONGEST = 1_000;

    private static final String FILES = "classpath*:problem-words/*.properties";
    private static final Pattern NAME = Pattern.compile("\\w+?(?:_(ar|ur))?\\.properties");

    /** Of everything on the class path; read when the first problem could be told. */
    private static final ProblemWords ALL = ofClassPath();

    private final Map<String, SentenceTemplate> fixed = new HashMap<>();
    private final List<SentenceTemplate> withPlaces = new ArrayList<>();
    private final Map<String, Map<String, SentenceTemplate>> others = new HashMap<>();

    /** A sentence that a file knows. */
    record Sentence(String code, Map<String, String> values) {}

    private ProblemWords(Map<String, Map<String, String>> texts) {
        texts.getOrDefault(ENGLISH, Map.of())
                .forEach((code, text) -> {
                    var template = SentenceTemplate.of(code, text);
                    if (template.isFixed()) {
                        fixed.putIfAbsent(text, template);
                    } else {
                        withPlaces.add(template);
                    }
                });
        withPlaces.sort(
                Comparator.comparingInt(SentenceTemplate::fixedLength)
                        .reversed()
                        .thenComparing(SentenceTemplate::code));
        texts.forEach((language, words) -> {
            if (!language.equals(ENGLISH)) {
                var templates = new HashMap<String, SentenceTemplate>();
                words.forEach((code, text) -> templates.put(code, SentenceTemplate.of(code, text)));
                others.put(language, templates);
            }
        });
    }

    /** Those of all files on the class path. */
    public static ProblemWords all() {
        return ALL;
    }

    /** The codes of all sentences. */
    public Set<String> codes(String language) {
        return language.equals(ENGLISH)
                ? Set.copyOf(
                        Stream.concat(fixed.values().stream(), withPlaces.stream())
                                .map(SentenceTemplate::code)
                                .toList())
                : Set.copyOf(others.getOrDefault(language, Map.of()).keySet());
    }

    /**
     * Empty for one that no file has, and for what is longer than any sentence: input may be in it.
     */
    Optional<Sentence> find(String english) {
        if (english.length() > LONGEST) {
            return Optional.empty();
        }
        var known = fixed.get(english);
        if (known != null) {
            return Optional.of(new Sentence(known.code(), Map.of()));
        }
        for (SentenceTemplate template : withPlaces) {
            var values = template.values(english);
            if (values != null) {
                return Optional.of(new Sentence(template.code(), values));
            }
        }
        return Optional.empty();
    }

    /** What {@code english} is in {@code language}, one of {@link #LANGUAGES}. */
    public String in(String language, String english) {
        var templates = others.get(language);
        if (templates == null) {
            return english;
        }
        return find(english)
                .map(sentence -> {
                    var template = templates.get(sentence.code());
                    return template == null
                            ? english
                            : template.with(sentence.values(), value -> in(language, value));
                })
                .orElse(english);
    }

    /** The language of {@code wishes} that comes first and is spoken; else English. */
    public static String language(List<Locale> wishes) {
        return wishes.stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(ENGLISH);
    }

    private static ProblemWords ofClassPath() {
        var texts = new HashMap<String, Map<String, String>>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
                if (!name.matches()) {
                    throw new IllegalStateException("no file of words: " + file);
                }
                String language = name.group(1) == null ? ENGLISH : name.group(1);
                var words = texts.computeIfAbsent(language, first -> new HashMap<>());
                PropertiesLoaderUtils.loadProperties(
                                new EncodedResource(file, StandardCharsets.UTF_8))
                        .forEach((code, text) -> put(words, String.valueOf(code), text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProblemWords(texts);
    }

    private static void put(Map<String, String> words, String code, Object text) {
        String before = words.put(code, String.valueOf(text));
        if (before != null && !before.equals(text)) {
            throw new IllegalStateException("two sentences of one code: " + code);
        }
    }
}
