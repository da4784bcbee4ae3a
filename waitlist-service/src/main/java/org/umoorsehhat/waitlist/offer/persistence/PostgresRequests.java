package org.umoorsehhat.waitlist.offer.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.matching.Seat;
import org.umoorsehhat.waitlist.offer.OfferProperties;
import org.umoorsehhat.waitlist.offer.RequestStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlRequests implements RequestStore {

    /** Longest appointment that booking-service makes. */
    private static final Duration LONGEST = Duration.ofMinutes(180);

    private static final String INSERT =
            """
            WITH asking AS (
                UPDATE entry SET request_id = :id, version = version + 1, updated_at = :now
                WHERE id = :entry AND is_active AND NOT is_offered AND request_id IS NULL RETURNING id
            )
            INSERT INTO seat_request (id, entry_id, slot_id, by_hand, asked_at) SELECT :id, id, :slot, :by_hand, :now FROM asking
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            WITH closed AS (
                UPDATE seat_request SET answer = :answer, answered_at = :now WHERE id = :id AND answer IS NULL RETURNING *
            ), told AS (
                UPDATE entry SET request_id = NULL, version = entry.version + 1, updated_at = :now
                FROM closed WHERE entry.id = closed.entry_id AND entry.request_id = closed.id
            )
            SELECT * FROM closed
            """;

    private static final String FREE =
            """
            SELECT s.*, s.free - (SELECT count(*) FROM seat_request r WHERE r.slot_id = s.id AND r.answer IS NULL)::int AS seats
            FROM slot s WHERE s.free > 0
            """;

    private static final String MAY_SUIT =
            """
             AND EXISTS (SELECT FROM entry e WHERE e.id = :entry AND e.doctor_id = s.doctor_id AND e.preferred_date = s.date
                    AND NOT EXISTS (SELECT FROM passed_over d WHERE d.entry_id = e.id AND d.slot_id = s.id)
                    AND (e.time_start IS NULL OR e.time_start <= (s.starts_at AT TIME ZONE s.time_zone)::time)
                    AND (e.time_end IS NULL OR e.time_end > (s.starts_at AT TIME ZONE s.time_zone)::time))
             AND s.doctor_id = (SELECT doctor_id FROM entry WHERE id = :entry)
             AND s.date = (SELECT preferred_date FROM entry WHERE id = :entry)
             AND s.starts_at > :after ORDER BY s.starts_at, s.id LIMIT 200
            """;

    private final DatabaseClient database;
    private final Duration appointment;

    SqlRequests(DatabaseClient database, OfferProperties properties) {
        this.database = database;
        this.appointment = properties.appointment();
    }

    @Override
    public Mono<Boolean> insert(SeatRequest request, Instant now) {
        return database.sql(INSERT)
                .bind("id", request.id())
                .bind("entry", request.entryId())
                .bind("slot", request.slotId())
                .bind("by_hand", request.byHand())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(count -> count > 0);
    }

    @Override
    public Mono<SeatRequest> close(UUID requestId, Answer answer, Instant now) {
        return database.sql(CLOSE)
                .bind("id", requestId)
                .bind("answer", answer.name().toLowerCase(Locale.ROOT))
                .bind("now", now)
                .map(SqlRequests::request)
                .one();
    }

    @Override
    public Mono<Void> close(UUID requestId, Answer answer, long slotId, Instant now) {
        return database.sql("SELECT id FROM seat_request WHERE id = :id AND slot_id = :slot")
                .bind("id", requestId)
                .bind("slot", slotId)
                .mapValue(UUID.class)
                .one()
                .flatMap(id -> close(id, answer, now))
                .then();
    }

    @Override
    public Mono<Answer> answerTo(UUID requestId) {
        return database.sql(
                        "SELECT coalesce(answer, 'open') AS answer FROM seat_request WHERE id = :id")
                .bind("id", requestId)
                .mapValue(String.class)
                .one()
                .map(answer -> Answer.valueOf(answer.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Mono<FreeSlot> freeSlot(long slotId) {
        return database.sql(FREE + " AND s.id = :slot")
                .bind("slot", slotId)
                .map(this::freeSlot)
                .one();
    }

    @Override
    public Flux<FreeSlot> freeSlotsFor(long entryId, Instant startingAfter) {
        return database.sql(FREE + MAY_SUIT)
                .bind("entry", entryId)
                .bind("after", startingAfter)
                .map(this::freeSlot)
                .all();
    }

    @Override
    public Mono<Void> nothingFree(long slotId, long version) {
        return database.sql(
                        """
                        UPDATE slot SET free = 0, version = greatest(version, :version)
                        WHERE id = :slot AND (version <= :version OR :version = 0)
                        """)
                .bind("slot", slotId)
                .bind("version", version)
                .then();
    }

    @Override
    public Flux<SeatRequest> unanswered(Instant before, int limit) {
        return database.sql(
                        "SELECT * FROM seat_request WHERE answer IS NULL AND asked_at < :before ORDER BY asked_at LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map(SqlRequests::request)
                .all();
    }

    private static SeatRequest request(Readable row) {
        return new SeatRequest(
                required(row, "id", UUID.class),
                required(row, "entry_id", Long.class),
                required(row, "slot_id", Long.class),
                required(row, "by_hand", Boolean.class));
    }

    private FreeSlot freeSlot(Readable row) {
        Instant startsAt = required(row, "starts_at", Instant.class);
        Instant endsAt = required(row, "ends_at", Instant.class);
        boolean shared = required(row, "capacity", Integer.class) > 1;
        Instant usualEnd = startsAt.plus(shared ? appointment : LONGEST);
        var seat =
                new Seat(
                        required(row, "id", Long.class),
                        required(row, "doctor_id", Long.class),
                        startsAt,
                        usualEnd.isBefore(endsAt) ? usualEnd : endsAt,
                        ZoneId.of(required(row, "time_zone", String.class)),
                        null);
        return new FreeSlot(seat, Math.max(0, required(row, "seats", Integer.class)));
    }
}
