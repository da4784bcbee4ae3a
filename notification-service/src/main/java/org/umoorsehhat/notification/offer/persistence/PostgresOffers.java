package org.umoorsehhat.notification.offer.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.offer.OfferEvent;
import reactor.core.publisher.Mono;

/** The copy of the offers. */
@Repository
public class PostgresOffers {

    private static final String OPEN =
            """
            INSERT INTO offer (id, entry_id, patient_id, doctor_id, time_zone, starts_at, duration_minutes, expires_at, is_open)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true) ON CONFLICT (id) DO NOTHING
            """;

    private static final String IS_BOOKED =
            """
            SELECT EXISTS (
                SELECT FROM offer o JOIN appointment a ON a.patient_id = o.patient_id AND a.doctor_id = o.doctor_id
                WHERE o.id = $1 AND a.status IN (%s)
                  AND a.starts_at < o.starts_at + make_interval(mins => o.duration_minutes) AND a.ends_at > o.starts_at)
            """
                    .formatted(AppointmentStatus.EXPECTED_IN_SQL);

    private final DatabaseClient database;

    PostgresOffers(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps an open offer, in the running transaction. */
    public Mono<Void> open(OfferEvent offer) {
        return database.sql(OPEN)
                .bind(0, offer.offerId())
                .bind(1, offer.entryId())
                .bind(2, offer.patientId())
                .bind(3, offer.doctorId())
                .bind(4, offer.timeZone().getId())
                .bind(5, offer.startsAt())
                .bind(6, offer.durationMinutes())
                .bind(7, offer.expiresAt())
                .then();
    }

    /** Whether the patient has an appointment with that doctor at the offered time. */
    public Mono<Boolean> isBooked(UUID offer) {
        return database.sql(IS_BOOKED).bind(0, offer).mapValue(Boolean.class).one();
    }

    /** When what is offered starts; empty when the offer is not known here. */
    public Mono<Instant> startsAt(UUID offer) {
        return database.sql("SELECT starts_at FROM offer WHERE id = $1")
                .bind(0, offer)
                .mapValue(OffsetDateTime.class)
                .one()
                .map(OffsetDateTime::toInstant);
    }

    /** Ends an offer; gives the patient it was made to, empty when it is not known here. */
    public Mono<Long> end(UUID offer) {
        return database.sql("UPDATE offer SET is_open = false WHERE id = $1 RETURNING patient_id")
                .bind(0, offer)
                .mapValue(Long.class)
                .one();
    }
}
