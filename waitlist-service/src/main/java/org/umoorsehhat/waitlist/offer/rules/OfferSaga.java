package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.AppointmentTypes;
import org.umoorsehhat.waitlist.matching.Seat;
import org.umoorsehhat.waitlist.offer.OfferStore.Waiting;
import org.umoorsehhat.waitlist.offer.RequestStore.Answer;
import org.umoorsehhat.waitlist.offer.RequestStore.SeatRequest;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Mono;

/**
 * A seat that booking-service holds is offered to whose turn it is, or given back. Every method
 * runs in its caller's transaction.
 */
@Component
public class HeldSeats {

    /** Each further try means that the patient got another overlapping offer at the same moment. */
    private static final int TRIES = 5;

    private final OfferStore offers;
    private final RequestStore requests;
    private final SearchQueue search;
    private final OfferTerms terms;
    private final OfferProperties properties;
    private final OfferEvents events;
    private final PatientNotice notice;
    private final OfferMeters meters;
    private final AnswerSignal signal;
    private final Clock clock;

    HeldSeats(
            OfferStore offers,
            RequestStore requests,
            SearchQueue search,
            OfferTerms terms,
            OfferProperties properties,
            OfferEvents events,
            PatientNotice notice,
            OfferMeters meters,
            AnswerSignal signal,
            Clock clock) {
        this.offers = offers;
        this.requests = requests;
        this.search = search;
        this.terms = terms;
        this.properties = properties;
        this.events = events;
        this.notice = notice;
        this.meters = meters;
        this.signal = signal;
        this.clock = clock;
    }

    /** booking-service holds a seat. One that ended before it was heard of is passed over. */
    public Mono<Void> held(Hold hold) {
        Instant now = now();
        return offers.lockSlot(hold.seat().slotId())
                .then(offers.keep(hold))
                .filter(isNew -> isNew)
                .flatMap(isNew -> isLate(hold, now) ? offerLater(hold, now) : offer(hold, now));
    }

    /** A hold that waited for what came after it: offered if it has not ended. */
    public Mono<Void> offerLate(UUID holdId) {
        return offers.holdToOffer(holdId)
                .flatMap(hold ->
                        offers.lockSlot(hold.seat().slotId()).then(offers.holdToOffer(holdId)))
                .flatMap(hold -> offer(hold, now()));
    }

    /** After a time away, the end of a hold may lie right behind its beginning. */
    private boolean isLate(Hold hold, Instant now) {
        return Duration.between(hold.heldAt(), now).compareTo(properties.late()) > 0;
    }

    private Mono<Void> offerLater(Hold hold, Instant now) {
        return search.hold(hold.id(), now.plus(properties.settle()));
    }

    private Mono<Void> offer(Hold hold, Instant now) {
        UUID requestId = hold.requestId();
        return (requestId == null
                        ? Mono.<SeatRequest>empty()
                        : requests.close(requestId, Answer.HELD, now)
                                .flatMap(request ->
                                        signal.afterCommit(requestId).thenReturn(request)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(request -> offer(hold, request.orElse(null), now));
    }

    private Mono<Void> offer(Hold hold, @Nullable SeatRequest request, Instant now) {
        boolean byHand = request != null && request.byHand();
        Optional<Instant> night =
                byHand ? Optional.empty() : terms.nightUntil(hold.seat().zone(), now);
        if (night.isPresent()) {
            return events.exhausted(hold).then(search.slot(hold.seat().slotId(), night.get()));
        }
        return terms.deadline(hold, now)
                .map(deadline -> choose(hold, deadline, now, TRIES))
                .orElseGet(() -> tooLate(hold, now))
                .defaultIfEmpty(-1L)
                .flatMap(chosen ->
                        request != null && request.byHand() && chosen != request.entryId()
                                ? notice.tell(request.entryId(), now)
                                : Mono.empty());
    }

    /** Makes the offer and gives the entry chosen; empty when the hold was given back. */
    private Mono<Long> choose(Hold hold, Instant deadline, Instant now, int tries) {
        return wanted(hold, now)
                .switchIfEmpty(offers.lockBest(hold.seat(), false))
                .flatMap(chosen -> {
                    Offer offer = offer(hold, chosen, deadline, now);
                    return offers.insert(offer, now)
                            .flatMap(made ->
                                    made ? made(hold, offer, chosen, now) : Mono.just(false));
                })
                .map(made -> made ? Attempt.MADE : Attempt.CLASHED)
                .defaultIfEmpty(Attempt.NOBODY)
                .flatMap(attempt ->
                        switch (attempt) {
                            case MADE -> offers.ofHold(hold.id()).map(Offer::entryId);
                            case CLASHED ->
                                    tries > 1
                                            ? choose(hold, deadline, now, tries - 1)
                                            : events.exhausted(hold).then(Mono.empty());
                            case NOBODY -> events.exhausted(hold).then(Mono.empty());
                        });
    }

    private enum Attempt {
        MADE,
        CLASHED,
        NOBODY
    }

    /** Who asked for the seat, if it still suits. If it never will, they do not ask again. */
    private Mono<Waiting> wanted(Hold hold, Instant now) {
        Long entryId = hold.entryId();
        if (entryId == null) {
            return Mono.empty();
        }
        Seat seat = hold.seat();
        return offers.lockWanted(entryId, seat)
                .flatMap(entry ->
                        entry.wish().isMetBy(seat)
                                ? Mono.just(entry)
                                : offers.passOver(entryId, seat.slotId(), "unsuited", now)
                                        .then(Mono.empty()));
    }

    private Mono<Boolean> made(Hold hold, Offer offer, Waiting chosen, Instant now) {
        UUID open = chosen.requestId();
        Mono<Void> superseded =
                open == null
                        ? Mono.empty()
                        : requests.close(open, Answer.SUPERSEDED, hold.seat().slotId(), now)
                                .then(signal.afterCommit(open));
        return superseded
                .then(events.offered(offer))
                .then(Mono.fromRunnable(() -> meters.made(hold, now)))
                .thenReturn(true);
    }

    /** Nobody could answer in time. Who asked does not ask again, or it would go on for ever. */
    private Mono<Long> tooLate(Hold hold, Instant now) {
        Long entryId = hold.entryId();
        Mono<Void> passedOver =
                entryId == null
                        ? Mono.empty()
                        : offers.passOver(entryId, hold.seat().slotId(), "unsuited", now);
        return passedOver.then(events.exhausted(hold)).then(Mono.empty());
    }

    private static Offer offer(Hold hold, Waiting chosen, Instant deadline, Instant now) {
        String wished = chosen.wish().type();
        String held = hold.seat().type();
        String type = wished != null ? wished : held != null ? held : AppointmentTypes.DEFAULT;
        return new Offer(
                TimeOrderedId.at(now),
                hold.id(),
                chosen.entryId(),
                chosen.patientId(),
                hold.seat(),
                type,
                OfferStatus.OPEN,
                null,
                null,
                deadline,
                1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
