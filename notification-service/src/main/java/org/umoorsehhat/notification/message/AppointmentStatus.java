package org.umoorsehhat.notification.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The states of an appointment, as events name them, and two that follow from what else they say.
 */
public enum AppointmentStatus {
    PENDING(true),
    CONFIRMED(true),
    SCHEDULED(true),
    /** The patient is there: events say it by {@code arrived_at}. */
    ARRIVED(false),
    IN_PROGRESS(false),
    COMPLETED(false),
    CANCELLED(false),
    NO_SHOW(false),
    /** Given up for another appointment; booking-service tells of the other one only. */
    RESCHEDULED(false);

    /** Those that are still to come about, as in {@code 'pending', 'confirmed'}. */
    public static final String EXPECTED_IN_SQL =
            Arrays.stream(values())
                    .filter(status -> status.isExpected)
                    .map(status -> "'" + status.code() + "'")
                    .collect(Collectors.joining(", "));

    private final boolean isExpected;

    AppointmentStatus(boolean isExpected) {
        this.isExpected = isExpected;
    }

    /** The name in events and the database, as in {@code no_show}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an appointment is still to come about; not, in a state that is not known here. */
    public static boolean isExpected(String code) {
        return Arrays.stream(values())
                .anyMatch(status -> status.isExpected && status.code().equals(code));
    }

    /** Why a message about an appointment in that state is not sent. */
    public static String reason(String code) {
        return "appointment-" + code.replace('_', '-');
    }
}
