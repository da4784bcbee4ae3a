package org.umoorsehhat.booking.appointment.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.persistence.StatementBuilder;

/** The rows of {@code appointment} that a statement writes. */
record AppointmentSql(StatementBuilder statement, AppointmentColumns columns) {

    /** Part {@code made}: a new row, in the slots that part {@code place} found. */
    void insert(String from, Appointment appointment) {
        statement.write(
                "made",
                "INSERT INTO appointment (%s, slot_ids, off_slot) SELECT %s, place.slots, NOT place.covered FROM %s WHERE place.refusal IS NULL ON CONFLICT DO NOTHING RETURNING id"
                        .formatted(names(columns.all()), values(columns.all(), appointment), from));
    }

    /**
     * Part {@code saved}: the new values of a row, if it still is what was read.
     *
     * @param slots where they change too: an expression of {@code from}
     */
    void update(
            String from,
            String condition,
            Appointment before,
            Appointment after,
            @Nullable String slots) {
        statement.write(
                "saved",
                "UPDATE appointment a SET (%s%s) = ROW(%s%s) FROM %s WHERE a.id = %s AND a.version = %s AND %s RETURNING a.id"
                        .formatted(
                                names(columns.changing()),
                                slots == null ? "" : ", slot_ids",
                                values(columns.changing(), after),
                                slots == null ? "" : ", " + slots,
                                from,
                                statement.value(Long.class, before.id()),
                                statement.value(Long.class, before.revision().version()),
                                condition));
    }

    /**
     * Part {@code reference}: locks all of a booking reference, so that two who archive parts of it
     * do not both leave the tombstone to the other; gives its {@code size}.
     */
    void lockReference(Appointment appointment) {
        statement.read(
                "reference",
                """
                SELECT count(*) AS size FROM (SELECT a.id FROM place, appointment a WHERE a.booking_reference = %s
                                              ORDER BY a.id FOR UPDATE OF a) AS locked\
                """
                        .formatted(statement.value(UUID.class, appointment.bookingReference())));
    }

    /** Parts {@code gone} and {@code archived}: the row moves, if it still is what was read. */
    void archive(Appointment appointment, Instant now) {
        statement.write(
                "gone",
                "DELETE FROM appointment a USING place, reference WHERE place.slots IS NOT NULL AND a.id = %s AND a.version = %s RETURNING a.*"
                        .formatted(
                                statement.value(Long.class, appointment.id()),
                                statement.value(Long.class, appointment.revision().version())));
        statement.write(
                "archived",
                "INSERT INTO appointment_archive (id, appointment_id, patient_id, archived_at, content) SELECT id, appointment_id, patient_id, %s, to_jsonb(gone) FROM gone"
                        .formatted(statement.value(Instant.class, now)));
    }

    private static String names(List<AppointmentColumn> columns) {
        return columns.stream().map(AppointmentColumn::name).collect(Collectors.joining(", "));
    }

    private String values(List<AppointmentColumn> columns, Appointment appointment) {
        return columns.stream()
                .map(column -> statement.parameter(column.type(), column.of(appointment)))
                .collect(Collectors.joining(", "));
    }
}
