package org.umoorsehhat.booking.appointment.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.Decision.Removed;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.persistence.BoundStatement;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.seat.persistence.SeatSql;
import org.umoorsehhat.booking.seat.persistence.WantedSeats;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.IdempotencyProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statement that writes a change: on the condition that what was read still holds, with its
 * audit rows, its events, its statistics and its idempotency key, and with the seats that it takes
 * or gives back. Locks are taken in the order that {@code R__01_seats.sql} names.
 */
@Component
class CommitStatements {

    private final AppointmentColumns columns;
    private final JsonMapper json;
    private final HoldsForSeats holds;
    private final IdempotencyProperties keys;

    CommitStatements(
            AppointmentColumns columns,
            JsonMapper json,
            HoldsForSeats holds,
            IdempotencyProperties keys) {
        this.columns = columns;
        this.json = json;
        this.holds = holds;
        this.keys = keys;
    }

    private CommitParts parts(EventContext context, IdempotencyKey key) {
        return new CommitParts(new StatementBuilder(json, context), columns, key, keys.kept());
    }

    /**
     * @param hold a hold whose seats it takes; absent for free ones
     */
    BoundStatement book(
            Booked booked, @Nullable UUID hold, EventContext context, IdempotencyKey key) {
        var parts = parts(context, key);
        parts.directory().facts(booked.doctor(), booked.service());
        parts.lock(booked, wanted(booked, null, hold));
        parts.make(booked, "place");
        parts.seats().take(hold, booked.audit().at());
        parts.events()
                .write(
                        "made, place",
                        booked.event(),
                        "jsonb_build_object('slot_ids', place.slots, 'off_slot', NOT place.covered)");
        return parts.build(
                "facts.hold AS holds, %s, place.slots, NULL::bigint[] AS own, place.covered, made.id, "
                                .formatted(CommitParts.refusal(booked))
                        + (hold == null ? SeatSql.ALL_TAKEN : SeatSql.ALL_TAKEN_FROM_HOLD)
                        + ", "
                        + parts.patientName(booked),
                CommitParts.PLACE + " LEFT JOIN made ON true",
                201,
                "made");
    }

