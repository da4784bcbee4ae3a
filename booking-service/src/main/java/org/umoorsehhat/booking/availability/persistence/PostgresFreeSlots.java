package org.umoorsehhat.booking.availability.persistence;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.availability.rules.ConsecutiveSlots;
import org.umoorsehhat.booking.availability.rules.FreeSlot;
import org.umoorsehhat.booking.directory.rules.BookingWindow;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.rules.Buffers;
import reactor.core.publisher.Mono;

@Repository
public class PostgresFreeSlots {

    /** In order; whoever asks puts together what follows without a gap. */
    private static final String FREE =
            """
            SELECT s.id, s.local_date, s.start_time, s.end_time, s.time_zone, s.starts_at, s.ends_at, %s AS seats, %s AS can_start
            FROM slot s
            WHERE s.doctor_id = $1 AND s.starts_at >= $2 AND s.starts_at < $3 AND s.is_open AND NOT s.is_withdrawn AND %s
            ORDER BY s.starts_at, s.id LIMIT $4
            """;

    private static final String SEATS = "s.capacity - s.booked - s.held";

    private static final String IS_MINE =
            """
            s.id IN (SELECT t.slot_id FROM hold h JOIN hold_seat t ON t.hold_id = h.id WHERE h.patient_id = $8 AND h.state = 'open')
            """;

    /** Far enough from the doctor's other visits. */
    private static final String IS_APART =
            """
            CASE WHEN $6 + $7 > 0 OR (SELECT %s)
                 THEN NOT too_near(s.doctor_id, s.starts_at, s.starts_at + make_interval(mins => $5), $6, $7, NULL, NULL) ELSE true END\
            """
                    .formatted(FreeTimesSql.IS_ANY_BUFFERED);

    /** Of anybody, and of a patient for whom a held seat is free. */
    private static final String FOR_ANYBODY = FREE.formatted(SEATS, IS_APART, SEATS + " > 0");

    private static final String FOR_HOLDER =
            FREE.formatted(
                    SEATS + " + (" + IS_MINE + ")::int",
                    """
                    ($9::bigint IS NULL OR NOT EXISTS (
                        SELECT FROM appointment a WHERE a.patient_id = $9 AND a.live
                            AND a.starts_at < s.starts_at + make_interval(mins => $5) AND a.ends_at > s.starts_at))
                    AND\
                    """
                            + " "
                            + IS_APART,
                    "(" + SEATS + " > 0 OR s.booked < s.capacity AND " + IS_MINE + ")");

    /** So many are read first: most often one of them will do. */
    private static final int FIRST_PORTION = 16;

    /** And so many at a time then. */
    private static final int PORTION = 500;

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
     * @param buffers to be kept free around it
     * @param holder a patient for whom a seat that is held for them counts as free; absent: none
     */
    public Mono<List<FreeSlot>> between(
            long doctor,
            Instant from,
            Instant to,
            int minutes,
            Buffers buffers,
            @Nullable Long holder) {
        var question = new Question(doctor, from, to, minutes, buffers, null, holder);
        return read(question, from, Integer.MAX_VALUE).map(free -> startable(free, question, to));
    }

    /**
     * The first of them from {@code from} on, within a year; empty when there is none.
     *
     * @param patient who must be free then; absent for anybody
     * @param holder as in {@link #between}
     * @param window in which it may start, for whoever asks
     */
    public Mono<FreeSlot> next(
            long doctor,
            Instant from,
            int minutes,
            @Nullable Long patient,
            @Nullable Long holder,
            BookingWindow window) {
        Instant first = window.from(from);
        var question =
                new Question(
                        doctor,
                        first,
                        window.before(first.plus(YEAR)),
                        minutes,
                        window.buffers(),
                        patient,
                        holder);
        return Mono.defer(() -> underWay.computeIfAbsent(question, this::shared));
    }

