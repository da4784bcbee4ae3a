package org.umoorsehhat.chassis.problem;

import java.util.Locale;

/** Names as they stand in JSON. */
final class SnakeCase {

    private SnakeCase() {}

    /** {@code timeSlots[0].startTime} is {@code time_slots[0].start_time}. */
    static String of(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** {@code Method Not Allowed} is {@code method-not-allowed}. */
    static String kebab(String title) {
        return title.trim().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
