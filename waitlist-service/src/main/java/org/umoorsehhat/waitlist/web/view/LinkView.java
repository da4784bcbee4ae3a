package org.umoorsehhat.waitlist.web.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.offer.rules.Offer;

/**
 * The offer that a link is about, as far as whoever holds it has to know: nothing of the patient.
 *
 * @param purpose what it is good for: accept or decline
 * @param expiresAt answer before this
 * @param status as of the offer
 * @param refusal why it could not be booked, as of the offer
 */
public record LinkView(
        String purpose,
        long doctor,
        @Nullable String doctorName,
        @Nullable Long service,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        int durationMinutes,
        Instant expiresAt,
        String status,
        @Nullable String refusal,
        @JsonIgnore Long accessedPatient,
        @JsonIgnore String accessedId)
        implements AccessedData {

    public static LinkView of(
            String purpose, Entry entry, Offer offer, @Nullable String doctorName) {
        var seat = offer.seat();
        return new LinkView(
                purpose,
                seat.doctorId(),
                doctorName,
                seat.doctorId() == entry.doctorId() ? entry.preferences().service() : null,
                seat.startsAt(),
                seat.endsAt(),
                seat.zone().getId(),
                seat.minutes(),
                offer.expiresAt(),
                offer.status().code(),
                offer.refusal(),
                offer.patientId(),
                String.valueOf(entry.id()));
    }
}
