package org.umoorsehhat.chassis.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What tells a repeated request from a new one. A controller method takes it as a parameter;
 * without the header it is {@link #isPresent() absent}.
 *
 * @param caller the token's subject: keys of different callers never meet
 * @param key the header, 1 to 255 printable characters
 * @param fingerprint SHA-256 of method, address and body, white space apart
 */
public record IdempotencyKey(
        @Nullable String caller, @Nullable String key, byte @Nullable [] fingerprint) {

    /** For requests without the header: everything is new. */
    public static final IdempotencyKey ABSENT = new IdempotencyKey(null, null, null);

    public boolean isPresent() {
        return key != null;
    }
}
