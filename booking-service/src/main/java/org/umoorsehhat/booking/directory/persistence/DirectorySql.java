package org.umoorsehhat.booking.directory.persistence;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Doctor;
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
        return "coalesce(%1$s.folded_name, lower(%1$s.name)), %1$s.duration_minutes, %1$s.price"
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
        return "EXISTS (SELECT FROM doctor WHERE id = %s AND (name, time_zone, consultation_fee, is_active, confirms_at_once, %s) = (%s, %s, %s, %s, %s, %s))"
                .formatted(
                        statement.value(Long.class, doctor.id()),
                        RuleColumns.NAMES,
                        statement.value(String.class, doctor.name()),
                        statement.value(String.class, doctor.zone().getId()),
                        statement.value(BigDecimal.class, doctor.consultationFee()),
                        statement.value(Boolean.class, doctor.isActive()),
                        statement.value(Boolean.class, doctor.confirmsAtOnce()),
                        values(doctor.rules()));
    }

    private String holds(MedicalService service) {
        return "EXISTS (SELECT FROM medical_service WHERE id = %s AND (doctor_id, name, duration_minutes, price, is_active, confirms_at_once, %s) = (%s, %s, %s, %s, %s, %s, %s))"
                .formatted(
                        statement.value(Long.class, service.id()),
                        RuleColumns.NAMES,
                        statement.value(Long.class, service.doctor()),
                        statement.value(String.class, service.name()),
                        statement.value(Integer.class, service.minutes()),
                        statement.value(BigDecimal.class, service.price()),
                        statement.value(Boolean.class, service.isActive()),
                        statement.value(Boolean.class, service.confirmsAtOnce()),
                        values(service.rules()));
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
