package org.umoorsehhat.booking.revocation.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.revocation.rules.Revocation;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Revocations. They leave as events in the transaction that makes them. */
@Repository
public class PostgresRevocations {

    private static final String COLUMNS =
            "id, subject, token_id, reason, revoked_at, expires_at, revoked_by";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    PostgresRevocations(DatabaseClient database, Outbox outbox, TransactionalOperator transaction) {
        this.database = database;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** What the services are told: neither why nor by whom. */
    private record Data(
            UUID revocationId,
            @Nullable String subject,
            @Nullable String tokenId,
            Instant revokedAt,
            Instant expiresAt) {}

    /** Adds one; empty where {@code most} count already. */
    public Mono<Revocation> add(Revocation revocation, int most) {
        return database.sql(
                        "INSERT INTO revocation (%s) SELECT $1, $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM revocation WHERE expires_at > $5) < $8"
                                .formatted(COLUMNS))
                .bind(0, revocation.id())
                .bind(1, text(revocation.subject()))
                .bind(2, text(revocation.tokenId()))
                .bind(3, revocation.reason())
                .bind(4, revocation.revokedAt())
                .bind(5, revocation.expiresAt())
                .bind(6, revocation.revokedBy())
                .bind(7, (long) most)
                .fetch()
                .rowsUpdated()
                .filter(added -> added > 0)
                .flatMap(added -> tell(revocation).thenReturn(revocation))
                .as(transaction::transactional);
    }

    private static Object text(@Nullable String text) {
        return text == null ? Parameters.in(String.class) : Parameters.in(text);
    }

    private Mono<Void> tell(Revocation revocation) {
        String id = revocation.id().toString();
        return outbox.append(
                new OutboxEvent(
                        "booking.internal.revocations",
                        id,
                        "org.umoorsehhat.booking.tokens-revoked.v1",
                        id,
                        null,
                        new Data(
                                revocation.id(),
                                revocation.subject(),
                                revocation.tokenId(),
                                revocation.revokedAt(),
                                revocation.expiresAt())));
    }

    /** One, by its id. */
    public Mono<Revocation> find(UUID id) {
        return database.sql("SELECT %s FROM revocation WHERE id = $1".formatted(COLUMNS))
                .bind(0, id)
                .map(PostgresRevocations::read)
                .one();
    }

    /** The newest first. */
    public Flux<Revocation> list(int limit, long skip) {
        return database.sql(
                        "SELECT %s FROM revocation ORDER BY revoked_at DESC, id LIMIT %d OFFSET %d"
                                .formatted(COLUMNS, limit, skip))
                .map(PostgresRevocations::read)
                .all();
    }

    public Mono<Long> count() {
        return database.sql("SELECT count(*) FROM revocation").mapValue(Long.class).one();
    }

    /** Forgets those that have not counted since {@code before}. */
    public Mono<Long> forget(Instant before) {
        return database.sql("DELETE FROM revocation WHERE expires_at < $1")
                .bind(0, before)
                .fetch()
                .rowsUpdated();
    }

    private static Revocation read(Readable row) {
        return new Revocation(
                required(row, "id", UUID.class),
                row.get("subject", String.class),
                row.get("token_id", String.class),
                required(row, "reason", String.class),
                required(row, "revoked_at", Instant.class),
                required(row, "expires_at", Instant.class),
                required(row, "revoked_by", String.class));
    }
}
