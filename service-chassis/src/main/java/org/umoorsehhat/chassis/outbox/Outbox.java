package org.umoorsehhat.chassis.outbox;

import io.r2dbc.postgresql.codec.Json;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts events into the outbox, within the transaction that changes the state. Lock the aggregate's
 * row before. Hot statements call the SQL function {@code emit} themselves.
 */
public final class Outbox {

    private static final String APPEND =
            """
            SELECT emit($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    Outbox(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Appends {@code event}, with the context of the running request or event. */
    public Mono<Void> append(OutboxEvent event) {
        return EventContext.current()
                .flatMap(context -> {
                    var statement =
                            database.sql(APPEND)
                                    .bind(0, event.topic())
                                    .bind(1, event.key())
                                    .bind(2, event.type())
                                    .bind(3, event.subject());
                    statement =
                            event.sequence() == null
                                    ? statement.bindNull(4, Long.class)
                                    : statement.bind(4, event.sequence());
                    statement =
                            event.data() == null
                                    ? statement.bindNull(5, Json.class)
                                    : statement.bind(
                                            5, Json.of(json.writeValueAsBytes(event.data())));
                    return statement.bind(6, Json.of(context.toJson())).then();
                });
    }
}
