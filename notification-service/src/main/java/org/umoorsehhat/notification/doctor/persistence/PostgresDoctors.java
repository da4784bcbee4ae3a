package org.umoorsehhat.notification.doctor.persistence;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.doctor.DoctorEvent;
import reactor.core.publisher.Mono;

/** The copy of the doctors: names and places, for messages. */
@Repository
public class PostgresDoctors {

    private static final String KEEP =
            """
            INSERT INTO doctor (id, name, location, time_zone, is_active) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, location = excluded.location,
                time_zone = excluded.time_zone, is_active = excluded.is_active
            """;

    private final DatabaseClient database;

    PostgresDoctors(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps a doctor, in the running transaction. */
    public Mono<Void> keep(DoctorEvent doctor) {
        var statement = database.sql(KEEP).bind(0, doctor.doctorId()).bind(1, doctor.name());
        statement =
                doctor.location() == null
                        ? statement.bindNull(2, String.class)
                        : statement.bind(2, doctor.location());
        return statement.bind(3, doctor.timeZone().getId()).bind(4, doctor.isActive()).then();
    }
}
