package org.umoorsehhat.things;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import reactor.core.publisher.Mono;

/** The effect of events: counted, so that a second one would be seen. */
@Component
class ThingCopies {

    private static final String KEEP =
            """
            WITH history AS (INSERT INTO thing_history (id, version) VALUES ($1, $3))
            INSERT INTO thing_copy AS c (id, name, version) VALUES ($1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version, effects = c.effects + 1
            """;

    private final DatabaseClient database;

    ThingCopies(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> keep(ThingEvent data, IncomingEvent event) {
        if (data.name().startsWith("poison")) {
            return Mono.error(new RejectedEvent("poison"));
        }
        if (data.name().startsWith("fault")) {
            return Mono.error(new IllegalStateException("a fault of the handler"));
        }
        return database.sql(KEEP)
                .bind(0, data.thingId())
                .bind(1, data.name())
                .bind(2, Objects.requireNonNull(event.sequence()))
                .then();
    }

    Mono<Void> forget(IncomingEvent event) {
        return database.sql("UPDATE thing_copy SET gone = true WHERE id = $1")
                .bind(0, Long.parseLong(event.key()))
                .then();
    }
}
