package org.umoorsehhat.booking.appointment.persistence.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFilter;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.ListOrder;

/** Conditions on {@code appointment a}, with the values that they name. */
final class Conditions {

    /** What lists are ordered by, see {@link AppointmentOrders}. */
    private static final String ORDERED =
            "a.id, a.starts_at, a.created_at, a.status, a.doctor_id, a.patient_id";

    private final List<String> parts = new ArrayList<>();
    private List<String> statuses = List.of();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** What {@code caller} may see. */
    static Conditions visibleTo(Caller caller) {
        var conditions = new Conditions();
        if (caller.isOfDesk()) {
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

    /** In one of these states. */
    Conditions in(Set<AppointmentStatus> states) {
        statuses = codes(states);
        return this;
    }

    Conditions matching(AppointmentFilter filter) {
        in(filter.statuses());
        equal("a.doctor_id", "doctor", filter.doctor());
        equal("a.patient_id", "patient", filter.patient());
        equal("a.service_id", "service", filter.service());
        among("a.appointment_type", "types", filter.types());
        among("a.booking_method", "methods", filter.methods());
        among("a.payment_method", "paymentMethods", filter.paymentMethods());
        equal("a.is_paid", "isPaid", filter.isPaid());
        if (filter.depositPaid() != null) {
            // As the partial index on it says.
            parts.add("a.deposit_amount IS NOT NULL");
            parts.add(
                    "coalesce(a.amount_paid, 0) %s a.deposit_amount"
                            .formatted(filter.depositPaid() ? ">=" : "<"));
        }
        if (filter.followUpRequired() != null) {
            // As the partial index on it says.
            parts.add(
                    filter.followUpRequired()
                            ? "a.follow_up_required"
                            : "NOT a.follow_up_required");
        }
        days(filter.dateFrom(), filter.dateTo());
        daysOfCreation(filter.createdFrom(), filter.createdTo());
        return this;
    }

    /**
     * Days of the doctor's zone. The bounds on the instant, a day wider than any zone, let the
     * index on it be used.
     */
    void days(@Nullable LocalDate from, @Nullable LocalDate to) {
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

    private void daysOfCreation(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            parts.add(
                    "(a.created_at AT TIME ZONE a.time_zone)::date >= :createdFrom AND a.created_at >= (:createdFrom)::date - interval '1 day'");
            values.put("createdFrom", from);
        }
        if (to != null) {
            parts.add(
                    "(a.created_at AT TIME ZONE a.time_zone)::date <= :createdTo AND a.created_at < (:createdTo)::date + interval '3 days'");
            values.put("createdTo", to);
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

    private void among(String column, String name, Set<? extends Enum<?>> constants) {
        if (!constants.isEmpty()) {
            parts.add(column + " IN (:" + name + ")");
            values.put(name, codes(constants));
        }
    }

    private static List<String> codes(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Codes::of).sorted().toList();
    }

    /** Whether {@link #rows(ListOrder)} names {@code :reach}. */
    boolean areOfSeveralStates() {
        return statuses.size() > 1;
    }

    /** The rows of {@code a} that meet all of them. */
    String rows() {
        return rows("");
    }

    /**
     * The same, to be read in that order as far as {@code :reach}. Several states are a part of a
     * union each, so that each comes in order from an index that begins with the state; unless each
     * says its order itself, PostgreSQL reads all of it.
     */
    String rows(ListOrder<?> order) {
        return rows(" ORDER BY " + order.sql() + " LIMIT :reach");
    }

    private String rows(String inOrder) {
        if (statuses.isEmpty()) {
            return "appointment a" + where(null);
        }
        if (!areOfSeveralStates()) {
            return "appointment a" + where("a.status = :status0");
        }
        return IntStream.range(0, statuses.size())
                .mapToObj(i ->
                        "(SELECT %s FROM appointment a%s%s)"
                                .formatted(ORDERED, where("a.status = :status" + i), inOrder))
                .collect(Collectors.joining(" UNION ALL ", "(", ") a"));
    }

    private String where(@Nullable String more) {
        var all = new ArrayList<>(parts);
        if (more != null) {
            all.add(more);
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement) {
        GenericExecuteSpec bound = statement;
        for (var value : values.entrySet()) {
            bound = bound.bind(value.getKey(), value.getValue());
        }
        for (int i = 0; i < statuses.size(); i++) {
            bound = bound.bind("status" + i, statuses.get(i));
        }
        return bound;
    }
}
