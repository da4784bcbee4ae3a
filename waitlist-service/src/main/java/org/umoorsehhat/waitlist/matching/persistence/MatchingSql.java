package org.umoorsehhat.waitlist.matching.persistence;

/**
 * Whom a seat suits, as conditions on an entry {@code e}. Nothing else says it: the index {@code
 * entry_turn} gives those who wait for a doctor and day in the order of their turn, and the first
 * one that passes is the best of a million within five milliseconds.
 */
public final class MatchingSql {

    /**
     * The parts of a seat, as expressions.
     *
     * @param start time of day, in the doctor's zone, like {@code end}
     * @param endsSameDay whether it ends on the day it starts
     * @param type kind of appointment; NULL: any
     * @param minutes its length
     */
    public record SeatColumns(
            String doctor,
            String date,
            String start,
            String end,
            String endsSameDay,
            String type,
            String minutes) {}

    /** Of a seat in parameters. */
    static final SeatColumns BOUND =
            new SeatColumns(":doctor", ":date", ":start", ":end", ":same_day", ":type", ":minutes");

    /**
     * May be offered the seat in parameters when somebody of the staff asks for it, though it was
     * passed over before.
     */
    static final String MAY_BE_ASKED =
            """
            e.is_active AND NOT e.is_offered
            AND EXISTS (SELECT FROM patient p WHERE p.id = e.patient_id AND p.is_active)
            AND NOT EXISTS (SELECT FROM doctor x WHERE x.id = e.doctor_id AND NOT x.is_active)
            AND NOT EXISTS (SELECT FROM appointment a WHERE a.patient_id = e.patient_id
                            AND a.ends_at > :starts_at AND a.starts_at < :ends_at)
            AND NOT EXISTS (SELECT FROM offer o WHERE o.patient_id = e.patient_id AND o.status IN ('open', 'accepted')
                            AND tstzrange(o.starts_at, o.ends_at) && tstzrange(:starts_at, :ends_at))
            """;

    /**
     * May be offered the seat in parameters at all: a patient may book it now, by the rules of
     * doctor and service; it was not passed over, and the pause after an unwanted offer is over.
     */
    static final String IS_AVAILABLE =
            MAY_BE_ASKED
                    + """
                    AND (e.paused_until IS NULL OR e.paused_until <= :now)
                    AND %s
                    AND NOT EXISTS (SELECT FROM passed_over d WHERE d.entry_id = e.id AND d.slot_id = :slot)
                    """
                            .formatted(isOpen(":starts_at", ":date", ":today"));

    /** Whose turn comes first: priority, then time waited. */
    static final String TURN = "e.priority, e.joined_at, e.id";

    private MatchingSql() {}

    /**
     * A patient may book it at {@code :now}, by the rules of doctor and service.
     *
     * @param date where the seat is, as {@code today}
     */
    public static String isOpen(String startsAt, String date, String today) {
        return """
        NOT EXISTS (
            SELECT FROM doctor x LEFT JOIN medical_service v ON v.id = e.service_id
            WHERE x.id = e.doctor_id
              AND (%1$s < :now + make_interval(mins => greatest(x.minimum_notice_minutes, v.minimum_notice_minutes))
                   OR %2$s > %3$s + least(nullif(x.maximum_days_ahead, 0), nullif(v.maximum_days_ahead, 0))))\
        """
                .formatted(startsAt, date, today);
    }

    /**
     * The whole appointment lies in the window, its kind is the one wished for, and it is long
     * enough for the service. A window whose end is not after its start ends on the next day.
     */
    public static String suits(SeatColumns seat) {
        return """
        e.doctor_id = %1$s AND e.preferred_date = %2$s
        AND (e.time_start IS NULL OR e.time_start <= %3$s)
        AND (e.time_end IS NULL OR CASE WHEN e.time_end > coalesce(e.time_start, '00:00') THEN %5$s AND e.time_end >= %4$s
                                        ELSE %5$s OR e.time_end >= %4$s END)
        AND (%6$s::text IS NULL OR e.appointment_type IS NULL OR e.appointment_type = %6$s)
        AND (e.service_id IS NULL OR EXISTS (
            SELECT FROM medical_service v WHERE v.id = e.service_id AND v.is_active AND v.duration_minutes <= %7$s))
        """
                .formatted(
                        seat.doctor(),
                        seat.date(),
                        seat.start(),
                        seat.end(),
                        seat.endsSameDay(),
                        seat.type(),
                        seat.minutes());
    }
}
