package org.umoorsehhat.booking.erasure.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.erasure.ErasableRecords;
import org.umoorsehhat.booking.persistence.JsonFunctions;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class ErasableTables implements ErasableRecords {

    private final DatabaseClient database;
    private final JsonFunctions functions;
    private final Clock clock;

    ErasableTables(DatabaseClient database, JsonFunctions functions, Clock clock) {
        this.database = database;
        this.functions = functions;
        this.clock = clock;
    }

    record Answer(String outcome) {}

    @Override
    public Flux<Long> liveAppointments(long patient) {
        return database.sql(
                        "SELECT id FROM appointment WHERE patient_id = $1 AND live AND ends_at > $2 ORDER BY id")
                .bind(0, patient)
                .bind(1, clock.instant())
                .mapValue(Long.class)
                .all();
    }

    @Override
    public Mono<Result> erase(long patient, boolean announces) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT erase_patient($1, $2, $3, $4)")
                                .bind(0, patient)
                                .bind(1, announces)
                                .bind(2, clock.instant())
                                .bind(3, Json.of(context.toJson()))
                                .map(row -> functions.read(row, Answer.class))
                                .one())
                .map(answer ->
                        switch (answer.outcome()) {
                            case "ok" -> Result.ERASED;
                            case "live" -> Result.LIVE;
                            default -> Result.NOT_FOUND;
                        });
    }
}
