package org.umoorsehhat.booking.seat.persistence;

import org.umoorsehhat.booking.persistence.OutboxSql;

/**
 * Rows of the outbox that say how full slots are. How many are booked and held is known only under
 * the slots' locks, within the statement that changes them: so this one event is put together by
 * it.
 */
public final class OccupancySql {

    private OccupancySql() {}

    /**
     * An {@code INSERT} for the slots of {@code rows}.
     *
     * @param rows a query that gives {@code step} (what happened first comes first) and the columns
     *     of {@code slot}
     * @param context three placeholders: correlation, causation, trace
     */
    public static String insert(String rows, String context) {
        return OutboxSql.INSERT
                + """
                SELECT 'booking.public.slot-occupancy', s.id::text, 'org.umoorsehhat.booking.slot-occupancy-changed.v1', s.id::text,
                       s.version, jsonb_build_object(
                           'slot_id', s.id, 'doctor_id', s.doctor_id, 'starts_at', to_char(s.starts_at AT TIME ZONE 'UTC', %1$s),
                           'ends_at', to_char(s.ends_at AT TIME ZONE 'UTC', %1$s), 'time_zone', s.time_zone,
                           'is_open', s.is_open AND NOT s.is_withdrawn, 'capacity', s.capacity, 'booked', s.booked,
                           'held', s.held, 'slot_version', s.slot_version), %3$s
                FROM (%2$s) AS s ORDER BY s.step, s.starts_at, s.id
                """
                        .formatted("'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'", rows, context);
    }

    /** The slots of an array, as {@code rows}. */
    public static String slots(int step, String array, String from) {
        return "SELECT %s AS step, u.* FROM %s, unnest(%s) AS u".formatted(step, from, array);
    }
}
