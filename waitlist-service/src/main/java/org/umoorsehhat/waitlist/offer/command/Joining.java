package org.umoorsehhat.waitlist.offer.command;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.EntryRegistration;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.offer.rules.WhenFree;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.RefusedException;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.slot.persistence.PostgresSlots;
import org.umoorsehhat.waitlist.slot.rules.FreeSlot;
import reactor.core.publisher.Mono;

/** Joining the list, as far as it depends on what is free: as this service knows it. */
@Component
public class Joining {

    /** More are not told: nobody chooses among more. */
    private static final int MOST_TOLD = 20;

    private final EntryRegistration registration;
    private final PostgresSlots slots;
    private final OfferTerms terms;
    private final Clock clock;

    Joining(EntryRegistration registration, PostgresSlots slots, OfferTerms terms, Clock clock) {
        this.registration = registration;
        this.slots = slots;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @param free the earliest that suit, and that nobody has asked for
     */
    public record Joined(Entry entry, List<Seat> free) {}

    /**
     * Puts a patient on the list, in the caller's transaction. Fails as {@link
     * EntryRegistration#join} does, and with {@link Refusal.TimesAreFree} where that is asked for:
     * what is free is looked up by the entry, which is then not made.
     */
    public Mono<Joined> join(EntryDraft draft, WhenFree whenFree, Caller by) {
        return registration
                .join(draft, by)
                .flatMap(entry -> free(entry.id()).map(free -> new Joined(entry, free)))
                .flatMap(joined ->
                        joined.free().isEmpty() ? Mono.just(joined) : told(joined, whenFree));
    }

    private Mono<List<Seat>> free(long entryId) {
        Instant now = DatabaseTime.now(clock);
        return slots.freeFor(entryId, terms.startingAfter(now), now)
                .filter(slot -> slot.seats() > 0)
                .map(FreeSlot::seat)
                .take(MOST_TOLD)
                .collectList();
    }

    private Mono<Joined> told(Joined joined, WhenFree whenFree) {
        Instant now = DatabaseTime.now(clock);
        return switch (whenFree) {
            case OFFER -> Mono.just(joined);
            case REFUSE ->
                    Mono.error(new RefusedException(new Refusal.TimesAreFree(joined.free())));
            case SKIP ->
                    slots.skipFree(joined.entry().id(), terms.startingAfter(now), now)
                            .thenReturn(joined);
        };
    }
}
