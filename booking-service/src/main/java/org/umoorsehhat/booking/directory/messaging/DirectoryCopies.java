package org.umoorsehhat.booking.directory.messaging;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.persistence.RuleColumns;
import org.umoorsehhat.booking.directory.rules.Charges;
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
        var columns = new LinkedHashMap<String, Object>();
        columns.put("id", doctor.doctorId());
        columns.put("name", doctor.name());
        columns.put("time_zone", doctor.timeZone().getId());
        columns.put("is_active", doctor.isActive());
        columns.put("confirms_at_once", doctor.confirmsAtOnce());
        columns.put("cancels_appointments", doctor.cancels());
        columns.put("folded_name", FoldedText.of(doctor.name()));
        columns.put("folded_specialty", folded(doctor.specialty()));
        columns.put("folded_location", folded(doctor.location()));
        putCharges(columns, "consultation_fee", doctor.charges());
        columns.putAll(RuleColumns.values(doctor.rules()));
        return write("doctor", columns).doFinally(end -> directory.forgetDoctor(doctor.doctorId()));
    }

    Mono<Void> write(ServiceState service) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("id", service.serviceId());
        columns.put("doctor_id", service.doctorId());
        columns.put("name", service.name());
        columns.put("duration_minutes", service.durationMinutes());
        columns.put("is_active", service.isActive());
        columns.put("confirms_at_once", service.confirmsAtOnce());
        columns.put("folded_name", FoldedText.of(service.name()));
        putCharges(columns, "price", service.charges());
        columns.putAll(RuleColumns.values(service.rules()));
        return write("medical_service", columns)
                .doFinally(end -> directory.forgetService(service.serviceId()));
    }

    /**
     * @param price the column
     */
    private static void putCharges(Map<String, Object> columns, String price, Charges charges) {
        columns.put(price, charges.price());
        columns.put("currency", optional(charges.currency()));
        columns.put("deposit_amount", optional(charges.deposit()));
        columns.put("cancellation_fee_amount", optional(charges.lateFee().amount()));
        columns.put("cancellation_fee_percent", optional(charges.lateFee().percent()));
        columns.put("cancellation_fee_minutes", charges.lateFee().minutes());
        columns.put("no_show_fee", charges.lateFee().onNoShow());
    }

    /** As it is now, whether it is known or not. */
    private Mono<Void> write(String table, Map<String, Object> columns) {
        String upsert =
                "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO UPDATE SET %s"
                        .formatted(
                                table,
                                each(columns, column -> column),
                                each(columns, column -> ":" + column),
                                each(columns, column -> column + " = excluded." + column));
        return database.sql(upsert).bindValues(columns).then();
    }

    private static String each(Map<String, ?> columns, UnaryOperator<String> part) {
        return columns.keySet().stream().map(part).collect(Collectors.joining(", "));
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
