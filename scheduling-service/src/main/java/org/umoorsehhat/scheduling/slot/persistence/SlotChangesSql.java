package org.umoorsehhat.scheduling.slot.persistence;

/** The statements of {@link PostgresSlotChanges}. */
final class SlotChangesSql {

    static final String CREATE =
            """
            INSERT INTO time_slot (doctor_id, series_id, room_id, date, start_time, end_time, fold, time_zone, starts_at, ends_at, capacity, is_open, is_available)
            SELECT :doctor, :series, nullif(w.room, 0), w.date, w.start_time, w.end_time, w.fold, :zone, w.starts_at, w.ends_at, w.capacity, :open,
                   :open AND NOT (%s)
            FROM unnest(:dates::date[], :starts::time[], :ends::time[], :folds::smallint[], :starts_at::timestamptz[], :ends_at::timestamptz[], :seats::integer[], :rooms::bigint[])
                 WITH ORDINALITY AS w (date, start_time, end_time, fold, starts_at, ends_at, capacity, room, number)
            ORDER BY w.number
            ON CONFLICT DO NOTHING
            RETURNING id, starts_at
            """
                    .formatted(
                            SlotClosureSql.of(
                                    ":doctor",
                                    "nullif(w.room, 0)",
                                    "w.date",
                                    "w.starts_at",
                                    "w.ends_at"));

    static final String CHANGE =
            """
            UPDATE time_slot s SET date = :date, start_time = :start, end_time = :end, fold = :fold, starts_at = :starts_at, ends_at = :ends_at,
                   capacity = :seats, room_id = :room, is_open = :open, version = version + 1, updated_at = now(),
                   is_available = :open AND NOT (%s)
            WHERE id = :id RETURNING is_available, %s AS is_holiday
            """
                    .formatted(
                            SlotClosureSql.of(
                                    "s.doctor_id",
                                    ":room::bigint",
                                    ":date::date",
                                    ":starts_at",
                                    ":ends_at"),
                            SlotClosureSql.holiday("s.doctor_id", "s.room_id", "s.date"));

    static final String TELL_ROOMS =
            """
            UPDATE time_slot SET version = version + 1, updated_at = now()
            WHERE id IN (SELECT id FROM time_slot WHERE room_id = ANY (:rooms) AND NOT is_withdrawn AND ends_at > :now ORDER BY id FOR NO KEY UPDATE)
            RETURNING id
            """;

    static final String REPORT =
            """
            WITH reported AS MATERIALIZED (
                SELECT s.id, r.booked, r.held, r.version, r.slot_version
                FROM unnest(:ids::bigint[], :booked::int[], :held::int[], :versions::bigint[], :slot_versions::bigint[])
                         AS r (id, booked, held, version, slot_version)
                     JOIN time_slot s ON s.id = r.id
                ORDER BY s.id FOR NO KEY UPDATE OF s
            ), updated AS (
                UPDATE time_slot s SET booked = r.booked, held = r.held, occupancy_version = r.version, booked_version = r.slot_version
                FROM reported r WHERE s.id = r.id AND s.occupancy_version < r.version
                RETURNING s.id, s.is_withdrawn AND s.booked + s.held = 0 AND s.booked_version >= s.version AS is_over
            )
            SELECT id FROM updated WHERE is_over ORDER BY id
            """;

    static final String REMOVE =
            """
            WITH gone AS (DELETE FROM time_slot WHERE id = ANY (:ids) RETURNING id, version)
            INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, correlationid, causationid, traceparent, is_bulk)
            SELECT '%s', s.id::text, '%s', s.id::text, s.version + 1,
                   c.context ->> 'correlation_id', c.context ->> 'causation_id', c.context ->> 'traceparent', %s
            FROM gone s, (SELECT :context::jsonb) AS c (context) ORDER BY s.id
            """
                    .formatted(SlotOutbox.TOPIC, SlotEventType.WITHDRAWN.type, SlotOutbox.IS_BULK);

    private SlotChangesSql() {}
}
