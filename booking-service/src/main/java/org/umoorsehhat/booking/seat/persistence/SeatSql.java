package org.umoorsehhat.booking.seat.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.limit.rules.BookingLimits;
import org.umoorsehhat.booking.persistence.OutboxSql;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.seat.rules.Hold;

/**
 * The seats that a statement takes and gives back, by the functions of {@code R__01_seats.sql}. How
 * full a slot is then is known only under its lock: so this one event is put together by the
 * database.
 */
public record SeatSql(StatementBuilder statement) {

    /** What {@link #ALL_TAKEN} raises. */
    public static final String YOUNGER_SLOT = "UB002";

    /**
     * To be selected: undoes the statement when a slot that was locked is younger than the
     * statement, so that its seat could not be taken. It is to be tried again then.
     */
    public static final String ALL_TAKEN =
            "CASE WHEN made.id IS NOT NULL AND (SELECT count(*) FROM taken WHERE taken.id = ANY (place.slots)) <> cardinality(place.slots) THEN undo_all('%s')::text END AS all_taken"
                    .formatted(YOUNGER_SLOT);

    /** The same with a hold, which may have ended before its slots were locked. */
    public static final String ALL_TAKEN_FROM_HOLD =
            ALL_TAKEN.replace(
                    "<> cardinality(place.slots)",
                    "+ (SELECT count(*) FROM hold_ended) <> cardinality(place.slots) + 1");

    /** A branch that undoes a move onto a hold which has ended before its slots were locked. */
    public static final String UNLESS_HOLD_ENDED =
            "WHEN made.id IS NOT NULL AND NOT EXISTS (SELECT FROM hold_ended) THEN undo_all('%s')::text "
                    .formatted(YOUNGER_SLOT);

    private static final String INSTANT = "'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'";

    /** Part {@code place}: locks the seats of a time, and says what is in the way. */
    public void lock(String from, String condition, WantedSeats wanted) {
        statement.read(
                "place",
                "SELECT p.* FROM %s, lock_seats(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) AS p"
                        .formatted(
                                from,
                                condition,
                                statement.value(Long.class, wanted.doctor()),
                                statement.value(Long.class, wanted.patient()),
                                statement.value(Instant.class, wanted.from()),
                                statement.value(Instant.class, wanted.to()),
                                statement.value(Long.class, wanted.slot()),
                                statement.value(Boolean.class, wanted.mayHaveGaps()),
                                statement.value(Long.class, wanted.appointment()),
                                statement.value(UUID.class, wanted.hold()),
                                limits(wanted.limits()),
                                statement.value(Integer.class, wanted.buffers().before()),
                                statement.value(Integer.class, wanted.buffers().after())));
    }

    private String limits(@Nullable BookingLimits limits) {
        return limits == null
                ? "NULL, NULL"
                : statement.value(Instant.class, limits.since())
                        + ", (SELECT array_agg(l) FROM jsonb_populate_recordset(NULL::counted_limit, "
                        + statement.json(limits.counted())
                        + ") AS l)";
    }

    /** Part {@code place}: locks the seats that an appointment has. */
    public void lockOwn(String condition, long doctor, long appointment) {
        statement.read(
                "place",
                "SELECT lock_own_seats(%s, %s, %s) AS slots FROM k"
                        .formatted(
                                condition,
                                statement.value(Long.class, doctor),
                                statement.value(Long.class, appointment)));
    }

    /**
     * Part {@code taken}: takes the seats that part {@code place} found and locked, for what part
     * {@code made} made. It sees the slots as of the statement's beginning: see {@link #ALL_TAKEN}.
     *
     * @param hold whose seats they are; absent for free ones
     */
    public void take(@Nullable UUID hold, Instant at) {
        statement.write(
                "taken",
                hold == null
                        ? "UPDATE slot s SET booked = s.booked + 1, version = s.version + 1 FROM made, place WHERE s.id = ANY (place.slots) RETURNING s.*"
                        : "UPDATE slot s SET booked = s.booked + (s.id = ANY (place.slots))::int, held = s.held - (s.id = ANY (place.own))::int, version = s.version + 1 FROM made, place WHERE s.id = ANY (place.slots || place.own) RETURNING s.*");
        statement.write(
                "seats",
                "INSERT INTO seat (appointment_id, slot_id) SELECT made.id, unnest(place.slots) FROM made, place");
        if (hold != null) {
            statement.write(
                    "kept",
                    "DELETE FROM hold_seat USING made WHERE hold_id = "
                            + statement.value(UUID.class, hold));
            end(hold, at);
        }
        tell("SELECT 1 AS step, taken.* FROM taken");
    }

    private void end(UUID hold, Instant at) {
        statement.write(
                "hold_ended",
                "UPDATE hold SET state = 'taken', ended_at = %s FROM made WHERE hold.id = %s AND hold.state = 'open' RETURNING hold.id"
                        .formatted(
                                statement.value(Instant.class, at),
                                statement.value(UUID.class, hold)));
    }

