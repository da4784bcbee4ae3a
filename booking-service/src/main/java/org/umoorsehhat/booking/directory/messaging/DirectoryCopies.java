package org.umoorsehhat.booking.directory.messaging;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.chassis.words.FoldedText;
import reactor.core.publisher.Mono;

/** Writes what scheduling-service says. The inbox lets only newer states through. */
@Component
class DirectoryCopies {

    private final DatabaseClient database;
    private final PostgresDirectory directory;

    DirectoryCopies(DatabaseClient database, PostgresDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    Mono<Void> write(DoctorState doctor) {
        return database.sql(
                        """
                        INSERT INTO doctor (id, name, time_zone, consultation_fee, is_active, confirms_at_once, cancels_appointments,
                            folded_name, folded_specialty, folded_location, minimum_notice_minutes, maximum_days_ahead,
                            cancellation_deadline_minutes, currency, deposit_amount,
                            cancellation_fee_amount, cancellation_fee_percent, cancellation_fee_minutes, no_show_fee)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone,
                            consultation_fee = excluded.consultation_fee, is_active = excluded.is_active,
                            confirms_at_once = excluded.confirms_at_once, cancels_appointments = excluded.cancels_appointments,
                            folded_name = excluded.folded_name, folded_specialty = excluded.folded_specialty,
                            folded_location = excluded.folded_location, minimum_notice_minutes = excluded.minimum_notice_minutes,
                            maximum_days_ahead = excluded.maximum_days_ahead,
                            cancellation_deadline_minutes = excluded.cancellation_deadline_minutes,
                            currency = excluded.currency, deposit_amount = excluded.deposit_amount,
                            cancellation_fee_amount = excluded.cancellation_fee_amount,
                            cancellation_fee_percent = excluded.cancellation_fee_percent,
                            cancellation_fee_minutes = excluded.cancellation_fee_minutes, no_show_fee = excluded.no_show_fee
                        """)
                .bind(0, doctor.doctorId())
                .bind(1, doctor.name())
                .bind(2, doctor.timeZone().getId())
                .bind(3, doctor.charges().price())
                .bind(4, doctor.isActive())
                .bind(5, doctor.confirmsAtOnce())
                .bind(6, doctor.cancels())
                .bind(7, FoldedText.of(doctor.name()))
                .bind(8, folded(doctor.specialty()))
                .bind(9, folded(doctor.location()))
                .bind(10, doctor.rules().noticeMinutes())
                .bind(11, doctor.rules().daysAhead())
                .bind(12, doctor.rules().deadlineMinutes())
                .bind(13, optional(doctor.charges().currency()))
                .bind(14, optional(doctor.charges().deposit()))
                .bind(15, optional(doctor.charges().lateFee().amount()))
                .bind(16, optional(doctor.charges().lateFee().percent()))
                .bind(17, doctor.charges().lateFee().minutes())
                .bind(18, doctor.charges().lateFee().onNoShow())
                .then()
                .doFinally(end -> directory.forgetDoctor(doctor.doctorId()));
    }

    Mono<Void> write(ServiceState service) {
        return database.sql(
                        """
                        INSERT INTO medical_service (id, doctor_id, name, duration_minutes, price, is_active, confirms_at_once,
                            folded_name, minimum_notice_minutes, maximum_days_ahead, cancellation_deadline_minutes, currency, deposit_amount,
                            cancellation_fee_amount, cancellation_fee_percent, cancellation_fee_minutes, no_show_fee)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
                        ON CONFLICT (id) DO UPDATE SET doctor_id = excluded.doctor_id, name = excluded.name,
                            duration_minutes = excluded.duration_minutes, price = excluded.price,
                            is_active = excluded.is_active, confirms_at_once = excluded.confirms_at_once,
                            folded_name = excluded.folded_name, minimum_notice_minutes = excluded.minimum_notice_minutes,
                            maximum_days_ahead = excluded.maximum_days_ahead,
                            cancellation_deadline_minutes = excluded.cancellation_deadline_minutes,
                            currency = excluded.currency, deposit_amount = excluded.deposit_amount,
                            cancellation_fee_amount = excluded.cancellation_fee_amount,
                            cancellation_fee_percent = excluded.cancellation_fee_percent,
                            cancellation_fee_minutes = excluded.cancellation_fee_minutes, no_show_fee = excluded.no_show_fee
                        """)
                .bind(0, service.serviceId())
                .bind(1, service.doctorId())
                .bind(2, service.name())
                .bind(3, service.durationMinutes())
                .bind(4, service.charges().price())
                .bind(5, service.isActive())
                .bind(6, service.confirmsAtOnce())
                .bind(7, FoldedText.of(service.name()))
                .bind(8, service.rules().noticeMinutes())
                .bind(9, service.rules().daysAhead())
                .bind(10, service.rules().deadlineMinutes())
                .bind(11, optional(service.charges().currency()))
                .bind(12, optional(service.charges().deposit()))
                .bind(13, optional(service.charges().lateFee().amount()))
                .bind(14, optional(service.charges().lateFee().percent()))
                .bind(15, service.charges().lateFee().minutes())
                .bind(16, service.charges().lateFee().onNoShow())
                .then()
                .doFinally(end -> directory.forgetService(service.serviceId()));
    }

    private static Parameter folded(@Nullable String words) {
        return optional(words == null ? null : FoldedText.of(words));
    }

    private static Parameter optional(@Nullable Integer number) {
        return number == null ? Parameters.in(Integer.class) : Parameters.in(number);
    }

    private static Parameter optional(@Nullable BigDecimal amount) {
        return amount == null ? Parameters.in(BigDecimal.class) : Parameters.in(amount);
    }

    private static Parameter optional(@Nullable String text) {
        return text == null ? Parameters.in(String.class) : Parameters.in(text);
    }

    Mono<Void> write(AbsenceState absence) {
        return database.sql(
                        """
                        INSERT INTO absence (id, doctor_id, starts_at, ends_at, is_cancelled) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (id) DO UPDATE SET doctor_id = excluded.doctor_id, starts_at = excluded.starts_at,
                            ends_at = excluded.ends_at, is_cancelled = excluded.is_cancelled
                        """)
                .bind(0, absence.absenceId())
                .bind(1, absence.doctorId())
                .bind(2, absence.startsAt())
                .bind(3, absence.endsAt())
                .bind(4, absence.isCancelled())
                .then();
    }
}
