package org.umoorsehhat.waitlist.slot.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.each;
import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.matching.persistence.MatchingSql;
import org.umoorsehhat.waitlist.matching.persistence.MatchingSql.SeatColumns;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.search.persistence.SearchSignal;
import org.umoorsehhat.waitlist.slot.rules.FreeSlot;
import org.umoorsehhat.waitlist.slot.rules.SeatLengths;
import org.umoorsehhat.waitlist.slot.rules.SlotOccupancy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Slots with free seats. The seat that is asked for begins with its slot. */
@Repository
public class PostgresSlots {

    /** Has those looked at that are new, have free seats and are waited for. */
    private static final String KEEP =
            """
            WITH kept AS (
                INSERT INTO slot AS s (id, doctor_id, starts_at, ends_at, time_zone, date, capacity, free, version)
                SELECT * FROM unnest(:ids::bigint[], :doctors::bigint[], :starts::timestamptz[], :ends::timestamptz[], :zones::text[],
                                     :dates::date[], :capacities::int[], :free::int[], :versions::bigint[]) ORDER BY 1
                ON CONFLICT (id) DO UPDATE
                SET doctor_id = excluded.doctor_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                    time_zone = excluded.time_zone, date = excluded.date, capacity = excluded.capacity, free = excluded.free, version = excluded.version
                WHERE s.version < excluded.version
                RETURNING s.id, s.doctor_id, s.date, s.free
            )
            INSERT INTO search (slot_id, due_at)
            SELECT id, :now FROM kept
            WHERE free > 0 AND %s
            ORDER BY id
            """
                    .formatted(MatchingSql.isSought("kept.doctor_id", "kept.date"));

    private static final String SEAT_ENDS_AT =
            """
            least(s.ends_at, s.starts_at + make_interval(secs => CASE WHEN s.capacity > 1 THEN :usual ELSE :longest END))
            """;

    private static final SeatColumns SEAT =
            new SeatColumns(
                    "s.doctor_id",
                    "s.date",
                    "(s.starts_at AT TIME ZONE s.time_zone)::time",
                    "(" + SEAT_ENDS_AT + " AT TIME ZONE s.time_zone)::time",
                    "(" + SEAT_ENDS_AT + " AT TIME ZONE s.time_zone)::date = s.date",
                    "NULL",
                    "extract(epoch FROM " + SEAT_ENDS_AT + " - s.starts_at) / 60");

    private static final String FREE =
            """
            SELECT s.*, %s AS seat_ends_at,
                   s.free - (SELECT count(*) FROM seat_request r WHERE r.slot_id = s.id AND r.answer IS NULL)::int AS seats
            FROM slot s WHERE s.free > 0
            """
                    .formatted(SEAT_ENDS_AT);

    private static final String FREE_FOR_ENTRY =
            """
             AND s.doctor_id IN (SELECT o.doctor_id FROM entry w CROSS JOIN LATERAL (%s) AS o WHERE w.id = :entry)
             AND s.date BETWEEN (SELECT preferred_date FROM entry WHERE id = :entry) AND (SELECT last_date FROM entry WHERE id = :entry)
             AND EXISTS (SELECT FROM entry e WHERE e.id = :entry AND %s)
             AND s.starts_at > :after
            """
                    .formatted(MatchingSql.doctorsOf("w"), MatchingSql.suits(SEAT));

    private static final String NOT_PASSED_OVER =
            " AND NOT EXISTS (SELECT FROM passed_over d WHERE d.entry_id = :entry AND d.slot_id = s.id)";

    private static final String MAY_BE_BOOKED =
            " AND EXISTS (SELECT FROM entry e WHERE e.id = :entry AND %s)"
                    .formatted(
                            MatchingSql.isOpen(
                                    "s.doctor_id",
                                    "s.starts_at",
                                    "s.date",
                                    "(:now AT TIME ZONE s.time_zone)::date"));

    private static final String EARLIEST = " ORDER BY s.starts_at, s.id LIMIT 200";

    private static final String LOOK_FOR_ENTRY =
            """
            INSERT INTO search (slot_id, due_at)
            SELECT s.id, :now FROM entry e CROSS JOIN LATERAL (%s) AS o
                 JOIN slot s ON s.doctor_id = o.doctor_id AND s.date BETWEEN e.preferred_date AND e.last_date AND s.free > 0
            WHERE e.id = :entry AND e.is_active AND NOT e.is_offered AND NOT e.is_paused AND (e.paused_until IS NULL OR e.paused_until <= :now)
              AND s.starts_at > :after AND %s
              AND NOT EXISTS (SELECT FROM passed_over d WHERE d.entry_id = e.id AND d.slot_id = s.id)
            ORDER BY s.starts_at, s.id
            """
                    .formatted(MatchingSql.doctorsOf("e"), MatchingSql.suits(SEAT));