    /**
     * Part {@code mine}: the slots that an appointment leaves, which part {@code place} has locked,
     * and whether some of them are also those that it comes to. Part {@code unheld}: the seats of
     * the hold that it takes are free.
     *
     * @param hold absent: none
     */
    public void leave(long doctor, long appointment, @Nullable UUID hold) {
        if (hold == null) {
            statement.read(
                    "mine",
                    "SELECT own AS slots, slots && own AS overlaps FROM place WHERE refusal IS NULL");
            return;
        }
        statement.read(
                "unheld",
                "SELECT free_held_seats(%s) AS slots FROM place WHERE refusal IS NULL"
                        .formatted(statement.value(UUID.class, hold)));
        // Of these and the hold's, place knows but the union.
        statement.read(
                "mine",
                "SELECT m.slots, p.slots && m.slots AS overlaps FROM place p, unheld, lock_own_seats(p.refusal IS NULL, %s, %s) AS m (slots) WHERE p.refusal IS NULL"
                        .formatted(
                                statement.value(Long.class, doctor),
                                statement.value(Long.class, appointment)));
    }

    /**
     * Parts {@code freed} and {@code taken}: the seats of an appointment that moves are given back,
     * and those that part {@code place} found are taken for part {@code made}.
     *
     * @param hold whose seats it takes, see {@link #leave}; absent for free ones
     */
    public void takeInstead(@Nullable UUID hold, Instant at) {
        statement.read(
                "taken", "SELECT take_seats(made.id, place.slots) AS slots FROM made, place");
        String unheld = "";
        if (hold != null) {
            end(hold, at);
            unheld = slots(0, "unheld.slots", "unheld, made") + " UNION ALL ";
        }
        tell(
                unheld
                        + slots(1, "freed.freed", "freed, made")
                        + " UNION ALL "
                        + slots(2, "taken.slots", "taken"));
    }

    /** Part {@code taken}: a seat for an appointment in each slot that part {@code place} found. */
    public void takeAgain(String from, long appointment) {
        statement.read(
                "taken",
                "SELECT take_seats(%s, place.slots) AS slots FROM %s, place"
                        .formatted(statement.value(Long.class, appointment), from));
        tell(slots(1, "taken.slots", "taken"));
    }

    /**
     * Part {@code freed}: gives the seats of an appointment back, or to a hold.
     *
     * @param hold for whoever waits; absent when they are to be free in any case
     * @param condition for the hold: an expression of {@code from}
     * @param date of the appointment, for which somebody may wait
     */
    public void release(
            String from,
            long appointment,
            long doctor,
            LocalDate date,
            @Nullable Hold hold,
            String condition) {
        statement.read(
                "freed",
                "SELECT f.* FROM %s, release_seats(%s, CASE WHEN %s THEN %s END, %s, %s) AS f"
                        .formatted(
                                from,
                                statement.value(Long.class, appointment),
                                condition,
                                statement.value(UUID.class, hold == null ? null : hold.id()),
                                statement.value(Long.class, doctor),
                                statement.value(LocalDate.class, date)));
        if (hold != null) {
            new HoldSql(statement).open(hold, "freed.freed", "freed WHERE freed.is_held");
        }
    }

    /**
     * Says how full slots are now.
     *
     * @param rows queries of {@code slots}, joined by {@code UNION ALL}
     */
    public void tell(String rows) {
        tell(rows, statement.contextColumns());
    }

    /**
     * The same, from different causes.
     *
     * @param context the columns of {@code s} that say where an event comes from
     */
    void tell(String rows, String context) {
        statement.write(
                "occupancy",
                OutboxSql.INSERT
                        + """
                        SELECT 'booking.public.slot-occupancy', s.id::text, 'org.umoorsehhat.booking.slot-occupancy-changed.v1', s.id::text,
                               s.version, jsonb_build_object(
                                   'slot_id', s.id, 'doctor_id', s.doctor_id, 'starts_at', to_char(s.starts_at AT TIME ZONE 'UTC', %1$s),
                                   'ends_at', to_char(s.ends_at AT TIME ZONE 'UTC', %1$s), 'time_zone', s.time_zone,
                                   'is_open', s.is_open AND NOT s.is_withdrawn, 'capacity', s.capacity, 'booked', s.booked,
                                   'held', s.held, 'slot_version', s.slot_version), %2$s
                        FROM (%3$s) AS s ORDER BY s.step, s.starts_at, s.id\
                        """
                                .formatted(INSTANT, context, rows));
    }

    /**
     * The slots of an array.
     *
     * @param step what happened first comes first
     */
    public static String slots(int step, String array, String from) {
        return "SELECT %s AS step, u.* FROM %s, unnest(%s) AS u".formatted(step, from, array);
    }
}
