package org.umoorsehhat.booking.online.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.booking.rules.Codes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Money that is to go back through the provider: tasks that survive a crash. */
@Repository
public class PostgresOnlineRefunds {

    private final DatabaseClient database;

    PostgresOnlineRefunds(DatabaseClient database) {
        this.database = database;
    }

    /** What came and nobody owed goes back. */
    public Mono<Void> give(OnlinePayment payment, BigDecimal amount, String currency, Instant now) {
        return database.sql(
                        "INSERT INTO online_refund (online_payment, amount, currency, cause, due_at, created_at) VALUES ($1, $2, $3, 'not_owed', $4, $4)")
                .bind(0, payment.id())
                .bind(1, amount)
                .bind(2, currency)
                .bind(3, now)
                .then();
    }

    /**
     * Takes what is due, the oldest first: nobody else takes it until {@code theirs} is over, by
     * when it is done or whoever took it is no more.
     */
    public Flux<OnlineRefund> take(int most, Instant now, Duration theirs) {
        return database.sql(
                        """
                        UPDATE online_refund r SET attempts = r.attempts + 1, due_at = $3
                        FROM online_payment p
                        WHERE p.id = r.online_payment AND r.id IN (
                            SELECT id FROM online_refund WHERE state = 'pending' AND due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
                        RETURNING r.id, p.intent, r.amount, r.currency, r.attempts\
                        """)
                .bind(0, now)
                .bind(1, most)
                .bind(2, now.plus(theirs))
                .map(row ->
                        new OnlineRefund(
                                required(row, "id", UUID.class),
                                required(row, "intent", String.class),
                                required(row, "amount", BigDecimal.class),
                                required(row, "currency", String.class),
                                required(row, "attempts", Integer.class)))
                .all();
    }

    /** When the next one is due; empty when none is left. */
    public Mono<Instant> nextDue() {
        return database.sql(
                        "SELECT due_at FROM online_refund WHERE state = 'pending' ORDER BY due_at LIMIT 1")
                .mapValue(Instant.class)
                .one();
    }

    /** It is tried again then. */
    public Mono<Void> again(UUID refund, Instant due, String problem) {
        return database.sql(
                        "UPDATE online_refund SET due_at = $2, problem = $3 WHERE id = $1 AND state = 'pending'")
                .bind(0, refund)
                .bind(1, due)
                .bind(2, problem)
                .then();
    }

    /**
     * How far it is. What is told late changes nothing of what was told since: done stays so unless
     * it failed after all, and nothing follows a failure.
     */
    public Mono<Void> now(
            UUID refund, OnlineRefund.State state, @Nullable String problem, Instant now) {
        var update =
                database.sql(
                                """
                                UPDATE online_refund SET state = $2, problem = $3, ended_at = CASE WHEN $2 IN ('done', 'failed') THEN $4 END
                                WHERE id = $1 AND state <> 'failed' AND (state <> 'done' OR $2 = 'failed')\
                                """)
                        .bind(0, refund)
                        .bind(1, Codes.of(state))
                        .bind(3, now);
        return (problem == null ? update.bindNull(2, String.class) : update.bind(2, problem))
                .then();
    }
}