    /** Whoever joined for other times has seen these, and did not want them. */
    private static final String SKIP_FREE =
            "INSERT INTO passed_over (entry_id, slot_id, reason, since) SELECT :entry, f.id, 'declined', :now FROM (%s) AS f WHERE f.seats > 0"
                    .formatted(FREE + FREE_FOR_ENTRY + MAY_BE_BOOKED);

    private final DatabaseClient database;
    private final SeatLengths lengths;
    private final SearchSignal signal;

    PostgresSlots(DatabaseClient database, SeatLengths lengths, SearchSignal signal) {
        this.database = database;
        this.lengths = lengths;
        this.signal = signal;
    }

    /**
     * Keeps what is free in slots, and has those looked at that somebody waits for. The demand for
     * those with free seats is shared.
     *
     * @param slots each once; what is older than what is known changes nothing
     */
    public Mono<Void> keep(Collection<SlotOccupancy> slots, Instant now) {
        return database.sql(KEEP)
                .bind("ids", each(slots, SlotOccupancy::id, new Long[0]))
                .bind("doctors", each(slots, SlotOccupancy::doctorId, new Long[0]))
                .bind("starts", each(slots, SlotOccupancy::startsAt, new Instant[0]))
                .bind("ends", each(slots, SlotOccupancy::endsAt, new Instant[0]))
                .bind("zones", each(slots, SlotOccupancy::timeZone, new String[0]))
                .bind("dates", each(slots, SlotOccupancy::date, new LocalDate[0]))
                .bind("capacities", each(slots, SlotOccupancy::capacity, new Integer[0]))
                .bind("free", each(slots, SlotOccupancy::free, new Integer[0]))
                .bind("versions", each(slots, SlotOccupancy::version, new Long[0]))
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(lookedAt -> lookedAt > 0)
                .flatMap(some -> signal.afterCommit(now));
    }

    /** A slot that has free seats, of which nobody has asked for {@link FreeSlot#seats()}. */
    public Mono<FreeSlot> free(long slotId) {
        return lengths(database.sql(FREE + " AND s.id = :slot"))
                .bind("slot", slotId)
                .map(PostgresSlots::freeSlot)
                .one();
    }

    /**
     * Slots that have a free seat which suits an entry, which its patient could book and which was
     * not passed over, earliest first; at most 200.
     */
    public Flux<FreeSlot> freeFor(long entryId, Instant startingAfter, Instant now) {
        return free(
                database.sql(FREE + FREE_FOR_ENTRY + NOT_PASSED_OVER + MAY_BE_BOOKED + EARLIEST)
                        .bind("now", now),
                entryId,
                startingAfter);
    }

    /** The same for staff, whether or not they were passed over. */
    public Flux<FreeSlot> everyFreeFor(long entryId, Instant startingAfter) {
        return free(database.sql(FREE + FREE_FOR_ENTRY + EARLIEST), entryId, startingAfter);
    }

    private Flux<FreeSlot> free(GenericExecuteSpec statement, long entryId, Instant startingAfter) {
        return lengths(statement)
                .bind("entry", entryId)
                .bind("after", startingAfter)
                .map(PostgresSlots::freeSlot)
                .all();
    }

    /** Does not ask a new entry about the slots that have a free seat which suits it. */
    public Mono<Void> skipFree(long entryId, Instant startingAfter, Instant now) {
        return lengths(database.sql(SKIP_FREE))
                .bind("entry", entryId)
                .bind("now", now)
                .bind("after", startingAfter)
                .then();
    }

    /** Has all slots looked at that have a free seat which suits an entry. */
    public Mono<Void> lookFor(long entryId, Instant now, Instant startingAfter) {
        return lengths(database.sql(LOOK_FOR_ENTRY))
                .bind("entry", entryId)
                .bind("now", now)
                .bind("after", startingAfter)
                .fetch()
                .rowsUpdated()
                .filter(count -> count > 0)
                .flatMap(some -> signal.afterCommit(now));
    }

    private GenericExecuteSpec lengths(GenericExecuteSpec statement) {
        return statement
                .bind("usual", (double) lengths.usual().toSeconds())
                .bind("longest", (double) lengths.longest().toSeconds());
    }

    private static FreeSlot freeSlot(Readable row) {
        var seat =
                new Seat(
                        required(row, "id", Long.class),
                        required(row, "doctor_id", Long.class),
                        required(row, "starts_at", Instant.class),
                        required(row, "seat_ends_at", Instant.class),
                        ZoneId.of(required(row, "time_zone", String.class)),
                        null);
        return new FreeSlot(seat, Math.max(0, required(row, "seats", Integer.class)));
    }
}
