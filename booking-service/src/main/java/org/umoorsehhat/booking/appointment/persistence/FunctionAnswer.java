package org.umoorsehhat.booking.appointment.persistence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.Appointment;
import org.umoorsehhat.booking.appointment.AppointmentStatus;
import org.umoorsehhat.booking.appointment.Outcome;

/** What the database's functions answer; which of the parts are there depends on the outcome. */
record FunctionAnswer(
        String outcome,
        @Nullable Appointment appointment,
        @Nullable Appointment old,
        @Nullable Long resource,
        @Nullable String type,
        @Nullable String field,
        @Nullable String message,
        @Nullable AppointmentStatus status,
        @Nullable String why,
        @Nullable Long version) {

    Outcome toOutcome() {
        return switch (outcome) {
            case "ok" -> new Outcome.Done(Objects.requireNonNull(appointment), old);
            case "replay" -> new Outcome.Replayed(Objects.requireNonNull(resource));
            case "refused" -> new Outcome.Refused(Objects.requireNonNull(type));
            case "invalid" ->
                    new Outcome.Invalid(
                            Objects.requireNonNull(field), Objects.requireNonNull(message));
            case "wrong-state" ->
                    new Outcome.WrongState(
                            Objects.requireNonNull(status), Objects.requireNonNull(why));
            case "stale" -> new Outcome.Stale(Objects.requireNonNull(version));
            case "not-found" -> Outcome.Plain.NOT_FOUND;
            case "forbidden" -> Outcome.Plain.FORBIDDEN;
            case "zone-changed" -> Outcome.Plain.ZONE_CHANGED;
            case "unknown-slot" -> Outcome.Plain.UNKNOWN_SLOT;
            case "key-reused" -> Outcome.Plain.KEY_REUSED;
            case "key-in-progress" -> Outcome.Plain.KEY_IN_PROGRESS;
            case String other -> throw new IllegalStateException("unknown outcome " + other);
        };
    }
}
