package org.umoorsehhat.notification.appointment.persistence;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.message.AppointmentStatus;
import reactor.core.publisher.Mono;

/** The copy of the appointments. */
@Repository
public class PostgresAppointments {

    /** Reminders are made once for a time: the version that set it stays until the time changes. */
    private static final String KEEP =
            """
            INSERT INTO appointment AS a (id, appointment_id, booking_reference, reference, version, planned_version, doctor_id, doctor_name,
                patient_id, service_name, appointment_type, status, date, start_time, duration_minutes, time_zone, starts_at, ends_at,
                fee, currency, is_paid)
            VALUES (:id, :appointmentId, :bookingReference, :reference, :version, :version, :doctorId, :doctorName, :patientId, :serviceName,
                :appointmentType, :status, :date, :startTime, :durationMinutes, :timeZone, :startsAt, :endsAt,
                :fee, :currency, :isPaid)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, doctor_name = excluded.doctor_name,
                planned_version = CASE WHEN a.starts_at = excluded.starts_at THEN a.planned_version ELSE excluded.version END,
                reference = coalesce(excluded.reference, a.reference), service_name = excluded.service_name, status = excluded.status, date = excluded.date,
                start_time = excluded.start_time, duration_minutes = excluded.duration_minutes,
                time_zone = excluded.time_zone, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                fee = coalesce(excluded.fee, a.fee), currency = coalesce(excluded.currency, a.currency), is_paid = excluded.is_paid
            RETURNING planned_version
            """;

    private final DatabaseClient database;

    PostgresAppointments(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Keeps what an event says, at {@code version}, in the running transaction, and gives the
     * version that set its time.
     */
    public Mono<Long> keep(AppointmentEvent event, long version) {
        var statement =
                database.sql(KEEP)
                        .bind("id", event.id())
                        .bind("appointmentId", event.appointmentId())
                        .bind("bookingReference", event.bookingReference())
                        .bind("version", version)
                        .bind("doctorId", event.doctorId())
                        .bind("doctorName", event.doctorName())
                        .bind("patientId", event.patientId())
                        .bind("appointmentType", event.appointmentType())
                        .bind("status", event.status())
                        .bind("date", event.date())
                        .bind("startTime", event.startTime())
                        .bind("durationMinutes", event.durationMinutes())
                        .bind("timeZone", event.timeZone().getId())
                        .bind("startsAt", event.startsAt())
                        .bind("endsAt", event.endsAt())
                        .bind("fee", Parameters.in(R2dbcType.NUMERIC, fee(event)))
                        .bind("currency", Parameters.in(R2dbcType.VARCHAR, event.currency()))
                        .bind("isPaid", Boolean.TRUE.equals(event.isPaid()));
        statement =
                statement
                        .bind("reference", Parameters.in(R2dbcType.VARCHAR, event.reference()))
                        .bind("serviceName", Parameters.in(R2dbcType.VARCHAR, event.serviceName()));
        return statement.mapValue(Long.class).one();
    }

    private static @Nullable BigDecimal fee(AppointmentEvent event) {
        String fee = event.consultationFee();
        return fee == null ? null : new BigDecimal(fee);
    }

    /** Marks an appointment as replaced by another. */
    public Mono<Void> replaced(long id) {
        return database.sql("UPDATE appointment SET status = :status WHERE id = :id")
                .bind("status", AppointmentStatus.RESCHEDULED.code())
                .bind("id", id)
                .then();
    }
}
