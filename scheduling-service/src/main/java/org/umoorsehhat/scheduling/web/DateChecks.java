package org.umoorsehhat.scheduling.web;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;

/** Dates and times that make sense in a calendar. */
public final class DateChecks {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private DateChecks() {}

    /**
     * @throws Problem {@code 400} for a date outside 1900 to 9998
     */
    public static void requireSaneYear(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw Problem.invalid(
                    field, "is not a date from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }

    /**
     * @throws Problem {@code 400} for a time with seconds
     */
    public static void requireFullMinutes(LocalTime start, LocalTime end) {
        requireFullMinute("start_time", start);
        requireFullMinute("end_time", end);
    }

    /**
     * @throws Problem {@code 400} for a time with seconds
     */
    public static void requireFullMinute(String field, LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw Problem.invalid(field, "is not a whole minute");
        }
    }

    /**
     * @throws Problem {@code 400} for an end before the start or more than {@code maxDays} in all
     */
    public static void requireRange(
            String startField, LocalDate start, String endField, LocalDate end, int maxDays) {
        requireSaneYear(startField, start);
        requireSaneYear(endField, end);
        if (end.isBefore(start)) {
            throw Problem.invalid(endField, "is before " + startField);
        }
        if (end.toEpochDay() - start.toEpochDay() >= maxDays) {
            throw Problem.invalid(endField, "makes more than %d days".formatted(maxDays));
        }
    }
}
