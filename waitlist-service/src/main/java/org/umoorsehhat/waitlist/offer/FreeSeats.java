package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.matching.Seat;
import org.umoorsehhat.waitlist.offer.RequestStore.FreeSlot;
import org.umoorsehhat.waitlist.offer.RequestStore.SeatRequest;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Mono;

/**
 * A free seat that somebody waits for is asked for. Every method runs in its caller's transaction.
 */
@Component
public class FreeSeats {

    private final OfferStore offers;
    private final RequestStore requests;
    private final SearchQueue search;
    private final OfferTerms terms;
    private final OfferEvents events;
    private final Clock clock;

    FreeSeats(
            OfferStore offers,
            RequestStore requests,
            SearchQueue search,
            OfferTerms terms,
            OfferEvents events,
            Clock clock) {
        this.offers = offers;
        this.requests = requests;
        this.search = search;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for one of the slot's free seats for the one whose turn it is, and comes back for the
     * next. The slot is locked.
     */
    Mono<Void> request(long slotId) {
        Instant now = now();
        return requests.freeSlot(slotId)
                .filter(slot -> slot.seats() > 0 && terms.isFarEnough(slot.seat(), now))
                .flatMap(slot -> {
                    Optional<Instant> night = terms.nightUntil(slot.seat().zone(), now);
                    return night.map(morning -> search.slot(slotId, morning))
                            .orElseGet(() -> requestFor(slot, now));
                });
    }

    private Mono<Void> requestFor(FreeSlot slot, Instant now) {
        Seat seat = slot.seat();
        return offers.lockBest(seat, true)
                .flatMap(entry ->
                        ask(
                                        TimeOrderedId.at(now),
                                        entry.entryId(),
                                        entry.patientId(),
                                        entry.wish().type(),
                                        seat,
                                        false,
                                        now)
                                .then(search.slot(slot.seat().slotId(), now)));
    }

    /** Asks for a seat; false when the entry has an open request or offer. The slot is locked. */
    Mono<Boolean> ask(
            UUID id,
            long entryId,
            long patientId,
            @org.jspecify.annotations.Nullable String type,
            Seat seat,
            boolean byHand,
            Instant now) {
        var request = new SeatRequest(id, entryId, seat.slotId(), byHand);
        var typed =
                new Seat(
                        seat.slotId(),
                        seat.doctorId(),
                        seat.startsAt(),
                        seat.endsAt(),
                        seat.zone(),
                        type);
        return requests.insert(request, now)
                .flatMap(made ->
                        made
                                ? events.requested(request, patientId, typed).thenReturn(true)
                                : Mono.just(false));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
