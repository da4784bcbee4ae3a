package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.Seat;

/**
 * A held seat offered to one patient.
 *
 * @param appointmentType what would be booked
 * @param refusal why booking-service refused, once it has: {@code patient-busy}, {@code
 *     patient-inactive}, {@code seat-gone}
 * @param appointment once booking-service has made it
 * @param expiresAt answers count before this
 * @param version 1 when made, grows with each change
 */
public record Offer(
        UUID id,
        UUID holdId,
        long entryId,
        long patientId,
        Seat seat,
        String appointmentType,
        OfferStatus status,
        @Nullable String refusal,
        @Nullable BookedAppointment appointment,
        Instant expiresAt,
        long version) {

    /** Why it cannot be answered any more. */
    public Refusal whyOver() {
        return switch (status) {
            case OPEN, EXPIRED -> new Refusal.OfferExpired(expiresAt);
            case WITHDRAWN -> new Refusal.OfferWithdrawn();
            case DECLINED -> new Refusal.OfferDeclined();
            case ACCEPTED -> new Refusal.OfferAccepted();
            case FULFILLED -> new Refusal.OfferFulfilled();
            case REFUSED ->
                    switch (String.valueOf(refusal)) {
                        case "patient-busy" -> new Refusal.PatientBusy();
                        case "patient-inactive" -> new Refusal.PatientInactive();
                        default -> new Refusal.SeatGone();
                    };
        };
    }
}
