package org.umoorsehhat.notification.patient.persistence;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.patient.Patient;
import reactor.core.publisher.Mono;

/** The copy of the patients. */
@Repository
public class PostgresPatients {

    /** A patient has preferences from the start: they hold the token of the opt-out link. */
    private static final String KEEP =
            """
            WITH kept AS (INSERT INTO preference (patient_id) VALUES (:id) ON CONFLICT DO NOTHING)
            INSERT INTO patient (id, name, email, phone, locale, time_zone, is_active)
            VALUES (:id, :name, :email, :phone, :locale, :zone, :active)
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

    PostgresPatients(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps a patient, in the running transaction. */
    public Mono<Void> keep(Patient patient) {
        return database.sql(KEEP)
                .bind("id", patient.id())
                .bind("name", patient.name())
                .bind("email", text(patient.email()))
                .bind("phone", text(patient.phone()))
                .bind("locale", patient.locale().toLanguageTag())
                .bind("zone", patient.zone().getId())
                .bind("active", patient.isActive())
                .then();
    }

    /** Deletes all that is personal, in the running transaction. */
    public Mono<Void> erase(long id) {
        return database.sql(ERASE).bind("id", id).then();
    }

    private static Object text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(value);
    }
}
