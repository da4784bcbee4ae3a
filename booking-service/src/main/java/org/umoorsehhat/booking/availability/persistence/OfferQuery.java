package org.umoorsehhat.booking.availability.persistence;

import io.r2dbc.spi.Parameters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.availability.Offers;
import reactor.core.publisher.Mono;

@Repository
class OfferQuery implements Offers {

    private final DatabaseClient database;

    OfferQuery(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Offer> resolve(@Nullable Long doctor, @Nullable Long service) {
        return database.sql(
                        """
                        SELECT d.id, least(greatest(coalesce(m.duration_minutes, 30), 15), 180) AS minutes
                        FROM doctor d LEFT JOIN medical_service m ON m.doctor_id = d.id AND m.id = $2 AND m.is_active
                        WHERE d.is_active AND ($1::bigint IS NULL OR d.id = $1) AND ($2::bigint IS NULL OR m.id IS NOT NULL)
                        LIMIT 1
                        """)
                .bind(0, number(doctor))
                .bind(1, number(service))
                .map(row ->
                        new Offer(
                                Objects.requireNonNull(row.get("id", Long.class)),
                                Objects.requireNonNull(row.get("minutes", Integer.class))))
                .one();
    }

    private static Object number(@Nullable Long value) {
        return value == null ? Parameters.in(Long.class) : value;
    }
}
