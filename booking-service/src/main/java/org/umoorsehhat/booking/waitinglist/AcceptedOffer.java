package org.umoorsehhat.booking.waitinglist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.seat.rules.Hold;

/**
 * A patient has accepted an offer in time.
 *
 * @param appointmentId what they booked the normal way instead of answering; null: they answered
 */
public record AcceptedOffer(
        UUID offerId,
        UUID holdId,
        long entryId,
        long patientId,
        long doctorId,
        long slotId,
        Instant startsAt,
        int durationMinutes,
        AppointmentType appointmentType,
        @Nullable UUID appointmentId) {

    /** The hold that it is about, as far as the offer tells: for one that is forgotten here. */
    Hold hold() {
        return new Hold(
                holdId,
                doctorId,
                LocalDate.EPOCH,
                LocalTime.MIN,
                "UTC",
                startsAt,
                startsAt.plus(Duration.ofMinutes(durationMinutes)),
                durationMinutes,
                null,
                startsAt,
                null,
                null);
    }
}
