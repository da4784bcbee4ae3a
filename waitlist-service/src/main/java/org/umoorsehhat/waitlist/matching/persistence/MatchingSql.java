package org.umoorsehhat.waitlist.matching.persistence;

/**
 * Whom a seat suits, as conditions on an entry {@code e}. Nothing else says it: the index {@code
 * entry_turn} gives those who wait for what the seat's doctor does and began to within the 31 days
 * before it; the best of a million is found within five milliseconds.
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
            AND NOT EXISTS (SELECT FROM doctor x WHERE x.id = :doctor AND NOT x.is_active)
            AND NOT EXISTS (SELECT FROM appointment a WHERE a.patient_id = e.patient_id
                            AND a.ends_at > :starts_at AND a.starts_at < :ends_at)
            AND NOT EXISTS (SELECT FROM offer o WHERE o.patient_id = e.patient_id AND o.status IN ('open', 'accepted')
                            AND tstzrange(o.starts_at, o.ends_at) && tstzrange(:starts_at, :ends_at))
            """;

    /**
     * May be offered the seat in parameters at all: a patient may book it now, by the rules of
     * doctor and service; it was not passed over, and no pause after unwanted offers is on.
     */
    static final String IS_AVAILABLE =
            MAY_BE_ASKED
                    + """
                    AND NOT e.is_paused AND (e.paused_until IS NULL OR e.paused_until <= :now)
                    AND %s
                    AND NOT EXISTS (SELECT FROM passed_over d WHERE d.entry_id = e.id AND d.slot_id = :slot)
                    """
                            .formatted(isOpen(":doctor", ":starts_at", ":date", ":today"));

    /** Whose turn comes first: priority, then time waited. */
    static final String TURN = "e.priority, e.joined_at, e.id";

    private MatchingSql() {}

    /**
     * A patient may book it at {@code :now}, by the rules of doctor and service.
     *
     * @param doctor whose seat it is
     * @param date where the seat is, as {@code today}
     */
    public static String isOpen(String doctor, String startsAt, String date, String today) {
        return """
        NOT EXISTS (
            SELECT FROM doctor x LEFT JOIN medical_service v ON %5$s
            WHERE x.id = %4$s
              AND (%1$s < :now + make_interval(mins => greatest(x.minimum_notice_minutes, v.minimum_notice_minutes))
                   OR %2$s > %3$s + least(nullif(x.maximum_days_ahead, 0), nullif(v.maximum_days_ahead, 0))))\
        """
                .formatted(startsAt, date, today, doctor, serviceAt(doctor));
    }

    /** That {@code v} is the service that the entry is for, as that doctor has it. */
    private static String serviceAt(String doctor) {
        return """
        (NOT e.any_doctor AND v.id = e.service_id
         OR e.any_doctor AND v.doctor_id = %s AND v.same_service = e.same_service AND v.is_active)\
        """
                .formatted(doctor);
    }

    /** What a seat of that doctor is looked up by, as a statement. */
    private static String soughtAt(String doctor) {
        return """
        SELECT 'd' || (%1$s)::bigint::text AS sought
        UNION ALL SELECT 's' || o.same_service FROM medical_service o WHERE o.doctor_id = %1$s AND o.is_active\
        """
                .formatted(doctor);
    }

    private static String daysContain(String date) {
        return "e.preferred_date BETWEEN (%1$s)::date - 30 AND %1$s AND e.last_date >= %1$s"
                .formatted(date);
    }

    /** Whether anybody waits for that doctor on that day. */
    public static String isSought(String doctor, String date) {
        return "EXISTS (SELECT FROM (%s) AS at JOIN entry e ON e.sought = at.sought AND %s WHERE e.is_active)"
                .formatted(soughtAt(doctor), daysContain(date));
    }

    /** The doctors of whom any will do, as a statement; each once. */
    public static String doctorsOf(String entry) {
        return """
        SELECT %1$s.doctor_id WHERE NOT %1$s.any_doctor
        UNION SELECT o.doctor_id FROM medical_service o WHERE %1$s.any_doctor AND o.same_service = %1$s.same_service AND o.is_active\
        """
                .formatted(entry);
    }

    /**
     * The whole appointment lies in the window, its kind is the one wished for, and it is long
     * enough for the service. A window whose end is not after its start ends on the next day.
     */
    public static String suits(SeatColumns seat) {
        return """
        e.sought = ANY (ARRAY(%8$s)) AND %9$s
        AND (e.time_start IS NULL OR e.time_start <= %3$s)
        AND (e.time_end IS NULL OR CASE WHEN e.time_end > coalesce(e.time_start, '00:00') THEN %5$s AND e.time_end >= %4$s
                                        ELSE %5$s OR e.time_end >= %4$s END)
        AND (%6$s::text IS NULL OR e.appointment_type IS NULL OR e.appointment_type = %6$s)
        AND (e.service_id IS NULL OR EXISTS (
            SELECT FROM medical_service v WHERE %1$s AND v.is_active AND v.duration_minutes <= %7$s))
        """
                .formatted(
                        serviceAt(seat.doctor()),
                        seat.date(),
                        seat.start(),
                        seat.end(),
                        seat.endsSameDay(),
                        seat.type(),
                        seat.minutes(),
                        soughtAt(seat.doctor()),
                        daysContain(seat.date()));
    }
}
