package org.umoorsehhat.booking.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;

/**
 * The idempotency key of a command that is one statement: claimed before anything else, by part
 * {@code k}, and settled by the answer.
 */
public final class IdempotencySql {

    /** An SQL condition: the key is new, or there is none. */
    public static final String IS_NEW = "k.state = 'new'";

    /** What a request without a key finds. */
    private static final String NO_KEY = "SELECT 'new'::text AS state, NULL::text AS resource";

    private final @Nullable String key;

    /**
     * @param kept how long a key is remembered
     */
    public IdempotencySql(StatementBuilder statement, IdempotencyKey key, Duration kept) {
        if (!key.isPresent()) {
            this.key = null;
            statement.read("k", NO_KEY);
            return;
        }
        this.key =
                statement.value(String.class, key.caller())
                        + ", "
                        + statement.value(String.class, key.key());
        statement.read(
                "k",
                "SELECT * FROM claim_key(%s, %s, %s)"
                        .formatted(
                                this.key,
                                statement.value(byte[].class, key.fingerprint()),
                                statement.value(Double.class, (double) kept.toSeconds())));
    }

    /**
     * The columns of the answer that tell of the key.
     *
     * @param status of the answer that is remembered
     * @param written the part whose row shows that it is done, with the number that a repeat finds
     */
    public String columns(int status, String written) {
        String columns = "k.state AS key_state, k.resource AS key_resource";
        return key == null
                ? columns
                : columns
                        + ", CASE WHEN %s THEN settle_key(%s, %s::smallint, %s.id::text)::text END AS settled"
                                .formatted(IS_NEW, key, status, written);
    }
}
