package org.umoorsehhat.booking.availability.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.availability.rules.FreeSlot;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
public class PostgresFreeSlots {

    /** A slot that follows another without a gap makes up the length together with it. */
    private static final String BOOKABLE =
            """
            WITH RECURSIVE mine AS MATERIALIZED (
                SELECT t.slot_id FROM hold h JOIN hold_seat t ON t.hold_id = h.id WHERE h.patient_id = $7 AND h.state = 'open'
            ), free AS MATERIALIZED (
                SELECT s.id, s.local_date, s.start_time, s.end_time, s.time_zone, s.starts_at, s.ends_at,
                       s.capacity - s.booked - s.held + (s.id IN (SELECT slot_id FROM mine))::int AS seats
                FROM slot s
                WHERE s.doctor_id = $1 AND s.starts_at >= $2 AND s.starts_at >= $5
                  AND s.starts_at < $3::timestamptz + make_interval(mins => $4)
                  AND s.is_open AND NOT s.is_withdrawn
                  AND (s.booked + s.held < s.capacity OR s.booked < s.capacity AND s.id IN (SELECT slot_id FROM mine))
            ), chain AS (
                SELECT f.id AS first, f.seats, f.ends_at AS reached, f.starts_at + make_interval(mins => $4) AS wanted
                FROM free f WHERE f.starts_at < $3
                UNION ALL
                SELECT c.first, least(c.seats, f.seats), f.ends_at, c.wanted
                FROM chain c JOIN free f ON f.starts_at = c.reached WHERE c.reached < c.wanted
            )
            SELECT f.id, f.local_date, f.start_time, f.end_time, f.time_zone, f.starts_at, f.ends_at,
                   (extract(epoch FROM f.ends_at - f.starts_at) / 60)::int AS minutes, c.seats
            FROM chain c JOIN free f ON f.id = c.first
            WHERE c.reached >= c.wanted AND ($6::bigint IS NULL OR NOT EXISTS (
                SELECT FROM appointment a WHERE a.patient_id = $6 AND a.live
                                            AND a.starts_at < c.wanted AND a.ends_at > f.starts_at))
            ORDER BY f.starts_at, f.id
            """;

    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration YEAR = Duration.ofDays(366);

    private final DatabaseClient database;
    private final Clock clock;
    private final Map<Question, Mono<FreeSlot>> underWay = new ConcurrentHashMap<>();

    PostgresFreeSlots(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Slots of a doctor that start in {@code [from, to)} and not in the past, where an appointment
     * of that length can start, alone or with those that follow without a gap; in order.
     *
     * @param holder a patient for whom a seat that is held for them counts as free; absent: none
     */
    public Flux<FreeSlot> between(
            long doctor, Instant from, Instant to, int minutes, @Nullable Long holder) {
        return between(doctor, from, to, minutes, null, holder);
    }

    private Flux<FreeSlot> between(
            long doctor,
            Instant from,
            Instant to,
            int minutes,
            @Nullable Long patient,
            @Nullable Long holder) {
        return database.sql(BOOKABLE)
                .bind(0, doctor)
                .bind(1, from)
                .bind(2, to)
                .bind(3, minutes)
                .bind(4, clock.instant())
                .bind(5, patient == null ? Parameters.in(Long.class) : patient)
                .bind(6, holder == null ? Parameters.in(Long.class) : holder)
                .map(PostgresFreeSlots::read)
                .all();
    }

    /**
     * The first of them from {@code from} on, within a year; empty when there is none.
     *
     * @param patient who must be free then; absent for anybody
     * @param holder as in {@link #between}
     * @param farthestDays how many days ahead may be booked
     */
    public Mono<FreeSlot> next(
            long doctor,
            Instant from,
            int minutes,
            @Nullable Long patient,
            @Nullable Long holder,
            int farthestDays) {
        return Mono.defer(() ->
                underWay.computeIfAbsent(
                        new Question(doctor, from, minutes, patient, holder, farthestDays),
                        this::shared));
    }

    /** A crowd that was refused asks the same at once: one answer does for all. */
    private Mono<FreeSlot> shared(Question question) {
        return search(question).doFinally(end -> underWay.remove(question)).cache();
    }

    private record Question(
            long doctor,
            Instant from,
            int minutes,
            @Nullable Long patient,
            @Nullable Long holder,
            int farthestDays) {}

    /** Most often there is one soon; only else is the whole year looked at. */
    private Mono<FreeSlot> search(Question question) {
        Instant soon = question.from.plus(SOON);
        return first(question, question.from, soon)
                .switchIfEmpty(Mono.defer(() -> first(question, soon, question.from.plus(YEAR))));
    }

    private Mono<FreeSlot> first(Question question, Instant from, Instant to) {
        Instant last = clock.instant().plus(Duration.ofDays(question.farthestDays));
        return between(
                        question.doctor,
                        from,
                        to.isBefore(last) ? to : last,
                        question.minutes,
                        question.patient,
                        question.holder)
                .next();
    }

    private static FreeSlot read(Readable row) {
        Instant startsAt = required(row, "starts_at", Instant.class);
        return new FreeSlot(
                required(row, "id", Long.class),
                required(row, "local_date", LocalDate.class),
                required(row, "start_time", LocalTime.class),
                required(row, "end_time", LocalTime.class),
                LocalTimes.fold(startsAt, ZoneId.of(required(row, "time_zone", String.class))),
                startsAt,
                required(row, "ends_at", Instant.class),
                required(row, "minutes", Integer.class),
                required(row, "seats", Integer.class));
    }
}
