package org.umoorsehhat.booking.online.persistence;

import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which events of the provider have had their effect. */
@Repository
public class PostgresProviderEvents {

    /** Far longer than any provider repeats, which gives up after days. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final DatabaseClient database;

    PostgresProviderEvents(DatabaseClient database) {
        this.database = database;
    }

    /** Whether it is the first time; who comes meanwhile waits for the end of the transaction. */
    public Mono<Boolean> isNew(String event, Instant now) {
        return database.sql(
                        "INSERT INTO provider_event (id, at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING")
                .bind(0, event)
                .bind(1, now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    public Mono<Long> forget(Instant now) {
        return database.sql("DELETE FROM provider_event WHERE at < $1")
                .bind(0, now.minus(KEPT))
                .fetch()
                .rowsUpdated();
    }
}
