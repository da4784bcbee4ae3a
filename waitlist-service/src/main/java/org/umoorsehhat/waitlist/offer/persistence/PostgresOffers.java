package org.umoorsehhat.waitlist.offer.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.SagaState;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds and offers, to be read. {@link LockedSlot} changes them. */
@Repository
public class PostgresOffers {

    private static final String HOLD_TO_OFFER =
            """
            SELECT * FROM hold h WHERE h.id = :id AND NOT h.is_ended
              AND NOT EXISTS (SELECT FROM offer o WHERE o.hold_id = h.id)
            """;

    private static final String DUE =
            """
            SELECT * FROM offer WHERE status = 'open' AND expires_at <= :now ORDER BY expires_at LIMIT :limit
            """;

    private final DatabaseClient database;
    private final OfferRows rows;

    PostgresOffers(DatabaseClient database, OfferRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Whether a hold, or its end, has been heard of. */
    public Mono<Boolean> isHoldKnown(UUID holdId) {
        return database.sql("SELECT EXISTS (SELECT FROM hold WHERE id = :id)")
                .bind("id", holdId)
                .mapValue(Boolean.class)
                .one();
    }

    /** A hold that has not ended and has never been offered. */
    public Mono<Hold> holdToOffer(UUID holdId) {
        return database.sql(HOLD_TO_OFFER).bind("id", holdId).map(OfferRows::hold).one();
    }

    public Mono<Offer> find(UUID offerId) {
        return database.sql("SELECT * FROM offer WHERE id = :id")
                .bind("id", offerId)
                .map(rows::offer)
                .one();
    }

    public Flux<Offer> findAll(Collection<UUID> offerIds) {
        return offerIds.isEmpty()
                ? Flux.empty()
                : database.sql("SELECT * FROM offer WHERE id = ANY(:ids)")
                        .bind("ids", offerIds.toArray(UUID[]::new))
                        .map(rows::offer)
                        .all();
    }

    public Mono<Offer> ofHold(UUID holdId) {
        return database.sql("SELECT * FROM offer WHERE hold_id = :id")
                .bind("id", holdId)
                .map(rows::offer)
                .one();
    }

    /** What became of an entry's offers since it was last changed or resumed. */
    public Mono<SagaState.OffersBefore> before(long entryId) {
        return database.sql("SELECT unwanted_offers, unanswered_offers FROM entry WHERE id = :id")
                .bind("id", entryId)
                .map(row ->
                        new SagaState.OffersBefore(
                                required(row, "unwanted_offers", Integer.class),
                                required(row, "unanswered_offers", Integer.class)))
                .one();
    }

    /** When the time of the next open offer is over; empty when none is open. */
    public Mono<Instant> nextDue() {
        return database.sql(
                        "SELECT expires_at FROM offer WHERE status = 'open' ORDER BY expires_at LIMIT 1")
                .mapValue(Instant.class)
                .one();
    }

    /** Open offers whose time is over, oldest first. */
    public Flux<Offer> due(Instant now, int limit) {
        return database.sql(DUE).bind("now", now).bind("limit", limit).map(rows::offer).all();
    }
}
