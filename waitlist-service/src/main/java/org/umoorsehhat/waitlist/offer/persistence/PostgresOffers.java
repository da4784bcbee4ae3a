package org.umoorsehhat.waitlist.offer.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.matching.Seat;
import org.umoorsehhat.waitlist.offer.BookedAppointment;
import org.umoorsehhat.waitlist.offer.Ending;
import org.umoorsehhat.waitlist.offer.Hold;
import org.umoorsehhat.waitlist.offer.Offer;
import org.umoorsehhat.waitlist.offer.OfferStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlOffers implements OfferStore {

    private final DatabaseClient database;
    private final OfferRows rows;

    SqlOffers(DatabaseClient database, OfferRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Mono<Void> lockSlot(long slotId) {
        return database.sql("SELECT pg_advisory_xact_lock(:slot)").bind("slot", slotId).then();
    }

    @Override
    public Mono<Boolean> keep(Hold hold) {
        Seat seat = hold.seat();
        var statement =
                database.sql(OfferSql.KEEP_HOLD)
                        .bind("id", hold.id())
                        .bind("slot", seat.slotId())
                        .bind("doctor", seat.doctorId())
                        .bind("starts_at", seat.startsAt())
                        .bind("ends_at", seat.endsAt())
                        .bind("zone", seat.zone().getId())
                        .bind("expires_at", hold.expiresAt())
                        .bind("freed_at", hold.heldAt());
        statement = bind(statement, "type", seat.type(), String.class);
        statement = bind(statement, "entry", hold.entryId(), Long.class);
        statement = bind(statement, "request", hold.requestId(), UUID.class);
        return statement.fetch().rowsUpdated().map(count -> count > 0);
    }

    @Override
    public Mono<Hold> holdToOffer(UUID holdId) {
        return database.sql(
                        """
                        SELECT * FROM hold h WHERE h.id = :id AND NOT h.is_ended
                          AND NOT EXISTS (SELECT FROM offer o WHERE o.hold_id = h.id)
                        """)
                .bind("id", holdId)
                .map(OfferRows::hold)
                .one();
    }

    @Override
    public Mono<Void> endHold(UUID holdId, long slotId) {
        return database.sql(
                        """
                        INSERT INTO hold (id, slot_id, is_ended) VALUES (:id, :slot, true)
                        ON CONFLICT (id) DO UPDATE SET is_ended = true
                        """)
                .bind("id", holdId)
                .bind("slot", slotId)
                .then();
    }

    @Override
    public Mono<Waiting> lockBest(Seat seat, boolean forRequest) {
        var statement = database.sql(CandidateSql.BEST + " FOR UPDATE OF e");
        return CandidateSql.bindBest(statement, seat, forRequest).map(OfferRows::waiting).one();
    }

    @Override
    public Mono<Boolean> suitsSomebody(Seat seat) {
        return CandidateSql.bindBest(database.sql(CandidateSql.BEST), seat, false)
                .fetch()
                .one()
                .hasElement();
    }

    @Override
    public Mono<Waiting> lockWanted(long entryId, Seat seat) {
        return CandidateSql.bindTimes(database.sql(CandidateSql.WANTED), seat)
                .bind("entry", entryId)
                .map(OfferRows::waiting)
                .one();
    }

    @Override
    public Mono<Void> passOver(long entryId, long slotId, String reason, Instant now) {
        return database.sql(
                        """
                        INSERT INTO passed_over (entry_id, slot_id, reason, since) VALUES (:entry, :slot, :reason, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("entry", entryId)
                .bind("slot", slotId)
                .bind("reason", reason)
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<Boolean> insert(Offer offer, Instant now) {
        Seat seat = offer.seat();
        var statement =
                database.sql(OfferSql.INSERT)
                        .bind("id", offer.id())
                        .bind("hold", offer.holdId())
                        .bind("entry", offer.entryId())
                        .bind("patient", offer.patientId())
                        .bind("doctor", seat.doctorId())
                        .bind("slot", seat.slotId())
                        .bind("starts_at", seat.startsAt())
                        .bind("ends_at", seat.endsAt())
                        .bind("zone", seat.zone().getId())
                        .bind("type", offer.appointmentType())
                        .bind("now", now)
                        .bind("expires_at", offer.expiresAt());
        return bind(statement, "hold_type", seat.type(), String.class)
                .mapValue(Long.class)
                .one()
                .map(made -> made > 0);
    }

    @Override
    public Mono<Offer> find(UUID offerId) {
        return database.sql("SELECT * FROM offer WHERE id = :id")
                .bind("id", offerId)
                .map(rows::offer)
                .one();
    }

    @Override
    public Flux<Offer> findAll(Collection<UUID> offerIds) {
        return offerIds.isEmpty()
                ? Flux.empty()
                : database.sql("SELECT * FROM offer WHERE id = ANY(:ids)")
                        .bind("ids", offerIds.toArray(UUID[]::new))
                        .map(rows::offer)
                        .all();
    }

    @Override
    public Mono<Offer> ofHold(UUID holdId) {
        return database.sql("SELECT * FROM offer WHERE hold_id = :id")
                .bind("id", holdId)
                .map(rows::offer)
                .one();
    }

    @Override
    public Mono<Offer> accept(UUID offerId, Author by, Instant now) {
        var statement = database.sql(OfferSql.ACCEPT).bind("id", offerId).bind("now", now);
        return bind(statement, "by", by.subject(), String.class).map(rows::offer).one();
    }

    @Override
    public Mono<Offer> end(
            UUID offerId, Ending ending, @Nullable String refusal, Author by, Instant now) {
        var statement =
                database.sql(OfferSql.END)
                        .bind("id", offerId)
                        .bind("from", ending.from().code())
                        .bind("to", ending.to().code())
                        .bind("detail", refusal == null ? ending.reason() : refusal)
                        .bind("now", now);
        statement = bind(statement, "refusal", refusal, String.class);
        statement = bind(statement, "pass_over", ending.passOver(), String.class);
        return bind(statement, "by", by.subject(), String.class).map(rows::offer).one();
    }

    @Override
    public Mono<Offer> fulfil(
            UUID offerId, BookedAppointment appointment, Instant now, Instant lookAgain) {
        return database.sql(OfferSql.FULFIL)
                .bind("id", offerId)
                .bind("look_again", lookAgain)
                .bind("appointment", rows.json(appointment))
                .bind("now", now)
                .map(rows::offer)
                .one();
    }

    @Override
    public Flux<Offer> due(Instant now, int limit) {
        return database.sql(
                        "SELECT * FROM offer WHERE status = 'open' AND expires_at <= :now ORDER BY expires_at LIMIT :limit")
                .bind("now", now)
                .bind("limit", limit)
                .map(rows::offer)
                .all();
    }
}
