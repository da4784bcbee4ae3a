package org.umoorsehhat.booking.archive.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.archive.Archive;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;

@Repository
class ArchiveTable implements Archive {

    private final DatabaseClient database;
    private final Clock clock;

    ArchiveTable(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> one(Instant before) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT archive_one($1, $2, $3)")
                                .bind(0, before)
                                .bind(1, clock.instant())
                                .bind(2, Json.of(context.toJson()))
                                .mapValue(Boolean.class)
                                .one());
    }
}
