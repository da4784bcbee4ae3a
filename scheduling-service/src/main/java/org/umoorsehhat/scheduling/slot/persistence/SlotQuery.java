package org.umoorsehhat.scheduling.slot.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.scheduling.slot.rules.SlotFilter;

/**
 * A list of slots. Only conditions that were asked for are in the statement, so that each
 * combination is planned for itself.
 */
final class SlotQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    SlotQuery(SlotFilter filter, Instant now) {
        if (filter.doctor() != null) {
            where("s.doctor_id = :doctor", "doctor", filter.doctor());
        }
        LocalDate dateFrom = filter.dateFrom();
        if (filter.availableOnly()) {
            where("s.starts_at > :now", "now", now);
            conditions.add(
                    "s.is_available AND NOT s.is_withdrawn AND s.booked + s.held < s.capacity AND d.is_active");
            dateFrom = latest(dateFrom, now);
        } else {
            conditions.add("(NOT s.is_withdrawn OR s.booked > 0)");
        }
        if (dateFrom != null) {
            where("s.date >= :date_from", "date_from", dateFrom);
        }
        if (filter.dateTo() != null) {
            where("s.date <= :date_to", "date_to", filter.dateTo());
        }
        if (filter.isRecurring() != null) {
            conditions.add(
                    filter.isRecurring() ? "s.series_id IS NOT NULL" : "s.series_id IS NULL");
        }
    }

    /**
     * No slot of an earlier date is still to come, in whatever zone: lets the index skip the past.
     */
    private static LocalDate latest(@Nullable LocalDate date, Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return date == null || date.isBefore(yesterday) ? yesterday : date;
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    GenericExecuteSpec page(DatabaseClient database, ListOrder.Range range) {
        var all = new ArrayList<>(conditions);
        all.add(range.condition());
        var bound = new LinkedHashMap<>(values);
        bound.putAll(range.values());
        bound.put("skip", range.skip());
        bound.put("limit", range.limit());
        String order = " ORDER BY " + range.order() + " OFFSET :skip LIMIT :limit";
        return database.sql(SlotRow.SELECT + where(all) + order).bindValues(bound);
    }

    GenericExecuteSpec count(DatabaseClient database) {
        return database.sql("SELECT count(*)" + SlotRow.FROM + where(conditions))
                .bindValues(values);
    }

    private static String where(List<String> conditions) {
        return " WHERE " + String.join(" AND ", conditions);
    }
}