    /** What changes no seats. */
    BoundStatement change(Changed changed, EventContext context, IdempotencyKey key) {
        var parts = parts(context, key);
        parts.save(changed, "k", CommitParts.IS_NEW, null);
        var payment = changed.payment();
        if (payment != null) {
            parts.ledger().write("saved", payment);
        }
        if (changed.event() != null) {
            parts.events().write("saved", changed.event(), seatsNow(changed.after()));
        }
        return parts.build(CommitParts.NO_SEATS, "saved ON true", 200, "saved");
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
    BoundStatement release(Changed changed, EventContext context, IdempotencyKey key) {
        var parts = parts(context, key);
        Appointment before = changed.before();
        parts.seats().lockOwn(CommitParts.IS_NEW, before.visit().doctor(), before.id());
        parts.save(changed, "k, place", CommitParts.IS_NEW, "place.slots");
        release(parts, "saved", before, holds.of(changed), "true");
        parts.seats().tell(SeatSql.slots(1, "freed.freed", "freed"));
        if (changed.event() != null) {
            parts.events()
                    .write(
                            "saved, place",
                            changed.event(),
                            "jsonb_build_object('slot_ids', place.slots)");
        }
        var explanation = changed.explanation();
        if (explanation != null) {
            parts.events().explain("saved", explanation);
        }
        return parts.build(
                "true AS holds, NULL AS refusal, place.slots, NULL::bigint[] AS own, false AS covered, saved.id, NULL AS patient_name",
                "place ON true LEFT JOIN saved ON true",
                200,
                "saved");
    }

    /** What takes the seats again that it had. */
    BoundStatement takeBack(Changed changed, EventContext context, IdempotencyKey key) {
        var parts = parts(context, key);
        Appointment before = changed.before();
        Visit visit = before.visit();
        var wanted =
                new WantedSeats(
                        visit.doctor(),
                        visit.patient(),
                        visit.startsAt(),
                        visit.endsAt(),
                        null,
                        // Of the time as it is published now, which need not be all of it.
                        true,
                        before.id(),
                        null,
                        null,
                        visit.buffers());
        parts.seats().lock("k", CommitParts.IS_NEW, wanted);
        parts.save(changed, "k, place", "place.refusal IS NULL", "place.slots");
        parts.seats().takeAgain("saved", before.id());
        if (changed.event() != null) {
            parts.events()
                    .write(
                            "saved, place",
                            changed.event(),
                            "jsonb_build_object('slot_ids', place.slots)");
        }
        return parts.build(
                "true AS holds, place.refusal, place.slots, NULL::bigint[] AS own, false AS covered, saved.id, NULL AS patient_name",
                "place ON true LEFT JOIN saved ON true",
                200,
                "saved");
    }

    /**
     * Of slots that the old and the new time touch, the seat stays with the patient.
     *
     * @param hold a hold whose seats it takes; absent for free ones
     */
    BoundStatement move(
            Moved moved, @Nullable UUID hold, EventContext context, IdempotencyKey key) {
        var parts = parts(context, key);
        Booked booked = moved.made();
        Appointment before = moved.old().before();
        parts.directory().facts(booked.doctor(), booked.service());
        parts.lock(booked, wanted(booked, before.id(), hold));
        parts.seats().leave(before.visit().doctor(), before.id(), hold);
        parts.save(moved.old(), "mine", "true", "mine.slots");
        release(parts, "saved, mine", before, holds.of(moved.old()), "NOT mine.overlaps");
        parts.make(booked, "freed, place");
        parts.seats().takeInstead(hold, booked.audit().at());
        parts.events()
                .write(
                        "made, place, mine",
                        booked.event(),
                        """
                        jsonb_build_object('slot_ids', place.slots, 'off_slot', NOT place.covered,
                                           'previous', %s || jsonb_build_object('slot_ids', mine.slots))\
                        """
                                .formatted(parts.events().previous(booked.event())));
        return parts.build(
                """
                facts.hold AND (place.refusal IS NOT NULL OR saved.id IS NOT NULL) AS holds, %s, place.slots,
                mine.slots AS own, place.covered, made.id,
                CASE WHEN saved.id IS NOT NULL AND made.id IS NULL THEN undo_all('UB001')::text
                     %sEND AS patient_name\
                """
                        .formatted(
                                CommitParts.refusal(booked),
                                hold == null ? "" : SeatSql.UNLESS_HOLD_ENDED),
                CommitParts.PLACE
                        + " LEFT JOIN mine ON true LEFT JOIN saved ON true LEFT JOIN made ON true",
                200,
                "made");
    }

    /**
     * Takes an appointment out of every list, for good: the row moves to the archive, its audit
     * stays with it. The last one of a booking reference leaves a tombstone on the topic.
     *
     * @param condition in SQL; nothing is done when it does not hold
     */
    BoundStatement remove(Removed removed, String condition, Instant now, EventContext context) {
        var parts = parts(context, IdempotencyKey.ABSENT);
        Appointment appointment = removed.appointment();
        parts.seats().lockOwn(condition, appointment.visit().doctor(), appointment.id());
        parts.rows().lockReference(appointment);
        parts.rows().archive(appointment, now);
        release(parts, "gone", appointment, null, "true");
        parts.counts().unlist("unlisted", "gone", appointment);
        parts.seats().tell(SeatSql.slots(1, "freed.freed", "freed"));
        parts.events().tombstone("gone, reference WHERE reference.size = 1", appointment);
        return parts.build(CommitParts.NO_SEATS, "gone AS saved ON true", 204, "saved");
    }

    private static WantedSeats wanted(
            Booked booked, @Nullable Long appointment, @Nullable UUID hold) {
        Visit visit = booked.made().visit();
        return new WantedSeats(
                visit.doctor(),
                visit.patient(),
                visit.startsAt(),
                visit.endsAt(),
                booked.timeSlot(),
                booked.terms().mayBeOffSlot(),
                appointment,
                hold,
                booked.terms().limits(),
                visit.buffers());
    }

    private static void release(
            CommitParts parts,
            String from,
            Appointment before,
            @Nullable Hold hold,
            String condition) {
        Visit visit = before.visit();
        parts.seats().release(from, before.id(), visit.doctor(), visit.date(), hold, condition);
    }
}
