package org.umoorsehhat.booking.payment.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * What its patient owes who cancels an appointment late, as agreed when it was booked.
 *
 * @param amount more than 0, at most what the appointment costs
 * @param freeUntil until when cancelling costs nothing
 * @param onNoShow whether who does not come owes it, too
 */
public record CancellationFee(BigDecimal amount, Instant freeUntil, boolean onNoShow) {

    public boolean isDue(Instant cancelled) {
        return cancelled.isAfter(freeUntil);
    }

    /** The same terms of a visit so much later. */
    CancellationFee later(Duration shift) {
        return new CancellationFee(amount, freeUntil.plus(shift), onNoShow);
    }
}
