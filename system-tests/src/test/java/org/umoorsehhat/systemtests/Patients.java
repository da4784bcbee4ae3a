package org.umoorsehhat.systemtests;

import java.util.Map;

/**
 * Patients beyond those of the demo data. The n-th of the directory is the demo user {@code
 * patientN}.
 */
public final class Patients {

    private Patients() {}

    /** Registers patients until there are {@code count}. */
    public static void ensure(Api api, int count) {
        int there = api.get("admin", "patients/?page_size=1").json().path("count").asInt();
        for (int n = there + 1; n <= count; n++) {
            Answer answer = api.post("admin", "patients/", patient(n));
            if (answer.status() != 201 || answer.json().path("id").asInt() != n) {
                throw new UnexpectedAnswer(
                        "patient " + n + " was not registered: " + answer.body());
            }
        }
    }

    private static Map<String, ?> patient(int n) {
        return Map.of(
                "name",
                "Zaynab Example " + n,
                "email",
                "patient" + n + "@example.org",
                "phone",
                "+447700900%03d".formatted(n % 1000),
                "locale",
                "en",
                "time_zone",
                "Asia/Riyadh",
                "user_sub",
                "patient" + n);
    }
}
