package org.umoorsehhat.booking.appointment.persistence;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.VisitRoom;

/**
 * The row with which a {@link ChangeStatement} ends.
 *
 * @param keyState of {@code claim_key}
 * @param keyResource number of what the first request with that key made
 * @param holds whether what was read still holds
 * @param refusal of {@code lock_seats}
 * @param slots in which seats were taken
 * @param room of the first of them; absent: none
 * @param own in which seats were given back
 * @param id of what was written; absent when nothing was
 */
record Answer(
        String keyState,
        @Nullable String keyResource,
        @Nullable Boolean holds,
        @Nullable String refusal,
        List<Long> slots,
        @Nullable VisitRoom room,
        List<Long> own,
        boolean covered,
        @Nullable Long id,
        @Nullable String patientName) {

    static Answer read(Readable row) {
        return new Answer(
                Objects.requireNonNull(row.get("key_state", String.class)),
                row.get("key_resource", String.class),
                row.get("holds", Boolean.class),
                row.get("refusal", String.class),
                numbers(row.get("slots", Long[].class)),
                AppointmentParts.room(row),
                numbers(row.get("own", Long[].class)),
                Boolean.TRUE.equals(row.get("covered", Boolean.class)),
                row.get("id", Long.class),
                row.get("patient_name", String.class));
    }

    /** As it is, with the seats that were taken. */
    Appointment seated(Appointment appointment, boolean offSlot) {
        return appointment.withVisit(appointment.visit().in(slots, offSlot), room);
    }

    private static List<Long> numbers(Long @Nullable [] array) {
        return array == null ? List.of() : List.of(array);
    }

    /**
     * What became of the change; nothing written and nothing refused means that something overlaps.
     *
     * @param patient what it means that the patient is not active
     * @param stranger what it means that the patient is not the doctor's
     */
    CommitResult result(Refusal patient, Refusal stranger, Supplier<CommitResult> written) {
        return switch (keyState) {
            case "reused" -> new CommitResult.Refused(Refusal.KEY_REUSED);
            case "running" -> new CommitResult.Refused(Refusal.KEY_RUNNING);
            case "replay" ->
                    new CommitResult.Replayed(Long.parseLong(Objects.requireNonNull(keyResource)));
            default -> {
                if (id != null) {
                    yield written.get();
                }
                if (!Boolean.TRUE.equals(holds)) {
                    yield new CommitResult.Outdated();
                }
                yield refusal == null
                        ? new CommitResult.Overlapping()
                        : new CommitResult.Refused(refusal(refusal, patient, stranger));
            }
        };
    }

    /** The same of what asks for no seats. */
    CommitResult result(Supplier<CommitResult> written) {
        return result(Refusal.NOT_FOUND, Refusal.NOT_FOUND, written);
    }

    private static Refusal refusal(String code, Refusal patient, Refusal stranger) {
        return switch (code) {
            case "patient" -> patient;
            case "stranger" -> stranger;
            case "patient:live" -> Refusal.LIVE_LIMIT;
            case "patient:at-doctor" -> Refusal.LIVE_LIMIT_AT_DOCTOR;
            case "patient:per-day" -> Refusal.DAY_LIMIT;
            case "patient:cancellations" -> Refusal.CANCELLATION_LIMIT;
            case "doctor:at-doctor" -> Refusal.DOCTOR_LIVE_LIMIT;
            case "doctor:per-day" -> Refusal.DOCTOR_DAY_LIMIT;
            case "rule:live" -> Refusal.LIVE_RULE;
            case "rule:day" -> Refusal.DAY_RULE;
            case "rule:cancellations" -> Refusal.CANCELLATION_RULE;
            case "foreign-slot" -> Refusal.FOREIGN_SLOT;
            case "unknown-slot" -> Refusal.UNKNOWN_SLOT;
            case "closed" -> Refusal.SLOT_CLOSED;
            case "full" -> Refusal.SLOT_FULL;
            case "uncovered" -> Refusal.NO_SLOT;
            case "between" -> Refusal.NO_START;
            case "absent" -> Refusal.DOCTOR_BUSY;
            case "near" -> Refusal.TOO_NEAR;
            default -> throw new IllegalStateException("unknown refusal " + code);
        };
    }
}
