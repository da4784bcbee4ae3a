package org.umoorsehhat.systemtests.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * What is asked of the platform and of the truth after a command.
 *
 * @param minutes how long an appointment is looked for
 * @param statuses that a list is filtered by
 * @param date that a list and statistics begin with
 */
record Questions(int minutes, List<String> statuses, LocalDate date, List<LocalDate> days) {

    private static final List<String> STATUSES =
            List.of(
                    "pending",
                    "confirmed",
                    "scheduled",
                    "in_progress",
                    "completed",
                    "cancelled",
                    "no_show");

    static Questions any(RandomClinic clinic) {
        Random random = clinic.random;
        var days = new TreeSet<LocalDate>();
        for (int quarter = 0; quarter <= RandomClinic.QUARTERS; quarter++) {
            days.add(clinic.truth.dateOf(clinic.quarter(quarter)));
        }
        var statuses = new TreeSet<String>();
        for (int more = random.nextInt(3); more >= 0; more--) {
            statuses.add(clinic.any(STATUSES));
        }
        List<LocalDate> all = List.copyOf(days);
        return new Questions(
                15 * (1 + random.nextInt(5)), List.copyOf(statuses), clinic.any(all), all);
    }
}
