package org.umoorsehhat.waitlist.offer;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.matching.Seat;
import org.umoorsehhat.waitlist.matching.Wish;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds and offers, as they are kept. Whoever writes has locked the slot first. */
public interface OfferStore {

    /** Lets nobody else decide about this slot's seats until the transaction ends. */
    Mono<Void> lockSlot(long slotId);

    /** Keeps a hold; false when it, or its end, has been heard of before. */
    Mono<Boolean> keep(Hold hold);

    /** A hold that has not ended and has never been offered. */
    Mono<Hold> holdToOffer(UUID holdId);

    /** Remembers that a hold has ended, even when nothing was heard of its beginning. */
    Mono<Void> endHold(UUID holdId, long slotId);

    /**
     * Finds and locks the entry whose turn it is; empty when the seat suits nobody.
     *
     * @param forRequest whether entries that have asked for a seat already do not count
     */
    Mono<Waiting> lockBest(Seat seat, boolean forRequest);

    /** Whether {@link #lockBest} would find somebody. */
    Mono<Boolean> suitsSomebody(Seat seat);

    /**
     * Locks one entry if the seat may be offered to it, its wish aside: active, without an offer,
     * not passed over, not busy then.
     */
    Mono<Waiting> lockWanted(long entryId, Seat seat);

    /** Does not ask this entry about this slot again. */
    Mono<Void> passOver(long entryId, long slotId, String reason, Instant now);

    /** Makes an offer; false when the patient has another one that overlaps. */
    Mono<Boolean> insert(Offer offer, Instant now);

    Mono<Offer> find(UUID offerId);

    Flux<Offer> findAll(Collection<UUID> offerIds);

    Mono<Offer> ofHold(UUID holdId);

    /** Open to accepted, before it expires; empty when it is not open or too late. */
    Mono<Offer> accept(UUID offerId, Author by, Instant now);

    /**
     * Ends an offer that is in the ending's state; empty otherwise. Its entry is available then.
     */
    Mono<Offer> end(UUID offerId, Ending ending, @Nullable String refusal, Author by, Instant now);

    /**
     * Accepted to fulfilled; empty when it was not accepted.
     *
     * @param lookAgain when the patient's other entries are searched for
     */
    Mono<Offer> fulfil(UUID offerId, BookedAppointment appointment, Instant now, Instant lookAgain);

    /** Open offers whose time is over, oldest first. */
    Flux<Offer> due(Instant now, int limit);

    /**
     * An entry that a seat may be offered to.
     *
     * @param requestId of a seat that it has asked for and not been answered
     */
    record Waiting(long entryId, long patientId, Wish wish, @Nullable UUID requestId) {}
}
