package org.umoorsehhat.notification.doctor.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.doctor.DoctorEvent;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The copy of the doctors: names and places, for messages. */
@Repository
public class PostgresDoctors {

    /** In the order of their numbers: others that keep the same ones wait, and do not deadlock. */
    private static final String KEEP =
            """
            INSERT INTO doctor (id, name, location, time_zone, is_active)
            SELECT doctor_id, name, location, time_zone, is_active
            FROM jsonb_to_recordset($1) AS n (doctor_id bigint, name text, location text, time_zone text, is_active boolean)
            ORDER BY doctor_id
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, location = excluded.location,
                time_zone = excluded.time_zone, is_active = excluded.is_active
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresDoctors(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Keeps doctors, in the running transaction.
     *
     * @param doctors each once
     */
    public Mono<Void> keep(List<DoctorEvent> doctors) {
        return database.sql(KEEP).bind(0, Json.of(json.writeValueAsBytes(doctors))).then();
    }
}
