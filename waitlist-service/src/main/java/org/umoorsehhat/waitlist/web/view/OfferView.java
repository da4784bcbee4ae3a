package org.umoorsehhat.waitlist.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.offer.rules.Offer;

/**
 * An offer; date and start time are in the doctor's zone.
 *
 * @param slot the first slot that it is in
 * @param timeZone the doctor's
 * @param expiresAt answer before this
 * @param status open, accepted, declined, expired, withdrawn, refused, fulfilled
 * @param refusal why it could not be booked: patient-busy, patient-inactive, seat-gone
 */
public record OfferView(
        UUID id,
        long slot,
        long doctor,
        @Nullable String doctorName,
        LocalDate date,
        LocalTime startTime,
        Instant startsAt,
        String timeZone,
        int durationMinutes,
        String appointmentType,
        Instant expiresAt,
        String status,
        @Nullable String refusal) {

    public static OfferView of(Offer offer, @Nullable String doctorName) {
        var seat = offer.seat();
        return new OfferView(
                offer.id(),
                seat.slotId(),
                seat.doctorId(),
                doctorName,
                seat.date(),
                seat.start(),
                seat.startsAt(),
                seat.zone().getId(),
                seat.minutes(),
                offer.appointmentType(),
                offer.expiresAt(),
                offer.status().code(),
                offer.refusal());
    }
}
