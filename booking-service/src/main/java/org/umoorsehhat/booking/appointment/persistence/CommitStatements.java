package org.umoorsehhat.booking.appointment.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.Decision.Removed;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.booking.seat.persistence.OccupancySql;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.booking.seat.rules.HoldPolicy;
import org.umoorsehhat.chassis.database.TimeOrderedId;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statement that writes a change: on the condition that what was read still holds, with its
 * audit rows, its events, its statistics and its idempotency key, and with the seats that it takes
 * or gives back. Locks are taken in the order that {@code R__01_seats.sql} names.
 */
@Component
class CommitStatements {

    /** Columns that all answers have; each statement fills in those that it knows. */
    private static final String ANSWER =
            "%s AS holds, %s AS refusal, %s AS slots, %s AS own, %s AS covered, %s AS id, %s AS patient_name";

    private final DatabaseClient database;
    private final AppointmentColumns columns;
    private final JsonMapper json;
    private final HoldPolicy holds;
    private final Duration keysKept;

    CommitStatements(
            DatabaseClient database,
            AppointmentColumns columns,
            JsonMapper json,
            HoldPolicy holds,
            @Value("${umoorsehhat.idempotency.kept:24h}") Duration keysKept) {
        this.database = database;
        this.columns = columns;
        this.json = json;
        this.holds = holds;
        this.keysKept = keysKept;
    }

    /**
     * @param hold a hold whose seats it takes; absent for free ones
     */
    GenericExecuteSpec book(
            Booked booked, @Nullable UUID hold, EventContext context, IdempotencyKey key) {
        var statement = statement(context, key);
        statement.facts(booked.doctor(), booked.service());
        statement.place(booked, null, hold);
        book(statement, booked, "place", hold, "jsonb_build_object()");
        statement.occupancy(OccupancySql.slots(1, "taken.slots", "taken"));
        return statement.in(
                database,
                ANSWER.formatted(
                        "facts.hold",
                        "place.refusal",
                        "place.slots",
                        "NULL::bigint[]",
                        "place.covered",
                        "made.id",
                        statement.patientName(booked.made().visit().patient())),
                "facts, place",
                "made",
                201);
    }

    private void book(
            ChangeStatement statement,
            Booked booked,
            String from,
            @Nullable UUID hold,
            String known) {
        var audit = statement.seal(booked.made(), booked.audit());
        Appointment made = audit.appointment();
        statement.insert("made", from, columns.all(), made);
        statement.part(
                "taken",
                "SELECT take_seats(made.id, place.slots, %s) AS slots FROM made, place"
                        .formatted(statement.value(UUID.class, hold)));
        statement.audit("made_audit", "made", audit.row());
        statement.count("made_count", "made, place", made, 1, "cardinality(place.slots)");
        statement.event(
                "made, place" + (known.contains("mine.") ? ", mine" : ""),
                booked.event(),
                "jsonb_build_object('slot_ids', place.slots, 'off_slot', NOT place.covered) || "
                        + known);
    }

    /** What changes no seats. */
    GenericExecuteSpec change(Changed changed, EventContext context, IdempotencyKey key) {
        var statement = statement(context, key);
        save(statement, changed, "k", "k.state = 'new'", null);
        var event = changed.event();
        if (event != null) {
            statement.event("saved", event, seatsNow(changed.after()));
        }
        return statement.in(
                database,
                ANSWER.formatted(
                        "true",
                        "NULL",
                        "NULL::bigint[]",
                        "NULL::bigint[]",
                        "NULL::boolean",
                        "saved.id",
                        "NULL"),
                "",
                "saved",
                200);
    }

    /** The slots of a live one are those that it has seats in, as they are by now. */
    private static String seatsNow(Appointment appointment) {
        return appointment.status().isLive()
                ? """
                jsonb_build_object('slot_ids', ARRAY(SELECT s.id FROM seat t JOIN slot s ON s.id = t.slot_id
                                                     WHERE t.appointment_id = saved.id ORDER BY s.starts_at, s.id))\
                """
                : "jsonb_build_object()";
    }

    /** What gives seats back. */
    GenericExecuteSpec release(Changed changed, EventContext context, IdempotencyKey key) {
        var statement = statement(context, key);
        statement.ownSeats(changed.before(), "k.state = 'new'");
        save(statement, changed, "k, place", "k.state = 'new'", "place.slots");
        statement.release(changed.before(), holdFor(changed), "saved", "true");
        statement.occupancy(OccupancySql.slots(1, "freed.freed", "freed"));
        var event = changed.event();
        if (event != null) {
            statement.event("saved, place", event, "jsonb_build_object('slot_ids', place.slots)");
        }
        return statement.in(
                database,
                ANSWER.formatted(
                        "true",
                        "NULL",
                        "place.slots",
                        "NULL::bigint[]",
                        "NULL::boolean",
                        "saved.id",
                        "NULL"),
                "place",
                "saved",
                200);
    }

