package org.umoorsehhat.waitlist.offer;

import java.time.Instant;
import java.util.UUID;
import org.umoorsehhat.waitlist.matching.Seat;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seats asked for, and slots with free ones. Whoever writes has locked the slot first. */
public interface RequestStore {

    /** Makes an entry's only open request; false when it has one, or an offer. */
    Mono<Boolean> insert(SeatRequest request, Instant now);

    /** Answers a request; empty when it has been answered. */
    Mono<SeatRequest> close(UUID requestId, Answer answer, Instant now);

    /** Answers a request if it is for that slot; the entry has got a seat of it in another way. */
    Mono<Void> close(UUID requestId, Answer answer, long slotId, Instant now);

    /** A request's answer so far. */
    Mono<Answer> answerTo(UUID requestId);

    /** A slot that has free seats, of which nobody has asked for {@link FreeSlot#seats()}. */
    Mono<FreeSlot> freeSlot(long slotId);

    /** Slots of a doctor and day that have a free seat, which an entry might like. */
    Flux<FreeSlot> freeSlotsFor(long entryId, Instant startingAfter);

    /** Nothing was free in the slot at {@code version} of booking-service's ledger. */
    Mono<Void> nothingFree(long slotId, long version);

    /** Open requests older than {@code before}: something has gone wrong with them. */
    Flux<SeatRequest> unanswered(Instant before, int limit);

    /**
     * A seat asked for.
     *
     * @param byHand whether somebody of the staff asked: then the patient is told either way
     */
    record SeatRequest(UUID id, long entryId, long slotId, boolean byHand) {}

    /** What became of a request. */
    enum Answer {
        OPEN,
        HELD,
        REFUSED,
        /** The entry got a seat of that slot in another way. */
        SUPERSEDED,
        /** Never answered. */
        LOST
    }

    /**
     * A slot with free seats.
     *
     * @param seats free ones that nobody has asked for; 0 or more
     */
    record FreeSlot(Seat seat, int seats) {}
}
