package org.umoorsehhat.waitlist.entry.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.waitlist.entry.rules.EntryFilter;

/** A filter as SQL: only what was asked for, so that the planner finds the index that fits. */
final class EntryQuery {

    private final List<String> conditions = new ArrayList<>(List.of("NOT e.is_deleted"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    EntryQuery(EntryFilter filter) {
        and("e.is_active = :active", "active", filter.isActive());
        and("e.doctor_id = :doctor AND NOT e.any_doctor", "doctor", filter.doctorId());
        and("e.patient_id = :patient", "patient", filter.patientId());
        and("e.last_date >= :from", "from", filter.dateFrom());
        and("e.preferred_date <= :to", "to", filter.dateTo());
    }

    EntryQuery in(ListOrder.Range range) {
        conditions.add(range.condition());
        values.putAll(range.values());
        return this;
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    GenericExecuteSpec select(DatabaseClient database, String columns, String rest) {
        String sql =
                "SELECT " + columns + " FROM entry e WHERE " + String.join(" AND ", conditions);
        return database.sql(sql + rest).bindValues(values);
    }
}
