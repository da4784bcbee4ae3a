package org.umoorsehhat.notification.appointment.persistence;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.appointment.AppointmentNews;
import org.umoorsehhat.notification.appointment.Appointments;
import reactor.core.publisher.Mono;

@Repository
class PostgresAppointments implements Appointments {

    /** Reminders are made once for a time: the version that set it stays until the time changes. */
    private static final String KEEP =
            """
            INSERT INTO appointment AS a (id, appointment_id, booking_reference, version, planned_version, doctor_id, doctor_name,
                patient_id, service_name, appointment_type, status, date, start_time, duration_minutes, time_zone, starts_at, ends_at)
            VALUES (:id, :appointmentId, :bookingReference, :version, :version, :doctorId, :doctorName, :patientId, :serviceName,
                :appointmentType, :status, :date, :startTime, :durationMinutes, :timeZone, :startsAt, :endsAt)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, doctor_name = excluded.doctor_name,
                planned_version = CASE WHEN a.starts_at = excluded.starts_at THEN a.planned_version ELSE excluded.version END,
                service_name = excluded.service_name, status = excluded.status, date = excluded.date,
                start_time = excluded.start_time, duration_minutes = excluded.duration_minutes,
                time_zone = excluded.time_zone, starts_at = excluded.starts_at, ends_at = excluded.ends_at
            RETURNING planned_version
            """;

    private static final String ABSENCE =
            """
            SELECT id FROM absence WHERE doctor_id = :doctor AND NOT is_cancelled AND starts_at < :endsAt AND ends_at > :startsAt
            ORDER BY id LIMIT 1
            """;

    private final DatabaseClient database;

    PostgresAppointments(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Long> keep(AppointmentNews news, long version) {
        var statement =
                database.sql(KEEP)
                        .bind("id", news.id())
                        .bind("appointmentId", news.appointmentId())
                        .bind("bookingReference", news.bookingReference())
                        .bind("version", version)
                        .bind("doctorId", news.doctorId())
                        .bind("doctorName", news.doctorName())
                        .bind("patientId", news.patientId())
                        .bind("appointmentType", news.appointmentType())
                        .bind("status", news.status())
                        .bind("date", news.date())
                        .bind("startTime", news.startTime())
                        .bind("durationMinutes", news.durationMinutes())
                        .bind("timeZone", news.timeZone())
                        .bind("startsAt", news.startsAt())
                        .bind("endsAt", news.endsAt());
        statement =
                news.serviceName() == null
                        ? statement.bindNull("serviceName", String.class)
                        : statement.bind("serviceName", news.serviceName());
        return statement.mapValue(Long.class).one();
    }

    @Override
    public Mono<Void> replaced(long id) {
        return database.sql("UPDATE appointment SET status = 'rescheduled' WHERE id = :id")
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Long> absenceAt(long doctorId, Instant startsAt, Instant endsAt) {
        return database.sql(ABSENCE)
                .bind("doctor", doctorId)
                .bind("startsAt", startsAt)
                .bind("endsAt", endsAt)
                .mapValue(Long.class)
                .one();
    }
}
