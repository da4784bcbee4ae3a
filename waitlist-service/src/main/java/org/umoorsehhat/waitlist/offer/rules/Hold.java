package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.rules.Seat;

/**
 * A seat that booking-service keeps for this service.
 *
 * @param entryId who asked for it; absent when it is up to the matching
 * @param requestId the request that it answers; there when {@code entryId} is
 * @param expiresAt when booking-service frees it by itself
 * @param heldAt when it was held, which is when the seat became free
 */
public record Hold(
        UUID id,
        Seat seat,
        @Nullable Long entryId,
        @Nullable UUID requestId,
        Instant expiresAt,
        Instant heldAt) {}
