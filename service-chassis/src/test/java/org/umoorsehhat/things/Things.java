package org.umoorsehhat.things;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
public class Things {

    private final DatabaseClient database;

    Things(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Thing> add(String name) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT * FROM add_thing($1, $2)")
                                .bind(0, name)
                                .bind(1, Json.of(context.toJson()))
                                .map(Things::thing)
                                .one());
    }

    public Mono<Thing> rename(long id, String name) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT * FROM rename_thing($1, $2, $3)")
                                .bind(0, id)
                                .bind(1, name)
                                .bind(2, Json.of(context.toJson()))
                                .map(Things::thing)
                                .one());
    }

    public Mono<Thing> find(long id) {
        return database.sql("SELECT id, name, version FROM thing WHERE id = $1")
                .bind(0, id)
                .map(Things::thing)
                .one();
    }

    public Mono<Long> count() {
        return database.sql("SELECT count(*) FROM thing").mapValue(Long.class).one();
    }

    public Flux<Thing> list(long afterId, long offset, int limit) {
        return database.sql(
                        "SELECT id, name, version FROM thing WHERE id > $1 ORDER BY id OFFSET $2 LIMIT $3")
                .bind(0, afterId)
                .bind(1, offset)
                .bind(2, limit)
                .map(Things::thing)
                .all();
    }

    private static Thing thing(Readable row) {
        return new Thing(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("version", Long.class)));
    }
}
