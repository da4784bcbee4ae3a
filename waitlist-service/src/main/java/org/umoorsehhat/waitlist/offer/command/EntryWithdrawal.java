package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.Entry;
import org.umoorsehhat.waitlist.entry.EntryEvents;
import org.umoorsehhat.waitlist.entry.EntryStore;
import org.umoorsehhat.waitlist.entry.LeftBecause;
import reactor.core.publisher.Mono;

/** Somebody waits no longer; a running offer passes to the next. In the caller's transaction. */
@Component
public class Leaving {

    /** Each further try means that an offer was made at the same moment. */
    private static final int TRIES = 3;

    /** There is nothing to do, and nothing will change that. */
    private static final Set<String> SETTLED = Set.of("not-found", "wrong-state");

    private final EntryStore entries;
    private final EntryEvents events;
    private final OfferStore offers;
    private final OfferEnding ending;
    private final Clock clock;

    Leaving(
            EntryStore entries,
            EntryEvents events,
            OfferStore offers,
            OfferEnding ending,
            Clock clock) {
        this.entries = entries;
        this.events = events;
        this.offers = offers;
        this.ending = ending;
        this.clock = clock;
    }

    /**
     * Ends an entry; gives it as it is then. Fails with {@code 409} when it is not active, or when
     * an accepted offer is being booked; with {@code 503} when it is offered one seat after the
     * other meanwhile.
     */
    public Mono<Entry> leave(long entryId, LeftBecause why, Author by) {
        return leave(entryId, why, by, clock.instant().truncatedTo(ChronoUnit.MICROS), TRIES);
    }

    private Mono<Entry> leave(
            long entryId, LeftBecause why, Author by, Instant now, int triesLeft) {
        return entries.find(entryId)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("There is no such waiting-list entry.")))
                .flatMap(entry -> {
                    UUID last = entry.lastOfferId();
                    return entry.isOffered() && last != null
                            ? withOffer(entryId, last, why, now)
                            : withoutOffer(entry, why, now);
                })
                .flatMap(left ->
                        entries.record(entryId, "left", by, null, why.code(), now)
                                .then(events.left(left))
                                .thenReturn(left))
                .switchIfEmpty(
                        triesLeft > 1
                                ? Mono.defer(() -> leave(entryId, why, by, now, triesLeft - 1))
                                : Mono.error(tooBusy()));
    }

    /** As {@link #leave}, but leaves alone who has left already, or whose offer is being booked. */
    public Mono<Void> leaveUnlessSettled(long entryId, LeftBecause why, Author by) {
        return leave(entryId, why, by)
                .onErrorComplete(failure ->
                        failure instanceof Problem problem && SETTLED.contains(problem.type()))
                .then();
    }

    private Mono<Entry> withoutOffer(Entry entry, LeftBecause why, Instant now) {
        return entry.isActive()
                ? entries.leave(entry.id(), why, false, now)
                : Mono.error(
                        Problem.conflict(
                                "wrong-state",
                                "No longer waiting",
                                "This entry is not active any more."));
    }

    /** The entry leaves first, so that it is not counted among those who are next. */
    private Mono<Entry> withOffer(long entryId, UUID offerId, LeftBecause why, Instant now) {
        return offers.find(offerId)
                .flatMap(offer -> offers.lockSlot(offer.seat().slotId()))
                .then(offers.find(offerId))
                .flatMap(offer ->
                        switch (offer.status()) {
                            case ACCEPTED, FULFILLED -> Mono.<Entry>error(beingBooked());
                            case OPEN ->
                                    entries.leave(entryId, why, true, now)
                                            .flatMap(left ->
                                                    ending.end(
                                                                    offer,
                                                                    Ending.DEACTIVATED,
                                                                    null,
                                                                    Author.SERVICE,
                                                                    now)
                                                            .thenReturn(left));
                            default -> Mono.<Entry>empty();
                        });
    }

    private static Problem tooBusy() {
        return Problem.unavailable(
                "Offers are being made to this patient just now. Try again soon.",
                Duration.ofSeconds(1));
    }

    private static Problem beingBooked() {
        return Problem.conflict(
                "wrong-state",
                "An accepted offer is being booked",
                "The offer has been accepted and is being booked. Cancel the appointment instead.");
    }
}
