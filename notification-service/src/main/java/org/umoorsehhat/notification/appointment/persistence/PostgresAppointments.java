package org.umoorsehhat.notification.appointment.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.absence.persistence.PostgresAbsences;
import org.umoorsehhat.notification.appointment.AppointmentChange;
import org.umoorsehhat.notification.appointment.KeptAppointment;
import org.umoorsehhat.notification.delivery.persistence.PostgresRecipients;
import org.umoorsehhat.notification.message.AppointmentStatus;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The copy of the appointments. */
@Repository
public class PostgresAppointments {

    /**
     * Keeps several and finds what decides on messages about them, in one round trip. Reminders are
     * made once for a time: the version that set it stays until the time changes.
     */
    private static final String KEEP =
            """
            WITH kept AS (
                INSERT INTO appointment AS a (id, appointment_id, booking_reference, reference, version, planned_version, doctor_id,
                    doctor_name, patient_id, service_name, appointment_type, status, date, start_time, duration_minutes, time_zone,
                    starts_at, ends_at, fee, currency, is_paid, amount_paid, fee_due)
                SELECT id, appointment_id, booking_reference, reference, version, version, doctor_id,
                    doctor_name, patient_id, service_name, appointment_type, status, date, start_time, duration_minutes, time_zone,
                    starts_at, ends_at, fee, currency, is_paid, amount_paid, fee_due
                FROM jsonb_to_recordset($1) AS n (id bigint, appointment_id uuid, booking_reference uuid, reference text,
                    version bigint, doctor_id bigint, doctor_name text, patient_id bigint, service_name text, appointment_type text,
                    status text, date date, start_time time, duration_minutes int, time_zone text, starts_at timestamptz,
                    ends_at timestamptz, fee numeric, currency text, is_paid boolean, amount_paid numeric, fee_due numeric)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, doctor_name = excluded.doctor_name,
                    planned_version = CASE WHEN a.starts_at = excluded.starts_at THEN a.planned_version ELSE excluded.version END,
                    reference = coalesce(excluded.reference, a.reference), service_name = excluded.service_name,
                    status = excluded.status, date = excluded.date, start_time = excluded.start_time,
                    duration_minutes = excluded.duration_minutes, time_zone = excluded.time_zone, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at, fee = coalesce(excluded.fee, a.fee),
                    currency = coalesce(excluded.currency, a.currency), is_paid = excluded.is_paid, amount_paid = excluded.amount_paid,
                    fee_due = excluded.fee_due
                RETURNING id, planned_version, doctor_id, patient_id, starts_at, ends_at
            ), replaced AS (
                UPDATE appointment SET status = '%s' WHERE id = ANY ($2)
            )
            SELECT k.id, k.planned_version, %s AS absence, %s FROM kept k %s
            """
                    .formatted(
                            AppointmentStatus.RESCHEDULED.code(),
                            PostgresAbsences.plannedAt("k"),
                            PostgresRecipients.COLUMNS,
                            PostgresRecipients.joins("k.patient_id"));

    private final DatabaseClient database;
    private final PostgresRecipients recipients;
    private final JsonMapper json;

    PostgresAppointments(DatabaseClient database, PostgresRecipients recipients, JsonMapper json) {
        this.database = database;
        this.recipients = recipients;
        this.json = json;
    }

    /**
     * Keeps what events say, in the running transaction, marks what they replace as replaced, and
     * gives what is known by their numbers.
     *
     * @param changes of different appointments
     */
    public Mono<Map<Long, KeptAppointment>> keep(List<AppointmentChange> changes) {
        var rows = changes.stream().map(AppointmentRow::of).toList();
        Long[] replaced =
                changes.stream()
                        .map(change -> change.event().previous())
                        .filter(Objects::nonNull)
                        .map(previous -> previous.id())
                        .toArray(Long[]::new);
        return database.sql(KEEP)
                .bind(0, Json.of(json.writeValueAsBytes(rows)))
                .bind(1, replaced)
                .map(row -> Map.entry(Objects.requireNonNull(row.get("id", Long.class)), kept(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private KeptAppointment kept(Readable row) {
        return new KeptAppointment(
                Objects.requireNonNull(row.get("planned_version", Long.class)),
                recipients.first(row),
                row.get("absence", Long.class));
    }
}
