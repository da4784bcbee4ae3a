package org.umoorsehhat.booking.seat.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.umoorsehhat.booking.persistence.Binder;
import org.umoorsehhat.booking.persistence.OutboxSql;
import org.umoorsehhat.booking.seat.rules.Hold;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is written about a hold, as parts of a statement.
 *
 * @param context three placeholders: correlation, causation, trace
 */
public record HoldSql(Binder binder, JsonMapper json, String context) {

    /**
     * The row of a new hold.
     *
     * @param slots the slots that it has a seat in: an expression of {@code from}, of type {@code
     *     slot[]}, in order
     */
    public String open(Hold hold, String slots, String from) {
        return """
        INSERT INTO hold (id, first_slot_id, doctor_id, local_date, start_time, time_zone, starts_at, ends_at,
                          duration_minutes, appointment_type, expires_at, entry_id, request_id, state)
        SELECT %s, (%s)[1].id, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, 'open' FROM %s\
        """
                .formatted(
                        binder.value(UUID.class, hold.id()),
                        slots,
                        binder.value(Long.class, hold.doctor()),
                        binder.value(LocalDate.class, hold.date()),
                        binder.value(LocalTime.class, hold.time()),
                        binder.value(String.class, hold.timeZone()),
                        binder.value(Instant.class, hold.startsAt()),
                        binder.value(Instant.class, hold.endsAt()),
                        binder.value(Integer.class, hold.minutes()),
                        binder.value(String.class, hold.type()),
                        binder.value(Instant.class, hold.expiresAt()),
                        binder.value(Long.class, hold.entry()),
                        binder.value(UUID.class, hold.request()),
                        from);
    }

    /** The event that says so. */
    public String opened(Hold hold, String slots, String from) {
        String known =
                "jsonb_build_object('slot_id', (%1$s)[1].id, 'slot_ids', (SELECT array_agg(u.id ORDER BY u.starts_at, u.id) FROM unnest(%1$s) u))"
                        .formatted(slots);
        return event("seat-held", hold.id(), "(" + slots + ")[1].id", 1, hold.event(), known, from);
    }

    /**
     * An event about a hold.
     *
     * @param firstSlot the first slot's number, its key: an expression of {@code from}
     * @param known JSON to be put into its data: an expression of {@code from}
     */
    public String event(
            String fact,
            UUID hold,
            String firstSlot,
            long sequence,
            Map<String, Object> data,
            String known,
            String from) {
        return OutboxSql.INSERT
                + "SELECT 'booking.internal.seat-holds', (%s)::text, %s, %s, %s, %s || %s, %s FROM %s"
                        .formatted(
                                firstSlot,
                                binder.value(
                                        String.class, "org.umoorsehhat.booking." + fact + ".v1"),
                                binder.value(String.class, hold.toString()),
                                sequence,
                                binder.value(Json.class, Json.of(json.writeValueAsBytes(data))),
                                known,
                                context,
                                from);
    }
}
