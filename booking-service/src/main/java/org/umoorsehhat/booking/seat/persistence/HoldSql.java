package org.umoorsehhat.booking.seat.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.umoorsehhat.booking.persistence.OutboxSql;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.seat.rules.Hold;

/** What a statement writes about a hold. */
record HoldSql(StatementBuilder statement) {

    /**
     * The row of a new hold, and the event that says so.
     *
     * @param slots that it has a seat in: an expression of {@code from}, of type {@code slot[]}, in
     *     order
     */
    void open(Hold hold, String slots, String from) {
        statement.write(
                "opened",
                """
                INSERT INTO hold (id, first_slot_id, doctor_id, local_date, start_time, time_zone, starts_at, ends_at,
                                  duration_minutes, appointment_type, expires_at, entry_id, request_id, buffer_before, buffer_after, state)
                SELECT %s, (%s)[1].id, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, 'open' FROM %s\
                """
                        .formatted(
                                statement.value(UUID.class, hold.id()),
                                slots,
                                statement.value(Long.class, hold.doctor()),
                                statement.value(LocalDate.class, hold.date()),
                                statement.value(LocalTime.class, hold.time()),
                                statement.value(String.class, hold.timeZone()),
                                statement.value(Instant.class, hold.startsAt()),
                                statement.value(Instant.class, hold.endsAt()),
                                statement.value(Integer.class, hold.minutes()),
                                statement.value(String.class, hold.type()),
                                statement.value(Instant.class, hold.expiresAt()),
                                statement.value(Long.class, hold.entry()),
                                statement.value(UUID.class, hold.request()),
                                statement.value(Integer.class, hold.buffers().before()),
                                statement.value(Integer.class, hold.buffers().after()),
                                from));
        String known =
                "jsonb_build_object('slot_id', (%1$s)[1].id, 'slot_ids', (SELECT array_agg(u.id ORDER BY u.starts_at, u.id) FROM unnest(%1$s) u))"
                        .formatted(slots);
        event("seat-held", hold.id(), "(" + slots + ")[1].id", 1, hold.event(), known, from);
    }

    /**
     * Ends a hold; part {@code ended} has its row, if it was open.
     *
     * @param ifExpired whether only if its time is over
     */
    void end(UUID hold, String state, Instant now, boolean ifExpired) {
        String end = statement.value(Instant.class, now);
        // The slots first, in order: then the hold.
        statement.read(
                "place",
                "SELECT h.id, lock_held_seats(h.doctor_id, h.id) FROM hold h WHERE h.id = %s"
                        .formatted(statement.value(UUID.class, hold)));
        statement.write(
                "ended",
                "UPDATE hold SET state = '%s', ended_at = %s FROM place WHERE hold.id = place.id AND hold.state = 'open' AND %s RETURNING hold.id, hold.first_slot_id"
                        .formatted(state, end, ifExpired ? "hold.expires_at <= " + end : "true"));
    }

    /** The event that an open hold has ended and its seats are free. */
    void released(UUID hold, String reason) {
        event(
                "seat-hold-released",
                hold,
                "ended.first_slot_id",
                2,
                Map.of("hold_id", hold.toString(), "reason", reason),
                "jsonb_build_object('slot_id', ended.first_slot_id)",
                "ended");
    }

    /**
     * @param firstSlot the first slot's number, its key: an expression of {@code from}
     * @param known JSON to be put into its data: an expression of {@code from}
     */
    private void event(
            String fact,
            UUID hold,
            String firstSlot,
            long sequence,
            Map<String, Object> data,
            String known,
            String from) {
        statement.write(
                "hold_event",
                OutboxSql.INSERT
                        + "SELECT 'booking.internal.seat-holds', (%s)::text, 'org.umoorsehhat.booking.%s.v1', %s, %s, %s || %s, %s FROM %s"
                                .formatted(
                                        firstSlot,
                                        fact,
                                        statement.value(String.class, hold.toString()),
                                        sequence,
                                        statement.json(data),
                                        known,
                                        statement.contextColumns(),
                                        from));
    }
}
