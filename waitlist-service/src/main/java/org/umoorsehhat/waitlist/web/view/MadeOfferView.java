package org.umoorsehhat.waitlist.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.waitlist.offer.rules.MadeOffer;

/**
 * An offer of a list; date and start time are in the doctor's zone.
 *
 * @param entry of the waiting list, whose offer it is
 * @param slot the first slot that it is in
 * @param status open, accepted, declined, expired, withdrawn, refused, fulfilled
 * @param refusal why it could not be booked: patient-busy, patient-inactive, seat-gone
 * @param appointment number of the appointment that it became
 * @param expiresAt until when it could be, or can be, answered
 * @param endedAt absent while it is open or accepted
 */
public record MadeOfferView(
        UUID id,
        long entry,
        long patient,
        @Nullable String patientName,
        long doctor,
        @Nullable String doctorName,
        long slot,
        LocalDate date,
        LocalTime startTime,
        Instant startsAt,
        String timeZone,
        int durationMinutes,
        String appointmentType,
        String status,
        @Nullable String refusal,
        @Nullable Long appointment,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant endedAt)
        implements AccessedData {

    @Override
    public Long accessedPatient() {
        return patient;
    }

    @Override
    public String accessedId() {
        return id.toString();
    }

    public static MadeOfferView of(MadeOffer made) {
        var offer = made.offer();
        var seat = offer.seat();
        var booked = offer.appointment();
        return new MadeOfferView(
                offer.id(),
                offer.entryId(),
                offer.patientId(),
                made.patientName(),
                seat.doctorId(),
                made.doctorName(),
                seat.slotId(),
                seat.date(),
                seat.start(),
                seat.startsAt(),
                seat.zone().getId(),
                seat.minutes(),
                offer.appointmentType(),
                offer.status().code(),
                offer.refusal(),
                booked == null ? null : booked.id(),
                made.madeAt(),
                offer.expiresAt(),
                made.endedAt());
    }
}
