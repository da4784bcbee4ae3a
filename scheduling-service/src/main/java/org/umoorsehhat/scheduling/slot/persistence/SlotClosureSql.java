package org.umoorsehhat.scheduling.slot.persistence;

/** What closes a slot though its doctor wants it open. */
final class SlotClosureSql {

    /**
     * It is on the dates of the holiday, at its location, and the doctor offers no exempt service.
     */
    private static final String ON_HOLIDAY =
            """
            %3$s BETWEEN h.start_date AND h.end_date
                AND (h.location_id IS NULL OR h.location_id = (SELECT r.location_id FROM room r WHERE r.id = %2$s))
                AND NOT EXISTS (SELECT FROM medical_service m WHERE m.id = ANY (h.exempt_services) AND m.doctor_id = %1$s)\
            """;

    private static final String ABSENCE =
            """
            EXISTS (SELECT FROM absence a WHERE a.doctor_id = %s AND NOT a.is_cancelled
                    AND tstzrange(a.starts_at, a.ends_at) && tstzrange(%s, %s))\
            """;

    /** Of slot {@code s}. */
    static final String CLOSED =
            of("s.doctor_id", "s.room_id", "s.date", "s.starts_at", "s.ends_at");

    private SlotClosureSql() {}

    /** Whether a slot is closed, of which these are the parts: by an absence, or a holiday. */
    static String of(String doctor, String room, String date, String startsAt, String endsAt) {
        return ABSENCE.formatted(doctor, startsAt, endsAt) + " OR " + holiday(doctor, room, date);
    }

    /** Whether a slot is on a holiday. */
    static String holiday(String doctor, String room, String date) {
        return "EXISTS (SELECT FROM holiday h WHERE NOT h.is_cancelled AND %s)"
                .formatted(ON_HOLIDAY.formatted(doctor, room, date));
    }

    /** Whether slot {@code s} is on holiday {@code h}. */
    static String onHoliday() {
        return ON_HOLIDAY.formatted("s.doctor_id", "s.room_id", "s.date");
    }
}
