package org.umoorsehhat.booking.relation.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long a doctor's relation to a patient lasts.
 *
 * @param afterVisit since the time that the patient or the clinic asked for
 * @param afterCancellation since that appointment was cancelled, if that is sooner
 */
public record RelationPolicy(Period afterVisit, Duration afterCancellation) {

    /** What must be true for {@code doctor} to see a patient at {@code now}. */
    public Relation of(long doctor, Instant now) {
        return new Relation(
                doctor,
                now.atOffset(ZoneOffset.UTC).minus(afterVisit).toInstant(),
                now.minus(afterCancellation),
                now);
    }
}