    /** Of slots that the old and the new time touch, the seat stays with the patient. */
    GenericExecuteSpec move(Moved moved, EventContext context, IdempotencyKey key) {
        var statement = statement(context, key);
        Booked booked = moved.made();
        statement.facts(booked.doctor(), null);
        statement.place(booked, moved.old().before().id(), null);
        statement.part(
                "mine",
                "SELECT own AS slots, slots && own AS overlaps FROM place WHERE refusal IS NULL");
        save(statement, moved.old(), "mine", "true", "mine.slots");
        statement.release(
                moved.old().before(), holdFor(moved.old()), "saved, mine", "NOT mine.overlaps");
        book(
                statement,
                booked,
                "freed, place",
                null,
                "jsonb_build_object('previous', %s || jsonb_build_object('slot_ids', mine.slots))"
                        .formatted(statement.previous(booked.event())));
        statement.occupancy(
                OccupancySql.slots(1, "freed.freed", "freed, made")
                        + " UNION ALL "
                        + OccupancySql.slots(2, "taken.slots", "taken"));
        return statement.in(
                database,
                ANSWER.formatted(
                        "facts.hold AND (place.refusal IS NOT NULL OR saved.id IS NOT NULL)",
                        "place.refusal",
                        "place.slots",
                        "place.own",
                        "place.covered",
                        "made.id",
                        "CASE WHEN saved.id IS NOT NULL AND made.id IS NULL THEN undo_all('overlap')::text END"),
                "facts, place, saved",
                "made",
                200);
    }

    /**
     * Takes an appointment out of every list, for good: the row moves to the archive, its audit
     * stays with it. The last one of a booking reference leaves a tombstone on the topic.
     *
     * @param when an SQL condition; nothing is done when it does not hold
     */
    GenericExecuteSpec remove(Removed removed, String when, Instant now, EventContext context) {
        var statement = statement(context, IdempotencyKey.ABSENT);
        Appointment appointment = removed.appointment();
        statement.ownSeats(appointment, when);
        statement.lockReference(appointment);
        statement.delete("gone", "reference", appointment);
        statement.release(appointment, null, "gone", "true");
        statement.archive("gone", now);
        statement.countRemoved("gone", appointment);
        statement.occupancy(OccupancySql.slots(1, "freed.freed", "freed"));
        statement.tombstone("gone, reference WHERE reference.size = 1", appointment);
        return statement.in(
                database,
                ANSWER.formatted(
                        "true",
                        "NULL",
                        "NULL::bigint[]",
                        "NULL::bigint[]",
                        "NULL::boolean",
                        "gone.id",
                        "NULL"),
                "",
                "gone",
                204);
    }

    private ChangeStatement statement(EventContext context, IdempotencyKey key) {
        return new ChangeStatement(json, context, key, keysKept);
    }

    private void save(
            ChangeStatement statement,
            Changed changed,
            String from,
            String condition,
            @Nullable String slots) {
        var audit = statement.seal(changed.after(), changed.audit());
        Appointment before = changed.before();
        statement.update(from, condition, columns.changing(), before, audit.appointment(), slots);
        statement.audit("saved_audit", "saved", audit.row());
        boolean isCounted =
                slots != null
                        || before.status() != changed.after().status()
                        || !before.payment().equals(changed.after().payment());
        if (isCounted) {
            String with = slots == null ? "saved" : "saved, " + slots.split("\\.", 2)[0];
            String was = String.valueOf(before.visit().slots().size());
            statement.count("saved_before", "saved", before, -1, was);
            statement.count(
                    "saved_after",
                    with,
                    changed.after(),
                    1,
                    slots == null ? was : "cardinality(" + slots + ")");
        }
    }

    /** The hold that the seats may go to; absent when they are to be free in any case. */
    private @Nullable Hold holdFor(Changed changed) {
        var visit = changed.before().visit();
        Instant now = changed.audit().at();
        boolean isWanted =
                changed.seats() == SeatEffect.RELEASE_TO_WAITING
                        && !visit.offSlot()
                        && holds.isWorthHolding(now, visit.startsAt());
        return isWanted
                ? new Hold(
                        TimeOrderedId.at(now),
                        visit.doctor(),
                        visit.date(),
                        visit.time(),
                        visit.timeZone(),
                        visit.startsAt(),
                        visit.endsAt(),
                        visit.minutes(),
                        Codes.of(visit.type()),
                        holds.expiry(now, visit.startsAt()),
                        null,
                        null)
                : null;
    }
}
