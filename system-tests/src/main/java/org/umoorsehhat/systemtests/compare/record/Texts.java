package org.umoorsehhat.systemtests.compare.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import tools.jackson.databind.JsonNode;

/** The same for texts: sentences, addresses, instants. */
final class Texts {

    static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private static final Duration DURING_THE_RUN = Duration.ofDays(3);

    private static final Pattern UUID =
            Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final Pattern INSTANT =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern ADDRESS =
            Pattern.compile("/([a-z-]+)/(recurring/)?(\\d+)(?=[/?]|$)");
    private static final Pattern PARAMETER =
            Pattern.compile("\\b(doctor|patient|service|appointment)=(\\d+)");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<!<)\\b(appointment|doctor|patient|service|slot|series|entry|reminder) (\\d+)\\b");
    private static final Pattern CURSOR = Pattern.compile("\\bcursor=[^&\\s]+");
    private static final Pattern METHODS = Pattern.compile("\\[([A-Z]+(, [A-Z]+)+)]");
    private static final Pattern VERSION = Pattern.compile("\"\\d+\"");

    private final Names names;
    private final Instant began;
    private final String today;

    /** With its time, as subjects of mails have it. */
    private final Pattern todayInWords;

    /**
     * @param began when the run did
     * @param today its date, as visits of the day have it
     */
    Texts(Names names, Instant began, LocalDate today) {
        this.names = names;
        this.began = began;
        this.today = today.toString();
        this.todayInWords = Pattern.compile(Pattern.quote(IN_WORDS.format(today)) + ", " + TIME);
    }

    boolean isToday(JsonNode value) {
        return value.isString() && value.asString().equals(today);
    }

    String of(String text) {
        String rest = replace(INSTANT, text, this::instant);
        rest = replace(UUID, rest, match -> names.of("uuid", match.group()));
        rest = path(rest);
        rest =
                replace(
                        NUMBERED,
                        rest,
                        match -> match.group(1) + " " + names.of(match.group(1), match.group(2)));
        rest = replace(METHODS, rest, match -> "[" + sorted(match.group(1), ", ") + "]");
        rest = VERSION.matcher(rest).replaceAll("\"<version>\"");
        rest = todayInWords.matcher(rest).replaceAll("<today>, <time>");
        return rest.replace(today, "<today>");
    }

    /** An address, or a text with some in it. */
    String path(String text) {
        String rest =
                replace(
                        ADDRESS,
                        text,
                        match -> {
                            boolean isSeries = match.group(2) != null;
                            String kind =
                                    isSeries ? Kinds.SERIES : Kinds.ofCollection(match.group(1));
                            return "/%s/%s%s"
                                    .formatted(
                                            match.group(1),
                                            isSeries ? match.group(2) : "",
                                            names.of(kind, match.group(3)));
                        });
        rest =
                replace(
                        PARAMETER,
                        rest,
                        match -> match.group(1) + "=" + names.of(match.group(1), match.group(2)));
        rest = CURSOR.matcher(rest).replaceAll("cursor=<cursor>");
        return replace(UUID, rest, match -> names.of("uuid", match.group()));
    }

    /** The parts of a text, of which no order is promised. */
    static String sorted(String text, String separator) {
        return Stream.of(text.split(Pattern.quote(separator)))
                .sorted()
                .collect(Collectors.joining(separator));
    }

    private String instant(MatchResult match) {
        try {
            Instant instant = OffsetDateTime.parse(match.group()).toInstant();
            Duration since = Duration.between(began, instant).abs();
            return since.compareTo(DURING_THE_RUN) < 0 ? "<instant>" : match.group();
        } catch (DateTimeParseException notOne) {
            return match.group();
        }
    }

    private static String replace(
            Pattern pattern, String text, Function<MatchResult, String> replacement) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }
}
