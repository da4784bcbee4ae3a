package org.umoorsehhat.waitlist.metrics.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Counts who waits. */
@Repository
public class PostgresWaitingCount {

    private final DatabaseClient database;

    PostgresWaitingCount(DatabaseClient database) {
        this.database = database;
    }

    /** Doctors with the most active entries. */
    public Flux<OfDoctor> longest(int doctors) {
        return database.sql(
                        """
                        SELECT doctor_id, count(*) AS entries FROM entry WHERE is_active AND NOT any_doctor
                        GROUP BY doctor_id ORDER BY entries DESC LIMIT :doctors
                        """)
                .bind("doctors", doctors)
                .map(row ->
                        new OfDoctor(
                                required(row, "doctor_id", Long.class),
                                required(row, "entries", Long.class)))
                .all();
    }

    /** How many wait for a doctor. */
    public record OfDoctor(long doctorId, long entries) {}
}
