package org.umoorsehhat.chassis.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.umoorsehhat.chassis.problem.Problem;

/** The texts of a request that the access log keeps. */
final class AccessTexts {

    /** Why the caller accesses what they do, in their words. */
    static final String PURPOSE = "X-Access-Purpose";

    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_FILTER = 500;
    private static final int LONGEST_ID = 64;

    /** Parameters whose values are words of a list that the platform made. */
    private static final Set<String> OF_CODES =
            Set.of(
                    "status",
                    "appointment_type",
                    "booking_method",
                    "payment_method",
                    "reminder_type",
                    "ordering",
                    "is_paid",
                    "is_active");

    private AccessTexts() {}

    /**
     * The purpose that the caller gave; null without one.
     *
     * @throws Problem {@code 400} for one that is too long, or holds what is no text
     */
    static @Nullable String purpose(HttpHeaders headers) {
        String header = headers.getFirst(PURPOSE);
        if (header == null || header.isBlank()) {
            return null;
        }
        String purpose = decoded(header).strip();
        if (purpose.codePointCount(0, purpose.length()) > LONGEST_PURPOSE
                || purpose.codePoints().anyMatch(AccessTexts::isNoText)) {
            throw Problem.invalid(PURPOSE, "has more than " + LONGEST_PURPOSE + " characters");
        }
        return purpose;
    }

    /** Headers come as one character a byte: what is UTF-8 was meant so. */
    private static String decoded(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /** What a list was asked for; null for everything. Words to search for may be of health. */
    static @Nullable String filter(MultiValueMap<String, String> query) {
        if (query.isEmpty()) {
            return null;
        }
        var filter = new StringJoiner("&");
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            String name = parameter.getKey();
            if (name.length() <= 40 && only(name, "_")) {
                parameter.getValue().forEach(value -> filter.add(name + "=" + shown(name, value)));
            }
        }
        String text = filter.toString();
        if (text.isEmpty()) {
            return null;
        }
        return text.length() > LONGEST_FILTER ? text.substring(0, LONGEST_FILTER) : text;
    }

    private static String shown(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        boolean isShown =
                value.length() <= 100
                        && (OF_CODES.contains(name) ? only(value, "_,-") : isNumeric(value));
        return isShown ? value : "…";
    }

    /** A number, a date, a time: nothing that says something of somebody's health. */
    private static boolean isNumeric(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9' || "-:.,+TZ".indexOf(c) >= 0);
    }

    /** The value of a path's variable, if it may be an id. */
    static String id(String value) {
        return value.length() <= LONGEST_ID && only(value, "-_") ? value : "…";
    }

    private static boolean only(String text, String more) {
        return text.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || more.indexOf(c) >= 0);
    }
}
