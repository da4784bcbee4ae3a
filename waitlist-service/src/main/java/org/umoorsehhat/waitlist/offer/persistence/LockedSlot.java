package org.umoorsehhat.waitlist.offer.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;
import static org.umoorsehhat.waitlist.persistence.Columns.person;
import static org.umoorsehhat.waitlist.persistence.Columns.role;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.offer.rules.Effect;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferEnding;
import org.umoorsehhat.waitlist.offer.rules.PassOverReason;
import org.umoorsehhat.waitlist.offer.rules.RequestAnswer;
import org.umoorsehhat.waitlist.offer.rules.SeatRequest;
import org.umoorsehhat.waitlist.rules.Seat;
import reactor.core.publisher.Mono;

/**
 * A slot that {@link SlotTransactions} has locked: nothing else can change its holds, offers and
 * requests. What is changed has been read under the lock; where it is not as it was read, that
 * fails, and the transaction with it.
 */
public final class LockedSlot {

    private final long slotId;
    private final DatabaseClient database;
    private final OfferRows rows;

    LockedSlot(long slotId, DatabaseClient database, OfferRows rows) {
        this.slotId = slotId;
        this.database = database;
        this.rows = rows;
    }

    public long id() {
        return slotId;
    }

    private GenericExecuteSpec sql(String sql) {
        return database.sql(sql).bind("slot", slotId);
    }

    /** Keeps a hold. */
    public Mono<Void> keep(Hold hold) {
        Seat seat = hold.seat();
        var statement =
                sql(SlotSql.KEEP_HOLD)
                        .bind("id", hold.id())
                        .bind("doctor", seat.doctorId())
                        .bind("starts_at", seat.startsAt())
                        .bind("ends_at", seat.endsAt())
                        .bind("zone", seat.zone().getId())
                        .bind("expires_at", hold.expiresAt())
                        .bind("freed_at", hold.heldAt());
        statement = bind(statement, "type", seat.type(), String.class);
        statement = bind(statement, "entry", hold.entryId(), Long.class);
        return bind(statement, "request", hold.requestId(), UUID.class).then();
    }

    /** Remembers that a hold has ended, even when nothing was heard of its beginning. */
    public Mono<Void> endHold(UUID holdId) {
        return sql(SlotSql.END_HOLD).bind("id", holdId).then();
    }

    /** Makes an offer; false when the patient has another one that overlaps. */
    public Mono<Boolean> make(Offer offer, Instant now) {
        Seat seat = offer.seat();
        var statement =
                sql(OfferSql.INSERT)
                        .bind("id", offer.id())
                        .bind("hold", offer.holdId())
                        .bind("entry", offer.entryId())
                        .bind("patient", offer.patientId())
                        .bind("doctor", seat.doctorId())
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

    /** Open to accepted; gives the offer as it is then. */
    public Mono<Offer> accept(UUID offerId, Caller by, Instant now) {
        var statement = sql(OfferSql.ACCEPT).bind("id", offerId).bind("now", now);
        statement = bind(statement, "role", role(by), String.class);
        return changed(bind(statement, "by", person(by), String.class));
    }

    /** Ends an offer without an appointment; gives it as it is then. Its entry is available. */
    public Mono<Offer> end(Effect.EndOffer end, Instant now) {
        OfferEnding ending = end.ending();
        String refusal = end.refusal();
        Caller by = end.by();
        var statement =
                sql(OfferSql.END)
                        .bind("id", end.offer().id())
                        .bind("from", ending.from().code())
                        .bind("to", ending.to().code())
                        .bind("detail", refusal == null ? ending.reason() : refusal)
                        .bind("stops", end.stops())
                        .bind("now", now);
        statement = bind(statement, "refusal", refusal, String.class);
        statement = bind(statement, "role", role(by), String.class);
        return changed(bind(statement, "by", person(by), String.class));
    }

    /** Accepted to fulfilled; gives the offer as it is then. */
    public Mono<Offer> fulfil(UUID offerId, BookedAppointment appointment, Instant now) {
        return changed(
                sql(OfferSql.FULFIL)
                        .bind("id", offerId)
                        .bind("appointment", rows.json(appointment))
                        .bind("now", now));
    }

    private Mono<Offer> changed(GenericExecuteSpec statement) {
        return statement
                .map(rows::offer)
                .one()
                .switchIfEmpty(Mono.error(() -> changedMeanwhile("an offer")));
    }

    /** Does not ask this entry about this slot again. */
    public Mono<Void> passOver(long entryId, PassOverReason reason, Instant now) {
        return sql(SlotSql.PASS_OVER)
                .bind("entry", entryId)
                .bind("reason", reason.code())
                .bind("now", now)
                .then();
    }

    /** Has an entry offered nothing until then. */
    public Mono<Void> pause(long entryId, Instant until, Instant now) {
        return database.sql(SlotSql.PAUSE)
                .bind("entry", entryId)
                .bind("until", until)
                .bind("now", now)
                .then();
    }

    /** Makes an entry's only open request. */
    public Mono<Void> ask(SeatRequest request, Instant now) {
        return sql(SlotSql.ASK)
                .bind("id", request.id())
                .bind("entry", request.entryId())
                .bind("by_hand", request.byHand())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(made -> made > 0)
                .switchIfEmpty(Mono.error(() -> changedMeanwhile("an entry")))
                .then();
    }

    /** Answers a request that has no answer. */
    public Mono<Void> answer(UUID requestId, RequestAnswer answer, Instant now) {
        return sql(SlotSql.ANSWER)
                .bind("id", requestId)
                .bind("answer", answer.code())
                .bind("now", now)
                .then();
    }

    /** Nothing was free in the slot at {@code version} of booking-service's ledger. */
    public Mono<Void> nothingFree(long version) {
        return sql(SlotSql.NOTHING_FREE).bind("version", version).then();
    }

    private IllegalStateException changedMeanwhile(String what) {
        return new IllegalStateException(
                "%s of slot %d changed while the slot was locked".formatted(what, slotId));
    }
}
