package org.umoorsehhat.chassis.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * Years that make sense in a clinic. Java and PostgreSQL know dates far beyond them, and not the
 * same ones.
 */
public final class SaneYears {

    private static final int FIRST = 1;
    private static final int FIRST_OF_THIS_AGE = 1900;
    private static final int LAST = 9999;

    private SaneYears() {}

    /**
     * Lets dates of the years 1 to 9999 pass, which are written with four digits; and none.
     *
     * @throws Problem {@code 400} on {@code field} for other dates
     */
    public static void require(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST || date.getYear() > LAST)) {
            throw Problem.invalid(field, "is not a date such as 2026-12-30");
        }
    }

    /** Whether it is a year of people who live, or of what is planned for them: 1900 to 9999. */
    public static boolean isOfThisAge(int year) {
        return year >= FIRST_OF_THIS_AGE && year <= LAST;
    }
}
