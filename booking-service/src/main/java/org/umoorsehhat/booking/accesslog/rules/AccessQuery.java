package org.umoorsehhat.booking.accesslog.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which accesses are asked for; what is absent restricts nothing.
 *
 * @param patient whose data were accessed
 * @param who {@code sub} of who accessed them
 * @param from first instant
 * @param to the instant after the last
 */
public record AccessQuery(
        @Nullable Long patient,
        @Nullable String who,
        @Nullable Instant from,
        @Nullable Instant to) {}
