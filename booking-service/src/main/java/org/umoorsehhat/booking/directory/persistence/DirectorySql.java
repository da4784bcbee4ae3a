package org.umoorsehhat.booking.directory.persistence;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LateFee;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.persistence.StatementBuilder;

/** Whether the remembered doctor and service, which no lock protects, still are as remembered. */
public record DirectorySql(StatementBuilder statement) {

    /**
     * What a service is to patients: doctors who say the same of theirs offer the same.
     *
     * @param service its row
     */
    public static String offer(String service) {
        return """
        coalesce(%1$s.folded_name, lower(%1$s.name)), %1$s.duration_minutes, %1$s.price, \
        coalesce(%1$s.currency, (SELECT currency FROM doctor WHERE id = %1$s.doctor_id), '')\
        """
                .formatted(service);
    }

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
        return "EXISTS (SELECT FROM doctor WHERE id = %s AND (name, time_zone, consultation_fee, %s, is_active, confirms_at_once, %s) IS NOT DISTINCT FROM (%s, %s, %s, %s, %s, %s))"
                .formatted(
                        statement.value(Long.class, doctor.id()),
                        ChargeColumns.NAMES,
                        RuleColumns.NAMES,
                        statement.value(String.class, doctor.name()),
                        statement.value(String.class, doctor.zone().getId()),
                        values(doctor.charges()),
                        statement.value(Boolean.class, doctor.isActive()),
                        statement.value(Boolean.class, doctor.confirmsAtOnce()),
                        values(doctor.rules()));
    }

    private String holds(MedicalService service) {
        return "EXISTS (SELECT FROM medical_service WHERE id = %s AND (doctor_id, name, duration_minutes, price, %s, is_active, confirms_at_once, %s) IS NOT DISTINCT FROM (%s, %s, %s, %s, %s, %s, %s))"
                .formatted(
                        statement.value(Long.class, service.id()),
                        ChargeColumns.NAMES,
                        RuleColumns.NAMES,
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
        return RuleColumns.values(rules).values().stream()
                .map(value ->
                        value instanceof Boolean flag
                                ? statement.value(Boolean.class, flag)
                                : statement.value(Integer.class, (Integer) value))
                .collect(Collectors.joining(", "));
    }
}
