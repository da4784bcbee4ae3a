package org.umoorsehhat.booking.directory.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a patient owes who cancels late, or does not come, as scheduling-service last said: an
 * amount or a share of the price. Where neither is said, of a service its doctor's holds, of a
 * doctor none.
 *
 * @param amount 0 is none
 * @param percent of the price; 0 is none
 * @param minutes how long before its start an appointment is cancelled at the latest without owing
 *     it
 * @param onNoShow whether who does not come owes it, too
 */
public record LateFee(
        @Nullable BigDecimal amount, @Nullable Integer percent, int minutes, boolean onNoShow) {

    /** Nobody has said anything. */
    public static final LateFee UNSAID = new LateFee(null, null, 0, false);

    private static final int WHOLE = 100;

    boolean isSaid() {
        return amount != null || percent != null;
    }

    /** Whether it means nothing in another currency. */
    boolean isAmount() {
        return amount != null;
    }

    /** What it comes to, of a price; not rounded. */
    public BigDecimal of(BigDecimal price) {
        if (percent != null) {
            return price.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(WHOLE));
        }
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
