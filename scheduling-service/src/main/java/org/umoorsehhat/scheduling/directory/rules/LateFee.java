package org.umoorsehhat.scheduling.directory.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a patient owes who cancels late, or does not come. It is said by an amount or a share of the
 * price; where neither is there, of a service its doctor's holds, of a doctor none.
 *
 * @param amount 0 is none
 * @param percent of the price, 0 to 100; 0 is none
 * @param minutes how long before its start an appointment is cancelled at the latest without owing
 *     it
 * @param onNoShow whether who does not come owes it, too
 */
public record LateFee(
        @Nullable Money amount, @Nullable Integer percent, int minutes, boolean onNoShow) {

    /** Nobody has said anything. */
    public static final LateFee UNSAID = new LateFee(null, null, 0, false);

    /** These terms, where what is said is absent. */
    public LateFee within(@Nullable Integer saidMinutes, @Nullable Boolean saidOnNoShow) {
        return new LateFee(
                amount,
                percent,
                Objects.requireNonNullElse(saidMinutes, minutes),
                Objects.requireNonNullElse(saidOnNoShow, onNoShow));
    }

    /** The same terms of another amount. */
    public LateFee of(@Nullable Money other, @Nullable Integer otherPercent) {
        return new LateFee(other, otherPercent, minutes, onNoShow);
    }
}
