package org.umoorsehhat.booking.seat.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import org.umoorsehhat.chassis.event.EventContext;

/** Slots that arrived, as rows of a JSON parameter. */
final class ArrivedSlotSql {

    /** What follows from a slot names the event that brought it. */
    static final String CONTEXT = "s.correlation_id, s.causation_id, s.traceparent";

    /** The rows of parameter {@code %s}. */
    static final String ROWS =
            """
            SELECT * FROM jsonb_to_recordset(%s) AS n (
                id bigint, doctor_id bigint, local_date date, start_time time, end_time time, time_zone text, starts_at timestamptz,
                ends_at timestamptz, capacity int, is_open boolean, is_withdrawn boolean, slot_version bigint, room text, room_location text,
                correlation_id text, causation_id text, traceparent text)\
            """;

    /** A slot as it is when nobody is in it. */
    private static final String SLOT =
            """
            ROW(n.id, n.doctor_id, n.local_date, n.start_time, n.end_time, n.time_zone, n.starts_at, n.ends_at, n.capacity,
                n.is_open, n.is_withdrawn, n.slot_version, false, 0, 0, %d)::slot\
            """;

    private static final String NOBODY_IS_THERE =
            """
            coalesce((SELECT false FROM appointment a
                      WHERE a.doctor_id = n.doctor_id AND a.live AND a.starts_at < n.ends_at AND a.ends_at > n.starts_at
                        AND a.starts_at > n.starts_at - interval '1 day' LIMIT 1), true)\
            """;

    /**
     * Part {@code fresh}: those that were not known and that nobody is in. Their doctors were
     * locked by a statement before, so that this one sees all that is booked. Each looks into
     * indexes: joins would read the table while it fills faster than it is analysed.
     */
    static final String FRESH =
            """
            SELECT n.*, %s AS after FROM arrived n
            WHERE coalesce((SELECT false FROM slot s WHERE s.id = n.id), true) AND %s\
            """
                    .formatted(SLOT.formatted(1), NOBODY_IS_THERE);

    /** Part {@code added}: nothing has to be counted in them. */
    static final String ADD = "INSERT INTO slot SELECT (after).* FROM fresh ORDER BY starts_at, id";

    /** Part {@code quiet}: those that were known, and that nobody was in or is. */
    static final String QUIET =
            """
            SELECT n.* FROM arrived n
            WHERE (SELECT s.slot_version < n.slot_version AND s.doctor_id = n.doctor_id AND s.booked + s.held = 0 AND NOT s.was_overbooked
                   FROM slot s WHERE s.id = n.id)
              AND %s\
            """
                    .formatted(NOBODY_IS_THERE);

    /** Part {@code changed}: nothing has to be counted in them either. */
    static final String CHANGE =
            """
            UPDATE slot AS s SET
                local_date = n.local_date, start_time = n.start_time, end_time = n.end_time, time_zone = n.time_zone,
                starts_at = n.starts_at, ends_at = n.ends_at, capacity = n.capacity, is_open = n.is_open,
                is_withdrawn = n.is_withdrawn, slot_version = n.slot_version, version = s.version + 1
            FROM quiet AS n WHERE s.id = n.id
            RETURNING old AS before, new AS after, n.correlation_id, n.causation_id, n.traceparent\
            """;

    /** Part {@code applied}: what the slots were before, NULL for new ones, and are after. */
    static final String APPLY =
            """
            SELECT a.before, a.after, n.correlation_id, n.causation_id, n.traceparent
            FROM (SELECT * FROM arrived WHERE id NOT IN (SELECT id FROM fresh UNION ALL SELECT id FROM quiet)
                  ORDER BY doctor_id, starts_at, id) AS n,
                 LATERAL apply_slot(%s) AS a
            UNION ALL SELECT NULL::slot, after, correlation_id, causation_id, traceparent FROM fresh
            UNION ALL SELECT * FROM changed\
            """
                    .formatted(SLOT.formatted(0));

    /** Parts {@code entered} and {@code left_room}: the rooms of what was applied. */
    static final String ENTER =
            """
            INSERT INTO slot_room (slot_id, room, location) SELECT n.id, n.room, n.room_location FROM arrived n
            WHERE n.room IS NOT NULL AND n.id IN (SELECT (after).id FROM applied)
            ON CONFLICT (slot_id) DO UPDATE SET room = excluded.room, location = excluded.location\
            """;

    static final String LEAVE =
            """
            DELETE FROM slot_room WHERE slot_id IN (SELECT n.id FROM arrived n WHERE n.room IS NULL AND n.id IN (SELECT (after).id FROM applied))\
            """;

    private ArrivedSlotSql() {}

    /** A row. */
    record Row(
            long id,
            long doctorId,
            LocalDate localDate,
            LocalTime startTime,
            LocalTime endTime,
            String timeZone,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            boolean isOpen,
            boolean isWithdrawn,
            long slotVersion,
            @Nullable String room,
            @Nullable String roomLocation,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable String traceparent) {

        static Row of(ArrivedSlot arrived) {
            PublishedSlot slot = arrived.slot();
            EventContext context = arrived.context();
            return new Row(
                    slot.slotId(),
                    slot.doctorId(),
                    slot.date(),
                    slot.startTime(),
                    slot.endTime(),
                    slot.timeZone().getId(),
                    slot.startsAt(),
                    slot.endsAt(),
                    slot.capacity(),
                    slot.isOpen(),
                    slot.isWithdrawn(),
                    arrived.version(),
                    slot.room(),
                    slot.roomLocation(),
                    context.correlationId(),
                    context.causationId(),
                    context.traceparent());
        }
    }

    static List<Row> rows(Collection<ArrivedSlot> slots) {
        return slots.stream().map(Row::of).toList();
    }
}
