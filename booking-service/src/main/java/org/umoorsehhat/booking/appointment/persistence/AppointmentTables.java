package org.umoorsehhat.booking.appointment.persistence;

/** From where appointments are read, with the names that belong to them. */
public final class AppointmentTables {

    private AppointmentTables() {}

    /** What a reader selects {@code FROM} {@link #TABLES}. */
    public static final String READ =
            "a.*, p.name AS patient_name, d.name AS doctor_name, m.name AS service_name, sr.room, sr.location AS room_location, p.is_active AS patient_is_active, d.is_active IS NOT FALSE AS doctor_is_active";

    /** Whose names belong to {@code appointment a}. */
    public static final String NAMES =
            """
            JOIN patient p ON p.id = a.patient_id LEFT JOIN doctor d ON d.id = a.doctor_id
            LEFT JOIN medical_service m ON m.id = a.service_id LEFT JOIN slot_room sr ON sr.slot_id = a.slot_ids[1]\
            """;

    static final String TABLES = "appointment a " + NAMES;
}
