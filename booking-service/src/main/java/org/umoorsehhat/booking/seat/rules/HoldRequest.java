package org.umoorsehhat.booking.seat.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.booking.rules.Buffers;

/**
 * waitlist-service asks for a seat of a slot, for an entry of the waiting list.
 *
 * @param appointmentType absent when any will do
 */
public record HoldRequest(
        UUID requestId, long entryId, long slotId, @Nullable String appointmentType) {

    /**
     * A slot that is asked for, as it is now.
     *
     * @param buffers of a visit in it, by its doctor and what the entry waits for
     */
    public record Slot(
            long id,
            long doctor,
            LocalDate date,
            LocalTime time,
            String timeZone,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            boolean isWithdrawn,
            Buffers buffers) {

        /**
         * How long an appointment in it takes, in minutes: the whole slot where it has one seat;
         * where several may come at the same time, a usual appointment.
         */
        int minutes() {
            long whole = Duration.between(startsAt, endsAt).toMinutes();
            return (int)
                    Math.min(
                            whole,
                            capacity > 1 ? AppointmentLength.USUAL : AppointmentLength.LONGEST);
        }
    }

    /**
     * The hold that it asks for; empty where the slot cannot be held.
     *
     * @param expiresAt when it would end
     */
    public Optional<Hold> hold(Slot slot, UUID id, Instant expiresAt) {
        int minutes = slot.minutes();
        return slot.isWithdrawn() || minutes < AppointmentLength.SHORTEST
                ? Optional.empty()
                : Optional.of(
                        new Hold(
                                id,
                                slot.doctor(),
                                slot.date(),
                                slot.time(),
                                slot.timeZone(),
                                slot.startsAt(),
                                slot.startsAt().plus(Duration.ofMinutes(minutes)),
                                minutes,
                                appointmentType,
                                expiresAt,
                                entryId,
                                requestId,
                                slot.buffers()));
    }
}
