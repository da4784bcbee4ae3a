package org.umoorsehhat.booking.online.rules;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was asked to pay through the provider.
 *
 * @param id also the provider's idempotency key
 * @param intent what the provider calls it; absent until it has answered
 * @param reference of the booking: what is paid belongs to the newest appointment of it
 * @param isDeposit whether it is what was owed of the deposit
 */
public record OnlinePayment(
        UUID id,
        @Nullable String intent,
        UUID bookingReference,
        String reference,
        long appointment,
        long patient,
        boolean isDeposit,
        BigDecimal amount,
        String currency,
        State state) {

    /** Whether the money has come. */
    public enum State {
        OPEN,
        RECEIVED,
        CANCELLED
    }

    /** The same, as the provider calls it. */
    public OnlinePayment known(String as) {
        return new OnlinePayment(
                id,
                as,
                bookingReference,
                reference,
                appointment,
                patient,
                isDeposit,
                amount,
                currency,
                state);
    }
}
