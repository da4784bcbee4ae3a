package org.umoorsehhat.booking.revocation.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that open nothing.
 *
 * @param subject whose tokens: all that were issued before {@code revokedAt}; absent for one token
 * @param tokenId {@code jti} of the token; absent for all of a subject
 * @param reason in the administrator's words; told to nobody else
 * @param expiresAt when each of them has expired anyway
 * @param revokedBy subject of the administrator
 */
public record Revocation(
        UUID id,
        @Nullable String subject,
        @Nullable String tokenId,
        String reason,
        Instant revokedAt,
        Instant expiresAt,
        String revokedBy) {}
