package org.umoorsehhat.waitlist.appointment.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How long an appointment makes a patient a doctor's own; the same in booking-service.
 *
 * @param afterVisit since the time that the patient or the clinic asked for
 * @param afterCancellation since it was cancelled, if that is sooner
 */
public record RelationTerms(Period afterVisit, Duration afterCancellation) {

    /**
     * When it ends.
     *
     * @param agreedStart absent where only the doctor asked for it: then there is none
     * @param cancelledAt absent where it is not cancelled
     */
    public @Nullable Instant endsAt(@Nullable Instant agreedStart, @Nullable Instant cancelledAt) {
        if (agreedStart == null) {
            return null;
        }
        Instant end = agreedStart.atOffset(ZoneOffset.UTC).plus(afterVisit).toInstant();
        if (cancelledAt == null) {
            return end;
        }
        Instant sooner = cancelledAt.plus(afterCancellation);
        return sooner.isBefore(end) ? sooner : end;
    }
}
