package org.umoorsehhat.booking.waitinglist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.seat.rules.Hold;

/** A patient has accepted an offer in time. */
public record AcceptedOffer(
        UUID offerId,
        UUID holdId,
        long entryId,
        long patientId,
        long doctorId,
        long slotId,
        Instant startsAt,
        int durationMinutes,
        AppointmentType appointmentType) {

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
