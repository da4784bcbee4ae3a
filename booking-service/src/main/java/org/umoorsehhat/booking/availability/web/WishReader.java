package org.umoorsehhat.booking.availability.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.availability.rules.DayRange;
import org.umoorsehhat.booking.availability.rules.PartOfDay;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.problem.Problem;

/** Reads what somebody looks for. */
final class WishReader extends QueryReader {

    private static final int LONGEST_SPECIALTY = 200;
    private static final int LONGEST_LOCATION = 300;
    private static final int MOST_CHOICES = 50;

    @Nullable String specialty(@Nullable String text) {
        return words("specialty", text, LONGEST_SPECIALTY);
    }

    @Nullable String location(@Nullable String text) {
        return words("location", text, LONGEST_LOCATION);
    }

    @Nullable PartOfDay part(@Nullable String text) {
        return code("part_of_day", PartOfDay.class, text);
    }

    /** Minutes that an appointment may take. */
    @Nullable Integer duration(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.matches("[0-9]{1,4}") && AppointmentLength.isValid(Integer.parseInt(text))
                ? Integer.valueOf(text)
                : wrong(
                        "duration",
                        "is not from "
                                + AppointmentLength.SHORTEST
                                + " to "
                                + AppointmentLength.LONGEST);
    }

    /**
     * Days of the doctors' zones, where it may be a day earlier or later than in others.
     *
     * @param today in UTC
     */
    void requireMonth(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (to == null) {
            return;
        }
        boolean isMonth =
                from == null
                        ? DayRange.isMonth(today.minusDays(1), to)
                                || DayRange.isMonth(today.plusDays(1), to)
                        : DayRange.isMonth(from, to);
        if (!isMonth) {
            wrong("to", "is not within 31 days");
        }
    }

    /** Numbers with commas between them; empty for none. */
    List<Long> ids(String name, @Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        // An empty one is no number, either.
                        .flatMap(one -> Stream.ofNullable(id(name, one.isEmpty() ? "," : one)))
                        .distinct()
                        .toList();
    }

    /**
     * @throws Problem {@code 400} for none, and for more than 50 together
     */
    static void requireSome(List<Long> services, List<Long> doctors) {
        int choices = services.size() + doctors.size();
        if (choices == 0) {
            throw Problem.invalid("doctor", "is required, or service");
        }
        if (choices > MOST_CHOICES) {
            throw Problem.invalid(
                    services.size() > doctors.size() ? "service" : "doctor",
                    "has more than " + MOST_CHOICES + " entries");
        }
    }

    private @Nullable String words(String name, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.length() > most ? wrong(name, "has more than " + most + " characters") : text;
    }
}
