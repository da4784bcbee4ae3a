package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.EntryEvents;
import org.umoorsehhat.waitlist.entry.EntryStore;
import org.umoorsehhat.waitlist.entry.LeftBecause;
import org.umoorsehhat.waitlist.offer.RequestStore.Answer;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Mono;

/**
 * What booking-service, which alone decides about seats, says of a hold or request. Every method
 * runs in its caller's transaction, and does nothing the second time.
 */
@Component
public class HoldAnswers {

    private static final Logger log = LoggerFactory.getLogger(HoldAnswers.class);

    private final OfferStore offers;
    private final RequestStore requests;
    private final EntryStore entries;
    private final EntryEvents entryEvents;
    private final OfferEnding ending;
    private final PatientNotice notice;
    private final SearchQueue search;
    private final OfferMeters meters;
    private final AnswerSignal signal;
    private final OfferProperties properties;
    private final Clock clock;

    HoldAnswers(
            OfferStore offers,
            RequestStore requests,
            EntryStore entries,
            EntryEvents entryEvents,
            OfferEnding ending,
            PatientNotice notice,
            SearchQueue search,
            OfferMeters meters,
            AnswerSignal signal,
            OfferProperties properties,
            Clock clock) {
        this.offers = offers;
        this.requests = requests;
        this.entries = entries;
        this.entryEvents = entryEvents;
        this.ending = ending;
        this.notice = notice;
        this.search = search;
        this.meters = meters;
        this.signal = signal;
        this.properties = properties;
        this.clock = clock;
    }

    /** The hold has ended. An open offer ends with it; an accepted one waits for its answer. */
    public Mono<Void> released(UUID holdId, long slotId) {
        return offers.lockSlot(slotId)
                .then(offers.endHold(holdId, slotId))
                .then(offers.ofHold(holdId))
                .flatMap(offer -> ending.end(offer, Ending.HOLD_ENDED, null, Author.SERVICE, now()))
                .then();
    }

    /** The accepted offer is an appointment: the patient waits no longer. */
    public Mono<Void> taken(UUID offerId, long slotId, BookedAppointment appointment) {
        Instant now = now();
        return offers.lockSlot(slotId)
                .then(offers.fulfil(offerId, appointment, now, now.plus(properties.settle())))
                .flatMap(offer ->
                        offers.endHold(offer.holdId(), slotId)
                                .then(
                                        entries.leave(
                                                offer.entryId(), LeftBecause.FULFILLED, true, now))
                                .flatMap(entryEvents::left)
                                .then(signal.afterCommit(offerId))
                                .then(Mono.fromRunnable(meters::recovered))
                                .thenReturn(offer))
                .switchIfEmpty(Mono.fromRunnable(() -> unexpected("seat-hold-taken", offerId)))
                .then();
    }

    /**
     * The accepted offer cannot become an appointment; the entry goes on waiting.
     *
     * @param reason {@code patient-busy}, {@code patient-inactive} or {@code seat-gone}
     */
    public Mono<Void> refused(UUID offerId, long slotId, String reason) {
        Ending how = reason.equals("seat-gone") ? Ending.SEAT_GONE : Ending.REFUSED;
        return offers.lockSlot(slotId)
                .then(offers.find(offerId))
                .flatMap(offer -> ending.end(offer, how, reason, Author.SERVICE, now()))
                .flatMap(offer -> signal.afterCommit(offerId).thenReturn(offer))
                .switchIfEmpty(Mono.fromRunnable(() -> unexpected("seat-take-refused", offerId)))
                .then();
    }

    /**
     * No seat for that request.
     *
     * @param version of booking-service's ledger at which nothing was free; 0: it does not know the
     *     slot
     */
    public Mono<Void> requestRefused(UUID requestId, long slotId, long version) {
        Instant now = now();
        return offers.lockSlot(slotId)
                .then(requests.nothingFree(slotId, version))
                .then(requests.close(requestId, Answer.REFUSED, now))
                .flatMap(request ->
                        (request.byHand() ? notice.tell(request.entryId(), now) : Mono.empty())
                                .then(signal.afterCommit(requestId))
                                .then(search.entry(request.entryId(), now))
                                // A newer version than the refusal's may be free for somebody else.
                                .then(search.slot(slotId, now)));
    }

    /** Nothing is wrong with a second delivery; anything else should be looked into. */
    private static void unexpected(String what, UUID offerId) {
        log.info("{} for offer {}, which was not waiting for it", what, offerId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
