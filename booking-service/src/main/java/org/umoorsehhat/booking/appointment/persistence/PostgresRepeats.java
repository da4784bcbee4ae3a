package org.umoorsehhat.booking.appointment.persistence;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Requests that come again with the key that they had. */
@Repository
public class PostgresRepeats {

    private final DatabaseClient database;

    PostgresRepeats(DatabaseClient database) {
        this.database = database;
    }

    /** What became of the first request with that key; empty when there was none, or it runs. */
    public Mono<CommitResult> first(IdempotencyKey key) {
        return database.sql(
                        "SELECT fingerprint = $3 AS is_same, resource FROM idempotency_key WHERE caller = $1 AND key = $2 AND resource IS NOT NULL")
                .bind(0, Objects.requireNonNull(key.caller()))
                .bind(1, Objects.requireNonNull(key.key()))
                .bind(2, Objects.requireNonNull(key.fingerprint()))
                .map(PostgresRepeats::result)
                .one();
    }

    private static CommitResult result(Readable row) {
        return Boolean.TRUE.equals(row.get("is_same", Boolean.class))
                ? new CommitResult.Replayed(
                        Long.parseLong(Objects.requireNonNull(row.get("resource", String.class))))
                : new CommitResult.Refused(Refusal.KEY_REUSED);
    }
}
