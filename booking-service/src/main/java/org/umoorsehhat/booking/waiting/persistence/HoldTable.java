package org.umoorsehhat.booking.waiting.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.waiting.Holds;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class HoldTable implements Holds {

    private final DatabaseClient database;
    private final Clock clock;

    HoldTable(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Flux<UUID> expired(int most) {
        return database.sql(
                        """
                        SELECT id FROM hold WHERE state = 'open' AND expires_at <= $1 ORDER BY expires_at LIMIT $2
                        """)
                .bind(0, clock.instant())
                .bind(1, most)
                .map(row -> Objects.requireNonNull(row.get(0, UUID.class)))
                .all();
    }

    @Override
    public Mono<Boolean> expire(UUID hold) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT expire_hold($1, $2, $3)")
                                .bind(0, hold)
                                .bind(1, clock.instant())
                                .bind(2, Json.of(context.toJson()))
                                .map(row -> Objects.requireNonNull(row.get(0, Boolean.class)))
                                .one());
    }

    /** The topics on which an answer may still lie keep seven days. */
    @Override
    public Mono<Long> forget() {
        return database.sql(
                        """
                        DELETE FROM hold WHERE state <> 'open' AND ended_at < $1::timestamptz - interval '14 days'
                        """)
                .bind(0, clock.instant())
                .fetch()
                .rowsUpdated();
    }
}
