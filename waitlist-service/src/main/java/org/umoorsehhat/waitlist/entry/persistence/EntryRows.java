package org.umoorsehhat.waitlist.entry.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.EntryHistoryItem;
import org.umoorsehhat.waitlist.rules.Preferences;

/** Rows as entries. */
final class EntryRows {

    /** Everything of an entry {@code e}, with the names that belong to it. */
    static final String COLUMNS =
            """
            e.*, (SELECT nullif(p.name, '') FROM patient p WHERE p.id = e.patient_id) AS patient_name,
            (SELECT d.name FROM doctor d WHERE d.id = e.doctor_id) AS doctor_name
            """;

    private EntryRows() {}

    static Entry entry(Readable row) {
        return new Entry(
                required(row, "id", Long.class),
                required(row, "patient_id", Long.class),
                row.get("patient_name", String.class),
                row.get("doctor_name", String.class),
                preferences(row),
                row.get("reason", String.class),
                required(row, "priority", Integer.class),
                required(row, "is_active", Boolean.class),
                required(row, "is_offered", Boolean.class),
                row.get("request_id", UUID.class),
                row.get("last_offer_id", UUID.class),
                row.get("notified_at", Instant.class),
                row.get("notice_at", Instant.class),
                row.get("paused_until", Instant.class),
                required(row, "is_paused", Boolean.class),
                required(row, "joined_at", Instant.class),
                required(row, "updated_at", Instant.class),
                required(row, "version", Long.class));
    }

    private static Preferences preferences(Readable row) {
        return new Preferences(
                required(row, "doctor_id", Long.class),
                required(row, "any_doctor", Boolean.class),
                required(row, "preferred_date", LocalDate.class),
                row.get("preferred_date_to", LocalDate.class),
                row.get("time_start", LocalTime.class),
                row.get("time_end", LocalTime.class),
                row.get("appointment_type", String.class),
                row.get("service_id", Long.class));
    }

    static EntryHistoryItem history(Readable row) {
        return new EntryHistoryItem(
                required(row, "id", Long.class),
                required(row, "at", Instant.class),
                required(row, "action", String.class),
                row.get("by_sub", String.class),
                row.get("by_role", String.class),
                row.get("offer_id", UUID.class),
                row.get("detail", String.class));
    }
}
