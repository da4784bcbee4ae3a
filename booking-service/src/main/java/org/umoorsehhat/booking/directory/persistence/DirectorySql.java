package org.umoorsehhat.booking.directory.persistence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LateFee;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.persistence.StatementBuilder;

/** Whether the remembered doctor and service, which no lock protects, still are as remembered. */
public record DirectorySql(StatementBuilder statement) {

    private static final String RULES =
            "minimum_notice_minutes, maximum_days_ahead, cancellation_deadline_minutes";

    /** Part {@code facts}, with the column {@code hold}. */
    public void facts(Doctor doctor, @Nullable MedicalService service) {
        statement.read(
                "facts",
                "SELECT "
                        + holds(doctor)
                        + (service == null ? "" : " AND " + holds(service))
                        + " AS hold");
    }

    private String holds(Doctor doctor) {
        return "EXISTS (SELECT FROM doctor WHERE id = %s AND (name, time_zone, consultation_fee, currency, deposit_amount, cancellation_fee_amount, cancellation_fee_percent, cancellation_fee_minutes, no_show_fee, is_active, confirms_at_once, %s) IS NOT DISTINCT FROM (%s, %s, %s, %s, %s, %s))"
                .formatted(
                        statement.value(Long.class, doctor.id()),
                        RULES,
                        statement.value(String.class, doctor.name()),
                        statement.value(String.class, doctor.zone().getId()),
                        values(doctor.charges()),
                        statement.value(Boolean.class, doctor.isActive()),
                        statement.value(Boolean.class, doctor.confirmsAtOnce()),
                        values(doctor.rules()));
    }

    private String holds(MedicalService service) {
        return "EXISTS (SELECT FROM medical_service WHERE id = %s AND (doctor_id, name, duration_minutes, price, currency, deposit_amount, cancellation_fee_amount, cancellation_fee_percent, cancellation_fee_minutes, no_show_fee, is_active, confirms_at_once, %s) IS NOT DISTINCT FROM (%s, %s, %s, %s, %s, %s, %s))"
                .formatted(
                        statement.value(Long.class, service.id()),
                        RULES,
                        statement.value(Long.class, service.doctor()),
                        statement.value(String.class, service.name()),
                        statement.value(Integer.class, service.minutes()),
                        values(service.charges()),
                        statement.value(Boolean.class, service.isActive()),
                        statement.value(Boolean.class, service.confirmsAtOnce()),
                        values(service.rules()));
    }

    private String values(Charges charges) {
        LateFee fee = charges.lateFee();
        return "%s, %s, %s, %s, %s, %s, %s"
                .formatted(
                        statement.value(BigDecimal.class, charges.price()),
                        statement.value(String.class, charges.currency()),
                        statement.value(BigDecimal.class, charges.deposit()),
                        statement.value(BigDecimal.class, fee.amount()),
                        statement.value(Integer.class, fee.percent()),
                        statement.value(Integer.class, fee.minutes()),
                        statement.value(Boolean.class, fee.onNoShow()));
    }

    private String values(BookingRules rules) {
        return "%s, %s, %s"
                .formatted(
                        statement.value(Integer.class, rules.noticeMinutes()),
                        statement.value(Integer.class, rules.daysAhead()),
                        statement.value(Integer.class, rules.deadlineMinutes()));
    }
}
