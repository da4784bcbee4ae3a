package org.umoorsehhat.benchmarks.lists;

import java.time.LocalDate;
import java.util.List;

/**
 * A list or a statistic that somebody asks for.
 *
 * @param asker {@code admin}, {@code doctor} or {@code patient}
 * @param path below {@code /api/appointments/}; {@code {doctor}} stands for a doctor's number
 * @param targetMillis what the 99th percentile may be
 */
record ListQuestion(String what, String asker, String path, double targetMillis) {

    private static final double LIST = 20;
    private static final double DOCTOR_YEAR = 50;
    private static final double CLINIC_YEAR = 200;

    boolean isList() {
        return targetMillis == LIST;
    }

    static List<ListQuestion> all(LocalDate today) {
        String year = "date_from=%s&date_to=%s".formatted(today.minusDays(365), today);
        String quarter = "date_from=%s&date_to=%s".formatted(today.minusDays(90), today);
        return List.of(
                new ListQuestion("first page, administrator", "admin", "appointments", LIST),
                new ListQuestion("first page, doctor", "doctor", "appointments", LIST),
                new ListQuestion(
                        "filtered page, administrator",
                        "admin",
                        "appointments?status=no_show&doctor={doctor}&" + quarter,
                        LIST),
                new ListQuestion(
                        "filtered page, doctor",
                        "doctor",
                        "appointments?status=completed&appointment_type=follow_up&" + year,
                        LIST),
                new ListQuestion("today, doctor", "doctor", "appointments/today", LIST),
                new ListQuestion("upcoming, doctor", "doctor", "appointments/upcoming", LIST),
                new ListQuestion("upcoming, patient", "patient", "appointments/upcoming", LIST),
                new ListQuestion("history, patient", "patient", "appointments", LIST),
                new ListQuestion(
                        "statistics of a year, doctor",
                        "doctor",
                        "appointments/statistics?" + year,
                        DOCTOR_YEAR),
                new ListQuestion(
                        "statistics of a year, clinic",
                        "admin",
                        "appointments/statistics?" + year,
                        CLINIC_YEAR));
    }
}
