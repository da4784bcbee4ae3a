package org.umoorsehhat.booking.appointment;

import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;

/** An idempotency key as the database's functions take it; they claim it before anything else. */
public record Key(String caller, String key, String fingerprint, long keptSeconds) {

    private static final long KEPT_SECONDS = 24 * 60 * 60;

    /** Null when the request had none. */
    public static @Nullable Key of(IdempotencyKey key) {
        return key.isPresent()
                ? new Key(
                        Objects.requireNonNull(key.caller()),
                        Objects.requireNonNull(key.key()),
                        HexFormat.of().formatHex(Objects.requireNonNull(key.fingerprint())),
                        KEPT_SECONDS)
                : null;
    }
}
