package org.umoorsehhat.booking.availability.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.availability.FreeSlot;
import org.umoorsehhat.booking.availability.FreeSlots;
import org.umoorsehhat.booking.persistence.JsonFunctions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class FreeSlotQuery implements FreeSlots {

    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration YEAR = Duration.ofDays(366);

    private final DatabaseClient database;
    private final JsonFunctions functions;
    private final Clock clock;
    private final Map<Question, Mono<FreeSlot>> underWay = new ConcurrentHashMap<>();

    FreeSlotQuery(DatabaseClient database, JsonFunctions functions, Clock clock) {
        this.database = database;
        this.functions = functions;
        this.clock = clock;
    }

    @Override
    public Flux<FreeSlot> between(long doctor, Instant from, Instant to, int minutes) {
        return database.sql("SELECT to_json(s) FROM bookable_slots($1, $2, $3, $4, $5) AS s")
                .bind(0, doctor)
                .bind(1, from)
                .bind(2, to)
                .bind(3, minutes)
                .bind(4, clock.instant())
                .map(row -> functions.read(row, FreeSlot.class))
                .all();
    }

    @Override
    public Mono<FreeSlot> next(long doctor, Instant from, int minutes) {
        return Mono.defer(
                () -> underWay.computeIfAbsent(new Question(doctor, from, minutes), this::shared));
    }

    /** A crowd that was refused asks the same at once: one answer does for all. */
    private Mono<FreeSlot> shared(Question question) {
        return search(question.doctor, question.from, question.minutes)
                .doFinally(end -> underWay.remove(question))
                .cache();
    }

    private record Question(long doctor, Instant from, int minutes) {}

    /** Most often there is one soon; only else is the whole year looked at. */
    private Mono<FreeSlot> search(long doctor, Instant from, int minutes) {
        return first(doctor, from, from.plus(SOON), minutes)
                .switchIfEmpty(
                        Mono.defer(() -> first(doctor, from.plus(SOON), from.plus(YEAR), minutes)));
    }

    private Mono<FreeSlot> first(long doctor, Instant from, Instant to, int minutes) {
        return between(doctor, from, to, minutes).next();
    }
}
