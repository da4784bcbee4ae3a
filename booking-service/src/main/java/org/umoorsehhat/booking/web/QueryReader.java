package org.umoorsehhat.booking.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.problem.Expected;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.SaneYears;
import org.umoorsehhat.chassis.words.FoldedText;

/** Reads query parameters. A value that means nothing is refused: an empty list would mislead. */
public class QueryReader {

    private static final int LONGEST_SEARCH = 100;

    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    /**
     * @throws Problem {@code 400} with all that could not be read
     */
    public final void finish() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** One of the codes of an enum. */
    protected final <E extends Enum<E>> @Nullable E code(
            String name, Class<E> type, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        E value = Codes.parse(type, text);
        return value == null ? wrong(name, "is not " + Expected.oneOf(type)) : value;
    }

    /** Some of the codes of an enum, with commas between them; empty for none. */
    protected final <E extends Enum<E>> Set<E> codes(
            String name, Class<E> type, @Nullable String text) {
        var values = EnumSet.noneOf(type);
        if (text != null && !text.isEmpty()) {
            for (String code : text.split(",", -1)) {
                E value = code(name, type, code);
                if (value == null) {
                    wrong(name, "is not " + Expected.oneOf(type));
                } else {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** A date of the years 1900 to 9999. */
    public final @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return SaneYears.isOfThisAge(date.getYear())
                    ? date
                    : wrong(name, "is not a date from 1900 to 9999");
        } catch (DateTimeException e) {
            return wrong(name, "is not a date such as 2026-12-30");
        }
    }

    /** A date, or a time with offset. */
    public final @Nullable OffsetDateTime time(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            // A plus sign in a query is a blank.
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            return SaneYears.isOfThisAge(time.getYear())
                    ? time
                    : wrong(name, "is not a date from 1900 to 9999");
        } catch (DateTimeException e) {
            return wrong(name, "is not a time with offset such as 2026-12-30T10:00:00Z");
        }
    }

    /** The same as an instant. */
    public final @Nullable Instant instant(String name, @Nullable String text) {
        OffsetDateTime time = time(name, text);
        return time == null ? null : time.toInstant();
    }

    /** The number of something. */
    public final @Nullable Long id(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.matches("[0-9]{1,18}")
                ? Long.valueOf(text)
                : wrong(name, "is not " + Expected.of(Long.class));
    }

    protected final @Nullable Boolean bool(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (text) {
            case "true", "True", "1" -> true;
            case "false", "False", "0" -> false;
            default -> wrong(name, "is not true or false");
        };
    }

    /** A text to search for; one of blanks and marks alone asks for nothing. */
    public final @Nullable String search(@Nullable String text) {
        if (text == null || FoldedText.of(text).isBlank()) {
            return null;
        }
        return text.length() > LONGEST_SEARCH
                ? wrong("search", "has more than " + LONGEST_SEARCH + " characters")
                : text.strip();
    }

    protected final <T> @Nullable T wrong(String name, String message) {
        errors.put(name, List.of(message));
        return null;
    }
}
