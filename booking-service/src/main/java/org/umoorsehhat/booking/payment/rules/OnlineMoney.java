package org.umoorsehhat.booking.payment.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a booking was paid for, as far as a provider has a part in it.
 *
 * @param left what came through the provider, is in the ledger and was not given back
 * @param otherwise how the rest was paid last; absent where all came through the provider, or none
 */
public record OnlineMoney(BigDecimal left, @Nullable PaymentMethod otherwise) {

    /** Nothing came through a provider. */
    public static final OnlineMoney NONE = new OnlineMoney(BigDecimal.ZERO, null);

    /** Whether the provider gives back what is given back next: the way it came. */
    public boolean isNext() {
        return left.signum() > 0;
    }
}
