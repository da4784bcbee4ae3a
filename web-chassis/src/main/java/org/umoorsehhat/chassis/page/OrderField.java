package org.umoorsehhat.chassis.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.function.Function;

/**
 * What a list can be ordered by: the first of an index, or the last of all orders, which is a
 * number and has no equal.
 *
 * @param name in {@code ordering}; empty for one that only orders of the list's own use
 * @param column in SQL
 * @param parameter in SQL, of which {@code %s} is the name of a value of that column
 * @param text a row's value in a cursor, without dots or blanks
 * @param value what {@code text} meant; fails with a {@link RuntimeException} for what it did not
 */
public record OrderField<R>(
        String name,
        String column,
        String parameter,
        Function<R, String> text,
        Function<String, Object> value) {

    private static final int LAST_YEAR = 9999;

    /** The year 5138. */
    private static final int LONGEST_MICROS = 17;

    /** Whether callers can ask for it by that name. */
    boolean isNamed(String asked) {
        return !name.isEmpty() && name.equals(asked);
    }

    /** Whole numbers. */
    public static <R> OrderField<R> number(String name, String column, Function<R, Long> of) {
        return new OrderField<>(
                name, column, "%s", of.andThen(String::valueOf), OrderField::wholeNumber);
    }

    private static Object wholeNumber(String text) {
        return Long.valueOf(text);
    }

    /** Instants, as exact as the database keeps them. */
    public static <R> OrderField<R> instant(String name, String column, Function<R, Instant> of) {
        return new OrderField<>(
                name,
                column,
                "%s",
                of.andThen(time -> String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time))),
                OrderField::instant);
    }

    /** What no row can have, the database may not be able to read. */
    private static Object instant(String micros) {
        if (micros.length() > LONGEST_MICROS) {
            throw new IllegalArgumentException("is beyond all years of four digits");
        }
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }

    /** Dates. */
    public static <R> OrderField<R> date(String name, String column, Function<R, LocalDate> of) {
        return new OrderField<>(
                name, column, "%s", of.andThen(LocalDate::toString), OrderField::day);
    }

    private static Object day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("is beyond all years of four digits");
        }
        return day;
    }

    /** Times of day. */
    public static <R> OrderField<R> time(String name, String column, Function<R, LocalTime> of) {
        return new OrderField<>(
                name, column, "%s", of.andThen(LocalTime::toString), LocalTime::parse);
    }

    /** Words of people, whose capitals do not matter; the index is on {@code lower(column)}. */
    public static <R> OrderField<R> words(String name, String column, Function<R, String> of) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var decoder = Base64.getUrlDecoder();
        return new OrderField<>(
                name,
                "lower(" + column + ")",
                "lower(%s)",
                of.andThen(text -> encoder.encodeToString(text.getBytes(UTF_8))),
                text -> visible(new String(decoder.decode(text), UTF_8)));
    }

    private static Object visible(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("holds what no word has");
        }
        return text;
    }
}
