package org.umoorsehhat.waitlist.offer.command;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.slot.persistence.PostgresSlots;
import org.umoorsehhat.waitlist.slot.rules.FreeSlot;
import reactor.core.publisher.Mono;

/** Seats that are free now, as this service knows them. */
@Component
public class FreeSeats {

    private final PostgresSlots slots;
    private final OfferTerms terms;
    private final Clock clock;

    FreeSeats(PostgresSlots slots, OfferTerms terms, Clock clock) {
        this.slots = slots;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The earliest one that suits an entry, and that nobody has asked for; empty: there is none.
     */
    public Mono<Seat> of(long entryId) {
        Instant now = DatabaseTime.now(clock);
        return slots.freeFor(entryId, terms.startingAfter(now), now)
                .filter(slot -> slot.seats() > 0)
                .next()
                .map(FreeSlot::seat);
    }
}
