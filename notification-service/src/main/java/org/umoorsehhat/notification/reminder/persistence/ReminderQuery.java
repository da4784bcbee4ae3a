package org.umoorsehhat.notification.reminder.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.chassis.words.ShortReference;
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
        if (filter.status() != null) {
            add(" AND d.status = :status", "status", filter.status().code());
        }
        if (filter.channel() != null) {
            add(" AND d.channel = :channel", "channel", filter.channel().code());
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
