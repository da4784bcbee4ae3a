package org.umoorsehhat.waitlist.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.Entry;
import org.umoorsehhat.waitlist.entry.EntryStore;
import org.umoorsehhat.waitlist.offer.RequestStore.Answer;
import org.umoorsehhat.waitlist.offer.RequestStore.FreeSlot;
import reactor.core.publisher.Mono;

/**
 * Somebody of the staff wants a patient told now: with an offer if a seat can be held, else
 * without.
 */
@Component
public class HandNotice {

    private final EntryStore entries;
    private final OfferStore offers;
    private final RequestStore requests;
    private final FreeSeats freeSeats;
    private final PatientNotice notice;
    private final OfferTerms terms;
    private final AnswerSignal signal;
    private final OfferProperties properties;
    private final Clock clock;

    HandNotice(
            EntryStore entries,
            OfferStore offers,
            RequestStore requests,
            FreeSeats freeSeats,
            PatientNotice notice,
            OfferTerms terms,
            AnswerSignal signal,
            OfferProperties properties,
            Clock clock) {
        this.entries = entries;
        this.offers = offers;
        this.requests = requests;
        this.freeSeats = freeSeats;
        this.notice = notice;
        this.terms = terms;
        this.signal = signal;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Asks for a seat that suits, whose turn it may be, and though it was declined before; if there
     * is none, has the patient told. In the caller's transaction. Fails with {@code 409} for an
     * entry that is not active.
     */
    public Mono<Outcome> give(Entry entry, Author by) {
        if (!entry.isActive()) {
            return Mono.error(
                    Problem.conflict(
                            "wrong-state", "No longer waiting", "This entry is not active."));
        }
        UUID open = entry.requestId();
        if (entry.isOffered()) {
            return Mono.just(new Offered());
        }
        if (open != null) {
            return Mono.just(new Asked(open));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return entries.forgetPassedOver(entry.id())
                .then(entries.record(entry.id(), "notify-asked", by, null, null, now))
                .thenMany(requests.freeSlotsFor(entry.id(), terms.startingAfter(now)))
                .filter(slot -> slot.seats() > 0 && entry.wish().isMetBy(slot.seat()))
                .concatMap(slot -> ask(entry, slot, now), 1)
                .next()
                .cast(Outcome.class)
                .switchIfEmpty(notice.tell(entry.id(), now).thenReturn(new Told()));
    }

    private Mono<Asked> ask(Entry entry, FreeSlot found, Instant now) {
        UUID id = TimeOrderedId.at(now);
        long slotId = found.seat().slotId();
        return offers.lockSlot(slotId)
                .then(requests.freeSlot(slotId))
                .filter(slot -> slot.seats() > 0)
                .flatMap(slot ->
                        offers.lockWanted(entry.id(), slot.seat())
                                .flatMap(free ->
                                        freeSeats.ask(
                                                id,
                                                entry.id(),
                                                entry.patientId(),
                                                entry.wish().type(),
                                                slot.seat(),
                                                true,
                                                now)))
                .filter(asked -> asked)
                .map(asked -> new Asked(id));
    }

    /** Waits a bounded time for booking-service's answer to a request. */
    public Mono<Answer> answered(UUID requestId) {
        var answered = requests.answerTo(requestId).filter(answer -> answer != Answer.OPEN);
        return signal.await(requestId, answered, properties.answerWait())
                .switchIfEmpty(requests.answerTo(requestId));
    }

    /** What was done. */
    public sealed interface Outcome {}

    /** There is a running offer. */
    public record Offered() implements Outcome {}

    /** A seat was asked for; the patient is told either way once booking-service has answered. */
    public record Asked(UUID requestId) implements Outcome {}

    /** No seat could be asked for: the patient was told that something may be free. */
    public record Told() implements Outcome {}
}
