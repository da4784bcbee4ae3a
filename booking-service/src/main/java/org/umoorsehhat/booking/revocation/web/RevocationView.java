package org.umoorsehhat.booking.revocation.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.revocation.rules.Revocation;
import org.umoorsehhat.chassis.access.AccessedData;

/**
 * A revocation as the API shows it, to administrators.
 *
 * @param sub whose tokens that were issued before {@code revokedAt}; absent for one token
 * @param jti of one token
 * @param expiresAt when each of them has expired anyway
 */
record RevocationView(
        UUID id,
        @Nullable String sub,
        @Nullable String jti,
        String reason,
        Instant revokedAt,
        Instant expiresAt,
        String revokedBy)
        implements AccessedData {

    static RevocationView of(Revocation revocation) {
        return new RevocationView(
                revocation.id(),
                revocation.subject(),
                revocation.tokenId(),
                revocation.reason(),
                revocation.revokedAt(),
                revocation.expiresAt(),
                revocation.revokedBy());
    }

    @Override
    public @Nullable Long accessedPatient() {
        return null;
    }

    @Override
    public String accessedId() {
        return id.toString();
    }
}
