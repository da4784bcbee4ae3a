package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.slot.rules.FreeSlot;

/** What the saga looks at, read while the slot is locked. */
public sealed interface SagaState {

    /**
     * What is known when a hold is to be offered.
     *
     * @param isSettled nothing is to be decided any more: the hold was heard of before, or has
     *     ended
     * @param request that the hold answers, while it has no answer
     * @param wanted who asked for the seat, while they may be offered one
     * @param best whose turn it is; absent also where {@code wanted} gets it
     */
    record OfHold(
            boolean isSettled,
            @Nullable SeatRequest request,
            @Nullable WaitingEntry wanted,
            @Nullable WaitingEntry best)
            implements SagaState {

        /** The same for nobody: whoever was chosen got another offer at the same moment. */
        public OfHold withoutAnybody() {
            return new OfHold(isSettled, request, null, null);
        }
    }

    /**
     * What is known of an offer.
     *
     * @param offer absent where there is none of that hold or number
     * @param somebodyIsNext whether the seat would suit somebody else
     * @param before the entry's offers before it
     */
    record OfOffer(@Nullable Offer offer, boolean somebodyIsNext, OffersBefore before)
            implements SagaState {}

    /**
     * What became of an entry's offers lately.
     *
     * @param unwanted how many in a row were declined or ran out
     * @param unanswered how many in a row ran out
     */
    record OffersBefore(int unwanted, int unanswered) {
        public static final OffersBefore NONE = new OffersBefore(0, 0);
    }

    /**
     * What is known of a request.
     *
     * @param request absent once it has its answer
     */
    record OfRequest(@Nullable SeatRequest request) implements SagaState {}

    /**
     * What is known of a slot's free seats.
     *
     * @param free absent where the slot is unknown or has none
     * @param entry that would be asked for; absent where there is none
     */
    record OfFreeSeats(@Nullable FreeSlot free, @Nullable WaitingEntry entry)
            implements SagaState {}

    /**
     * When it is decided.
     *
     * @param newId of the offer or request that is made, if one is
     */
    record Moment(Instant now, UUID newId) {}
}
