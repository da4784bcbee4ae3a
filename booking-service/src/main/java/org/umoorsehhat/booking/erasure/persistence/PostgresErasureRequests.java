package org.umoorsehhat.booking.erasure.persistence;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.erasure.rules.ErasureRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who wants to be erased. */
@Repository
public class PostgresErasureRequests {

    private final DatabaseClient database;

    PostgresErasureRequests(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps it; the first one stays. Empty where there is no such patient any more. */
    public Mono<ErasureRequest> add(long patient, Instant now) {
        return database.sql(
                        """
                        WITH added AS (
                            INSERT INTO erasure_request (patient_id, requested_at)
                            SELECT id, $2 FROM patient WHERE id = $1 AND erased_at IS NULL
                            ON CONFLICT DO NOTHING RETURNING *)
                        SELECT * FROM added UNION ALL SELECT * FROM erasure_request WHERE patient_id = $1 LIMIT 1
                        """)
                .bind(0, patient)
                .bind(1, now)
                .map(PostgresErasureRequests::request)
                .one();
    }

    public Mono<ErasureRequest> find(long patient) {
        return database.sql("SELECT * FROM erasure_request WHERE patient_id = $1")
                .bind(0, patient)
                .map(PostgresErasureRequests::request)
                .one();
    }

    /** The oldest first. */
    public Flux<ErasureRequest> list(long skip, int limit) {
        return database.sql(
                        "SELECT * FROM erasure_request ORDER BY requested_at, patient_id OFFSET $1 LIMIT $2")
                .bind(0, skip)
                .bind(1, limit)
                .map(PostgresErasureRequests::request)
                .all();
    }

    public Mono<Long> count() {
        return database.sql("SELECT count(*) FROM erasure_request").mapValue(Long.class).one();
    }

    /** It is withdrawn, or done. */
    public Mono<Void> remove(long patient) {
        return database.sql("DELETE FROM erasure_request WHERE patient_id = $1")
                .bind(0, patient)
                .then();
    }

    private static ErasureRequest request(Readable row) {
        return new ErasureRequest(
                Objects.requireNonNull(row.get("patient_id", Long.class)),
                Objects.requireNonNull(row.get("requested_at", Instant.class)));
    }
}
