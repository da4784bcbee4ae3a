package org.umoorsehhat.booking.online.rules;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the provider tells, whose signature was good.
 *
 * @param id by which it is known when it comes again
 */
public record ProviderEvent(String id, News news) {

    /** What it is about. */
    public sealed interface News {}

    /**
     * Money came.
     *
     * @param payment what it is for
     * @param intent what the provider calls it
     */
    public record Paid(UUID payment, String intent, BigDecimal amount, String currency)
            implements News {}

    /** Nobody can pay that any more. */
    public record Cancelled(UUID payment, String intent) implements News {}

    /**
     * How far a refund is.
     *
     * @param problem the provider's code; absent where there is none
     */
    public record RefundNews(UUID refund, OnlineRefund.State state, @Nullable String problem)
            implements News {}

    /** Nothing that concerns the platform. */
    public record Other() implements News {}
}
