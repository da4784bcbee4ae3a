package org.umoorsehhat.notification.patient.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.patient.Patient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The copy of the patients. */
@Repository
public class PostgresPatients {

    /**
     * A patient has preferences from the start: they hold the token of the opt-out link. In the
     * order of their numbers: others that keep the same ones wait, and do not deadlock.
     */
    private static final String KEEP =
            """
            WITH kept AS (
                INSERT INTO preference (patient_id) SELECT id FROM jsonb_to_recordset($1) AS n (id bigint) ORDER BY id
                ON CONFLICT DO NOTHING
            )
            INSERT INTO patient (id, name, email, phone, locale, time_zone, is_active)
            SELECT id, name, email, phone, locale, time_zone, is_active
            FROM jsonb_to_recordset($1) AS n (id bigint, name text, email text, phone text, locale text, time_zone text,
                 is_active boolean)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone,
                locale = excluded.locale, time_zone = excluded.time_zone, is_active = excluded.is_active
            """;

    private static final String ERASE =
            """
            WITH preferences AS (DELETE FROM preference WHERE patient_id = :id),
                 reasons AS (DELETE FROM cancellation_reason WHERE patient_id = :id)
            DELETE FROM patient WHERE id = :id
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresPatients(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Keeps patients, in the running transaction.
     *
     * @param patients each once
     */
    public Mono<Void> keep(List<Patient> patients) {
        var rows = patients.stream().map(PatientRow::of).toList();
        return database.sql(KEEP).bind(0, Json.of(json.writeValueAsBytes(rows))).then();
    }

    /** Deletes all that is personal, in the running transaction. */
    public Mono<Void> erase(long id) {
        return database.sql(ERASE).bind("id", id).then();
    }

    /** A patient as the database reads them. */
    private record PatientRow(
            long id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String locale,
            String timeZone,
            boolean isActive) {

        static PatientRow of(Patient patient) {
            return new PatientRow(
                    patient.id(),
                    patient.name(),
                    patient.email(),
                    patient.phone(),
                    patient.locale().toLanguageTag(),
                    patient.zone().getId(),
                    patient.isActive());
        }

        /** Without anything that could be logged by accident. */
        @Override
        public String toString() {
            return "PatientRow[" + id + "]";
        }
    }
}
