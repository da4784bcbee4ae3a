package org.umoorsehhat.booking.online.rules;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Money that goes back through the provider.
 *
 * @param id also the provider's idempotency key
 * @param intent what the provider calls the payment of which it is a part
 * @param attempts this one among them
 */
public record OnlineRefund(
        UUID id, String intent, BigDecimal amount, String currency, int attempts) {

    /** How far it is. */
    public enum State {
        /** To be told to the provider, or told and not known whether it heard. */
        PENDING,
        /** The provider is at it. */
        SENT,
        DONE,
        /** The provider does not do it: somebody has to give it back otherwise. */
        FAILED
    }

    /** Why money goes back. */
    public enum Cause {
        /** Staff gave it back: a refund in the ledger. */
        REFUNDED,
        /** Nobody owed it when it came: it was never in the ledger. */
        NOT_OWED
    }
}