    /** A crowd that was refused asks the same at once: one answer does for all. */
    private Mono<FreeSlot> shared(Question question) {
        return search(question, question.from, FIRST_PORTION)
                .doFinally(end -> underWay.remove(question))
                .cache();
    }

    /** What is asked for; {@code to} is the end of the times at which an appointment may start. */
    private record Question(
            long doctor,
            Instant from,
            Instant to,
            int minutes,
            Buffers buffers,
            @Nullable Long patient,
            @Nullable Long holder) {

        Duration length() {
            return Duration.ofMinutes(minutes);
        }
    }

    /** Portion by portion. */
    private Mono<FreeSlot> search(Question question, Instant from, int portion) {
        return read(question, from, portion)
                .flatMap(free -> {
                    if (free.size() < portion) {
                        return first(startable(free, question, question.to));
                    }
                    // What follows the last is not here: who needs that is looked at again.
                    Instant last = free.getLast().slot().startsAt();
                    Instant known = last.minus(question.length());
                    Instant next = portion < PORTION ? from : last;
                    return first(startable(free, question, known))
                            .switchIfEmpty(
                                    Mono.defer(() ->
                                            search(
                                                    question,
                                                    known.isAfter(from) ? known : next,
                                                    PORTION)));
                });
    }

    private static Mono<FreeSlot> first(List<FreeSlot> found) {
        return Mono.justOrEmpty(found.stream().findFirst());
    }

    /** Of those that start before {@code end}. */
    private static List<FreeSlot> startable(List<Seats> free, Question question, Instant end) {
        var slots =
                new ConsecutiveSlots(free.stream().map(Seats::slot).toList(), question.length());
        return slots.among(
                free.stream()
                        .filter(seats -> seats.canStart && seats.slot.startsAt().isBefore(end))
                        .map(Seats::slot)
                        .toList());
    }

    /**
     * @param canStart false where the patient has an appointment then, or the doctor one near it
     */
    private record Seats(FreeSlot slot, boolean canStart) {}

    private Mono<List<Seats>> read(Question question, Instant from, int most) {
        Instant now = clock.instant();
        boolean isForAnybody = question.patient == null && question.holder == null;
        var statement =
                database.sql(isForAnybody ? FOR_ANYBODY : FOR_HOLDER)
                        .bind(0, question.doctor)
                        .bind(1, from.isBefore(now) ? now : from)
                        .bind(2, question.to.plus(question.length()))
                        .bind(3, most)
                        .bind(4, question.minutes)
                        .bind(5, question.buffers.before())
                        .bind(6, question.buffers.after());
        if (!isForAnybody) {
            statement =
                    statement.bind(7, number(question.holder)).bind(8, number(question.patient));
        }
        return statement.map(PostgresFreeSlots::seats).all().collectList();
    }

    private static Object number(@Nullable Long value) {
        return value == null ? Parameters.in(Long.class) : value;
    }

    /** By position: a name is looked for in each row anew. */
    private static Seats seats(Readable row) {
        Instant startsAt = Objects.requireNonNull(row.get(5, Instant.class));
        Instant endsAt = Objects.requireNonNull(row.get(6, Instant.class));
        ZoneId zone = ZoneId.of(Objects.requireNonNull(row.get(4, String.class)));
        var slot =
                new FreeSlot(
                        Objects.requireNonNull(row.get(0, Long.class)),
                        Objects.requireNonNull(row.get(1, LocalDate.class)),
                        Objects.requireNonNull(row.get(2, LocalTime.class)),
                        Objects.requireNonNull(row.get(3, LocalTime.class)),
                        LocalTimes.fold(startsAt, zone),
                        startsAt,
                        endsAt,
                        (int) Duration.between(startsAt, endsAt).toMinutes(),
                        Objects.requireNonNull(row.get(7, Integer.class)));
        return new Seats(slot, Objects.requireNonNull(row.get(8, Boolean.class)));
    }
}
