package org.umoorsehhat.waitlist.offer.command;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.EntryRegistration;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOffers;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.offer.rules.OfferSaga;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.offer.rules.Transition;
import org.umoorsehhat.waitlist.offer.saga.OfferProcess;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.RefusedException;
import reactor.core.publisher.Mono;

/** Somebody waits no longer; a running offer passes to the next. In the caller's transaction. */
@Component
public class EntryWithdrawal {

    /** Each further try means that an offer was made or ended at the same moment. */
    private static final int TRIES = 3;

    private final PostgresEntries entries;
    private final EntryRegistration registration;
    private final PostgresOffers offers;
    private final OfferProcess process;
    private final Clock clock;

    EntryWithdrawal(
            PostgresEntries entries,
            EntryRegistration registration,
            PostgresOffers offers,
            OfferProcess process,
            Clock clock) {
        this.entries = entries;
        this.registration = registration;
        this.offers = offers;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Ends an entry; gives it as it is then. Fails with {@link RefusedException} when it is not
     * active, when an accepted offer is being booked, and when it is offered one seat after the
     * other meanwhile.
     */
    public Mono<Entry> leave(long entryId, LeaveReason why, Caller by) {
        return leave(entryId, why, by, TRIES);
    }

    private Mono<Entry> leave(long entryId, LeaveReason why, Caller by, int triesLeft) {
        return entries.find(entryId)
                .switchIfEmpty(refused(new Refusal.NoSuchEntry()))
                .flatMap(entry -> {
                    UUID last = entry.lastOfferId();
                    return entry.isOffered() && last != null
                            ? withOffer(entryId, last, why, by)
                            : withoutOffer(entry, why, by);
                })
                .switchIfEmpty(
                        triesLeft > 1
                                ? Mono.defer(() -> leave(entryId, why, by, triesLeft - 1))
                                : refused(new Refusal.IsBeingOffered()));
    }

    /** As {@link #leave}, but leaves alone who has left already, or whose offer is being booked. */
    public Mono<Void> leaveUnlessSettled(long entryId, LeaveReason why, Caller by) {
        return leave(entryId, why, by).onErrorComplete(EntryWithdrawal::isSettled).then();
    }

    /**
     * The patient has booked what the entry waits for, in whatever way: an appointment at the time
     * that they are offered just now fulfils the offer, at another time they leave.
     */
    public Mono<Void> booked(
            long entryId, BookedAppointment appointment, Instant startsAt, Instant endsAt) {
        return entries.find(entryId)
                .filter(Entry::isOffered)
                .mapNotNull(Entry::lastOfferId)
                .flatMap(offers::find)
                .filter(offer -> offer.seat().overlaps(startsAt, endsAt))
                .flatMap(offer ->
                        process.on(
                                offer.seat().slotId(),
                                new Stimulus.HoldTaken(offer.id(), appointment)))
                .filter(decided -> !decided.isNothing())
                .hasElement()
                .flatMap(isFulfilled ->
                        isFulfilled
                                ? Mono.empty()
                                : leaveUnlessSettled(
                                        entryId, LeaveReason.BOOKED, OfferSaga.SERVICE));
    }

    /** Whether there is nothing to do, and nothing will change that. */
    static boolean isSettled(Throwable failure) {
        return failure instanceof RefusedException refused
                && switch (refused.refusal()) {
                    case Refusal.NoSuchEntry none -> true;
                    case Refusal.HasLeft left -> true;
                    case Refusal.IsBeingBooked booked -> true;
                    default -> false;
                };
    }

    private Mono<Entry> withoutOffer(Entry entry, LeaveReason why, Caller by) {
        return entry.isActive()
                ? registration.end(entry.id(), why, by, false, DatabaseTime.now(clock))
                : refused(new Refusal.HasLeft());
    }

    private Mono<Entry> withOffer(long entryId, UUID offerId, LeaveReason why, Caller by) {
        return offers.find(offerId)
                .flatMap(offer ->
                        process.on(offer.seat().slotId(), new Stimulus.Withdraw(offerId, why, by)))
                .filter(decided -> decided instanceof Transition.Change)
                .flatMap(left -> entries.find(entryId));
    }

    private static <T> Mono<T> refused(Refusal refusal) {
        return Mono.error(() -> new RefusedException(refusal));
    }
}
