package org.umoorsehhat.booking.appointment.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.booking.appointment.rules.AppointmentFilter;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.caller.Caller;

/** Conditions on {@code appointment a}, with the values that they name. */
final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** What {@code caller} may see. */
    static Conditions visibleTo(Caller caller) {
        var conditions = new Conditions();
        if (caller.isAdmin()) {
            return conditions;
        }
        Long doctor = caller.asDoctor();
        Long patient = caller.asPatient();
        if (doctor != null && patient != null) {
            conditions.parts.add("(a.doctor_id = :ownDoctor OR a.patient_id = :ownPatient)");
        } else if (doctor != null) {
            conditions.parts.add("a.doctor_id = :ownDoctor");
        } else if (patient != null) {
            conditions.parts.add("a.patient_id = :ownPatient");
        } else {
            conditions.parts.add("false");
        }
        conditions.value("ownDoctor", doctor);
        conditions.value("ownPatient", patient);
        return conditions;
    }

    Conditions matching(AppointmentFilter filter) {
        equal("a.status", "status", code(filter.status()));
        equal("a.doctor_id", "doctor", filter.doctor());
        equal("a.patient_id", "patient", filter.patient());
        equal("a.service_id", "service", filter.service());
        equal("a.appointment_type", "type", code(filter.type()));
        equal("a.booking_method", "method", code(filter.method()));
        equal("a.payment_method", "paymentMethod", code(filter.paymentMethod()));
        equal("a.is_paid", "isPaid", filter.isPaid());
        days(filter.dateFrom(), filter.dateTo());
        return this;
    }

    /**
     * Days of the doctor's zone. The bounds on the instant, a day wider than any zone, let the
     * index on it be used.
     */
    private void days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            parts.add(
                    "a.local_date >= :dateFrom AND a.starts_at >= (:dateFrom)::date - interval '1 day'");
            values.put("dateFrom", from);
        }
        if (to != null) {
            parts.add(
                    "a.local_date <= :dateTo AND a.starts_at < (:dateTo)::date + interval '3 days'");
            values.put("dateTo", to);
        }
    }

    Conditions and(String condition) {
        parts.add(condition);
        return this;
    }

    Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    void equal(String column, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(column + " = :" + name);
            values.put(name, value);
        }
    }

    void value(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String code(@Nullable Enum<?> constant) {
        return constant == null ? null : Codes.of(constant);
    }

    /** {@code WHERE …}, or nothing. */
    String where() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement) {
        GenericExecuteSpec bound = statement;
        for (var value : values.entrySet()) {
            bound = bound.bind(value.getKey(), value.getValue());
        }
        return bound;
    }
}
