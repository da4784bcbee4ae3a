package org.umoorsehhat.scheduling.slot.persistence;

/** The statements of {@link PostgresSlotChanges}. */
final class SlotChangesSql {

    static final String CREATE =
            """
            INSERT INTO time_slot (doctor_id, series_id, date, start_time, end_time, fold, time_zone, starts_at, ends_at, capacity, is_open, is_available)
            SELECT :doctor, :series, w.date, w.start_time, w.end_time, w.fold, :zone, w.starts_at, w.ends_at, w.capacity, :open,
                   :open AND NOT EXISTS (SELECT FROM absence a WHERE a.doctor_id = :doctor AND NOT a.is_cancelled
                                         AND tstzrange(a.starts_at, a.ends_at) && tstzrange(w.starts_at, w.ends_at))
            FROM unnest(:dates::date[], :starts::time[], :ends::time[], :folds::smallint[], :starts_at::timestamptz[], :ends_at::timestamptz[], :seats::integer[])
                 WITH ORDINALITY AS w (date, start_time, end_time, fold, starts_at, ends_at, capacity, number)
            ORDER BY w.number
            ON CONFLICT DO NOTHING
            RETURNING id, starts_at
            """;

    static final String CHANGE =
            """
            UPDATE time_slot s SET date = :date, start_time = :start, end_time = :end, fold = :fold, starts_at = :starts_at, ends_at = :ends_at,
                   capacity = :seats, is_open = :open, version = version + 1, updated_at = now(),
                   is_available = :open AND NOT EXISTS (SELECT FROM absence a WHERE a.doctor_id = s.doctor_id AND NOT a.is_cancelled
                                                        AND tstzrange(a.starts_at, a.ends_at) && tstzrange(:starts_at, :ends_at))
            WHERE id = :id RETURNING is_available
            """;

    static final String FOLLOW_ABSENCES =
            """
            UPDATE time_slot SET is_available = NOT is_available, version = version + 1, updated_at = now()
            WHERE id IN (SELECT s.id FROM time_slot s
                         WHERE s.doctor_id = :doctor AND s.is_open AND NOT s.is_withdrawn AND s.ends_at > :now
                           AND tstzrange(s.starts_at, s.ends_at) && tstzrange(:from, :to)
                           AND s.is_available = EXISTS (SELECT FROM absence a WHERE a.doctor_id = :doctor AND NOT a.is_cancelled
                                                        AND tstzrange(a.starts_at, a.ends_at) && tstzrange(s.starts_at, s.ends_at))
                         ORDER BY s.id FOR NO KEY UPDATE)
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
