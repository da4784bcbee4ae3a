package org.umoorsehhat.booking.availability.persistence;

import org.umoorsehhat.booking.directory.persistence.DirectorySql;

/**
 * What the statements have in common that look for free times of many doctors. Values are named as
 * {@code PostgresFreeTimes} binds them.
 */
final class FreeTimesSql {

    /** Whether any visit or hold keeps minutes free around it: indexes know. */
    static final String IS_ANY_BUFFERED =
            """
            EXISTS (SELECT FROM appointment WHERE live AND buffer_before + buffer_after > 0)
                OR EXISTS (SELECT FROM hold WHERE state = 'open' AND buffer_before + buffer_after > 0)\
            """;

    /**
     * Parts of a statement: {@code offer}, who does what is wanted, and between which instants it
     * may start by what doctor and service ask of patients, with the minutes that are kept free;
     * {@code wanted}, how long it takes, whether those are few, and the caller's own held seats;
     * {@code zone}, the days that are meant. Several doctors offer the same service where it has
     * the same name, length, price and currency.
     *
     * <p>Few doctors are asked one by one (slot_doctor), many by time (slot_time): of N doctors, n
     * have to be asked n times for a page, or one time in N/n is theirs.
     */
    static final String PARTS =
            """
            WITH offer AS MATERIALIZED (
                SELECT DISTINCT ON (d.id) d.id AS doctor_id, d.name AS doctor_name, d.time_zone, m.id AS service_id,
                    NOT r.is_exempt AND (r.notice > 0 OR r.days_ahead IS NOT NULL) AS has_rules,
                    :now::timestamptz + make_interval(mins => r.notice) AS earliest,
                    coalesce(((:now::timestamptz AT TIME ZONE d.time_zone)::date + r.days_ahead + 1)::timestamp AT TIME ZONE d.time_zone,
                             'infinity') AS until,
                    greatest(d.buffer_before_minutes, m.buffer_before_minutes) AS buffer_before,
                    greatest(d.buffer_after_minutes, m.buffer_after_minutes) AS buffer_after
                FROM doctor d LEFT JOIN medical_service m ON m.doctor_id = d.id AND m.is_active
                    AND (%s) = (SELECT %s FROM medical_service w WHERE w.id = :service::bigint AND w.is_active)
                CROSS JOIN LATERAL (SELECT
                    greatest(d.minimum_notice_minutes, m.minimum_notice_minutes) AS notice,
                    least(nullif(d.maximum_days_ahead, 0), nullif(m.maximum_days_ahead, 0)) AS days_ahead,
                    :exempt::boolean OR d.id IS NOT DISTINCT FROM :exemptDoctor::bigint AS is_exempt) AS r
                WHERE d.is_active AND (:service::bigint IS NULL OR m.id IS NOT NULL)
                    AND (:doctor::bigint IS NULL OR d.id = :doctor::bigint)
                    AND (:specialty::text IS NULL OR d.folded_specialty = :specialty::text)
                    AND (:location::text IS NULL OR strpos(d.folded_location, :location::text) > 0)
                ORDER BY d.id, m.id <> :service::bigint, m.id),
            wanted AS MATERIALIZED (
                SELECT minutes, make_interval(mins => minutes) AS length,
                       (SELECT count(*) FROM offer) ^ 2 <= (SELECT count(*) FROM doctor) AS is_of_few,
                       EXISTS (SELECT FROM offer WHERE has_rules) AS has_rules,
                       EXISTS (SELECT FROM offer WHERE buffer_before + buffer_after > 0) OR %s AS is_buffered,
                       ARRAY(SELECT t.slot_id FROM hold h JOIN hold_seat t ON t.hold_id = h.id
                             WHERE h.patient_id = :holder::bigint AND h.state = 'open') AS own
                FROM (SELECT least(greatest(coalesce(
                          :minutes::int, (SELECT duration_minutes FROM medical_service WHERE id = :service::bigint), :usual::int),
                          :shortest::int), :longest::int) AS minutes) AS given),
            zone AS MATERIALIZED (
                SELECT time_zone, first_day, least(coalesce(:to::date, first_day + :days::int - 1), today + :farthest::int) AS last_day
                FROM (SELECT time_zone, today, greatest(:from::date, today) AS first_day
                      FROM (SELECT DISTINCT time_zone, (:now::timestamptz AT TIME ZONE time_zone)::date AS today FROM offer) AS clock) AS began)
            """
                    .formatted(DirectorySql.offer("m"), DirectorySql.offer("w"), IS_ANY_BUFFERED);

    /** How long it is wanted, as an interval. */
    private static final String LENGTH = "(SELECT length FROM wanted)";

    /** Seats left from the start of slot {@code s} on, for as long as it takes. */
    static final String SEATS =
            """
            CASE WHEN s.ends_at >= s.starts_at + %1$s THEN %2$s ELSE (
                SELECT CASE WHEN range_agg(tstzrange(n.starts_at, n.ends_at)) @> tstzrange(s.starts_at, s.starts_at + %1$s)
                            THEN min(%3$s) ELSE 0 END
                FROM slot n WHERE n.doctor_id = s.doctor_id AND n.starts_at >= s.starts_at AND n.starts_at < s.starts_at + %1$s
                    AND n.is_open AND NOT n.is_withdrawn AND %3$s > 0) END\
            """
                    .formatted(LENGTH, seatsOf("s"), seatsOf("n"));

    private FreeTimesSql() {}

    /** A seat that is held for the caller counts. */
    private static String seatsOf(String slot) {
        return "(%1$s.capacity - %1$s.booked - %1$s.held + (%1$s.id = ANY ((SELECT own FROM wanted)::bigint[]))::int)"
                .formatted(slot);
    }

    /**
     * Whether it can begin with slot {@code s}, which is open. One CASE: what is cheap is looked at
     * first, and the plan does not depend on how many are thought to pass.
     *
     * @param day a condition on {@code s.local_date}
     */
    static String canStart(String day) {
        return """
        s.is_open AND NOT s.is_withdrawn
        AND CASE WHEN %s AND s.start_time >= :earliest::time AND s.start_time < :latest::time AND %s > 0
                      AND s.local_date <= (:now::timestamptz AT TIME ZONE s.time_zone)::date + :farthest::int
                      AND (NOT (SELECT has_rules FROM wanted) OR NOT EXISTS (
                          SELECT FROM offer r WHERE r.doctor_id = s.doctor_id AND r.has_rules
                              AND (s.starts_at < r.earliest OR s.starts_at >= r.until)))
                 THEN %s > 0 AND (NOT (SELECT is_buffered FROM wanted) OR NOT (
                      SELECT too_near(b.doctor_id, s.starts_at, s.starts_at + (SELECT length FROM wanted), b.buffer_before, b.buffer_after, NULL, NULL)
                      FROM offer b WHERE b.doctor_id = s.doctor_id))
                 ELSE false END\
        """
                .formatted(day, seatsOf("s"), SEATS);
    }
}
