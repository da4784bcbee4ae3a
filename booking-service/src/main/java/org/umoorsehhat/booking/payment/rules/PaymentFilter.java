package org.umoorsehhat.booking.payment.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which payments and refunds are asked for; what is absent restricts nothing.
 *
 * @param from first instant
 * @param to the instant after the last
 */
public record PaymentFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long doctor,
        @Nullable PaymentMethod method,
        @Nullable String currency) {}
