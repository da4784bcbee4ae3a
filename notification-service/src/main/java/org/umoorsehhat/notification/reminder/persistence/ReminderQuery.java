package org.umoorsehhat.notification.reminder.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.words.ShortReference;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.reminder.ReminderFilter;
import org.umoorsehhat.notification.reminder.Visibility;

/** A statement put together from conditions, each with its parameter. */
final class ReminderQuery {

    private final StringBuilder sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ReminderQuery(String start) {
        sql = new StringBuilder(start);
    }

    ReminderQuery filter(ReminderFilter filter, Visibility visibility) {
        see(visibility);
        if (filter.appointment() != null) {
            appointment(filter.appointment());
        }
        if (!filter.statuses().isEmpty()) {
            add(
                    " AND d.status IN (:statuses)",
                    "statuses",
                    filter.statuses().stream().map(DeliveryStatus::code).toList());
        }
        if (!filter.channels().isEmpty()) {
            add(
                    " AND d.channel IN (:channels)",
                    "channels",
                    filter.channels().stream().map(Channel::code).toList());
        }
        if (filter.dateFrom() != null) {
            add(
                    " AND d.scheduled_for >= :dateFrom::timestamp AT TIME ZONE a.time_zone",
                    "dateFrom",
                    filter.dateFrom());
        }
        if (filter.dateTo() != null) {
            add(
                    " AND d.scheduled_for < :dateTo::timestamp AT TIME ZONE a.time_zone",
                    "dateTo",
                    filter.dateTo().plusDays(1));
        }
        return this;
    }

    ReminderQuery see(Visibility visibility) {
        if (visibility.patientId() != null) {
            add(" AND a.patient_id = :patient", "patient", visibility.patientId());
        }
        if (visibility.doctorId() != null) {
            add(" AND a.doctor_id = :doctor", "doctor", visibility.doctorId());
        }
        return this;
    }

    /** By number, UUID or reference; of a booking that moved, the newest. */
    ReminderQuery appointment(String name) {
        if (name.length() == 36) {
            return add(
                    " AND a.appointment_id = :appointment", "appointment", UUID.fromString(name));
        }
        return ShortReference.parse(name)
                .map(reference ->
                        add(
                                " AND a.id = (SELECT max(id) FROM appointment WHERE reference = :appointment)",
                                "appointment",
                                reference))
                .orElseGet(
                        () -> add(" AND a.id = :appointment", "appointment", Long.valueOf(name)));
    }

    /** The rows of a page; nothing may come after this. */
    ReminderQuery in(ListOrder.Range range) {
        sql.append(" AND ").append(range.condition());
        sql.append(" ORDER BY ").append(range.order()).append(" LIMIT :limit OFFSET :offset");
        parameters.putAll(range.values());
        return with("limit", range.limit()).with("offset", range.skip());
    }

    ReminderQuery add(String condition, String name, Object value) {
        sql.append(condition);
        return with(name, value);
    }

    ReminderQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    DatabaseClient.GenericExecuteSpec on(DatabaseClient database) {
        return database.sql(sql.toString()).bindValues(parameters);
    }
}
