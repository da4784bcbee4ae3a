package org.umoorsehhat.booking.availability.persistence;

import io.r2dbc.spi.Parameters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.rules.AppointmentLength;
import reactor.core.publisher.Mono;

@Repository
public class PostgresBookableServices {

    /**
     * What can be booked: a doctor's time, for as long as a service takes.
     *
     * @param minutes see {@link AppointmentLength}
     */
    public record Bookable(long doctor, int minutes) {}

    private final DatabaseClient database;

    PostgresBookableServices(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What a doctor, a service or both mean; empty when they are not known, not active or do not
     * belong together.
     */
    public Mono<Bookable> resolve(@Nullable Long doctor, @Nullable Long service) {
        return database.sql(
                        """
                        SELECT d.id, coalesce(m.duration_minutes, $3) AS minutes
                        FROM doctor d LEFT JOIN medical_service m ON m.doctor_id = d.id AND m.id = $2 AND m.is_active
                        WHERE d.is_active AND ($1::bigint IS NULL OR d.id = $1) AND ($2::bigint IS NULL OR m.id IS NOT NULL)
                        LIMIT 1
                        """)
                .bind(0, number(doctor))
                .bind(1, number(service))
                .bind(2, AppointmentLength.USUAL)
                .map(row ->
                        new Bookable(
                                Objects.requireNonNull(row.get("id", Long.class)),
                                AppointmentLength.nearest(
                                        Objects.requireNonNull(row.get("minutes", Integer.class)))))
                .one();
    }

    private static Object number(@Nullable Long value) {
        return value == null ? Parameters.in(Long.class) : value;
    }
}
