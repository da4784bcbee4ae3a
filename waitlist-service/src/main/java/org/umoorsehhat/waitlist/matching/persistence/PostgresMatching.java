package org.umoorsehhat.waitlist.matching.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;
import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.rules.Seat;
import reactor.core.publisher.Mono;

/** Whose turn it is. */
@Repository
public class PostgresMatching {

    private static final String COLUMNS =
            """
            e.id, e.patient_id, e.appointment_type, e.request_id, EXISTS (
                SELECT FROM seat_request r WHERE r.id = e.request_id AND r.slot_id = :slot AND r.answer IS NULL) AS asks_here
            """;

    private static final String SUITS = MatchingSql.suits(MatchingSql.BOUND);

    private static final String BEST =
            " FROM entry e WHERE "
                    + SUITS
                    + " AND "
                    + MatchingSql.IS_AVAILABLE
                    + " AND (NOT :for_request OR e.request_id IS NULL) ORDER BY "
                    + MatchingSql.TURN
                    + " LIMIT 1";

    private static final String LOCK_BEST =
            "SELECT true AS suits, " + COLUMNS + BEST + " FOR UPDATE OF e";

    private static final String IS_THERE_ANY = "SELECT e.id" + BEST;

    private static final String LOCK_ASKED_BY_HAND = lockEntry(MatchingSql.MAY_BE_ASKED);

    private static final String LOCK_ENTRY = lockEntry(MatchingSql.IS_AVAILABLE);

    private final DatabaseClient database;
    private final Clock clock;

    PostgresMatching(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Finds and locks the entry whose turn it is; empty when the seat suits nobody.
     *
     * @param forRequest whether entries that have asked for a seat already do not count
     */
    public Mono<WaitingEntry> lockBest(Seat seat, boolean forRequest) {
        return now(seat(database.sql(LOCK_BEST), seat), seat)
                .bind("for_request", forRequest)
                .map(PostgresMatching::waiting)
                .one();
    }

    /** Whether {@link #lockBest} would find somebody. */
    public Mono<Boolean> suitsSomebody(Seat seat) {
        return now(seat(database.sql(IS_THERE_ANY), seat), seat)
                .bind("for_request", false)
                .fetch()
                .one()
                .hasElement();
    }

    private static String lockEntry(String condition) {
        return "SELECT (%s) AS suits, %s FROM entry e WHERE e.id = :entry AND %s FOR UPDATE OF e"
                .formatted(SUITS, COLUMNS, condition);
    }

    /**
     * Locks one entry if it may be offered the seat at all, and tells whether that suits it. One
     * that has declined the slot since it asked, or has a pause, may not.
     */
    public Mono<WaitingEntry> lock(long entryId, Seat seat) {
        return entry(now(database.sql(LOCK_ENTRY), seat), entryId, seat);
    }

    /** The same where staff ask for it by hand: what was declined may be offered once more. */
    public Mono<WaitingEntry> lockAskedByHand(long entryId, Seat seat) {
        return entry(database.sql(LOCK_ASKED_BY_HAND), entryId, seat);
    }

    private Mono<WaitingEntry> entry(GenericExecuteSpec statement, long entryId, Seat seat) {
        return seat(statement, seat).bind("entry", entryId).map(PostgresMatching::waiting).one();
    }

    /** Also as a day where the seat is. */
    private GenericExecuteSpec now(GenericExecuteSpec statement, Seat seat) {
        Instant now = DatabaseTime.now(clock);
        return statement.bind("now", now).bind("today", LocalDate.ofInstant(now, seat.zone()));
    }

    private GenericExecuteSpec seat(GenericExecuteSpec statement, Seat seat) {
        var bound =
                statement
                        .bind("slot", seat.slotId())
                        .bind("starts_at", seat.startsAt())
                        .bind("ends_at", seat.endsAt())
                        .bind("doctor", seat.doctorId())
                        .bind("date", seat.date())
                        .bind("start", seat.start())
                        .bind("end", seat.end())
                        .bind("same_day", seat.endsSameDay())
                        .bind("minutes", seat.minutes());
        return bind(bound, "type", seat.type(), String.class);
    }

    private static WaitingEntry waiting(Readable row) {
        return new WaitingEntry(
                required(row, "id", Long.class),
                required(row, "patient_id", Long.class),
                row.get("appointment_type", String.class),
                required(row, "suits", Boolean.class),
                row.get("request_id", UUID.class),
                required(row, "asks_here", Boolean.class));
    }
}
