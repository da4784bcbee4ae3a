package org.umoorsehhat.waitlist.offer.rules;

import java.util.UUID;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;

/**
 * What the saga reacts to: an event of booking-service, a command of a person, a timer of our own.
 * Each kind is decided on a state of its own.
 */
public sealed interface Stimulus {

    /** Decided on a {@link SagaState.OfHold}. */
    sealed interface AboutHold extends Stimulus {

        Hold hold();
    }

    /** Event: booking-service holds a seat. */
    record SeatHeld(Hold hold) implements AboutHold {}

    /** Timer: what came after a hold that arrived late has been heard. */
    record LateHoldDue(Hold hold) implements AboutHold {}

    /** Decided on a {@link SagaState.OfOffer}. */
    sealed interface AboutOffer extends Stimulus {}

    /** Event: the hold has ended. An accepted offer goes on waiting for its answer. */
    record HoldReleased(UUID holdId) implements AboutOffer {}

    /** Event: the accepted offer is an appointment. */
    record HoldTaken(UUID offerId, BookedAppointment appointment) implements AboutOffer {}

    /**
     * Event: the accepted offer cannot become an appointment.
     *
     * @param reason {@code patient-busy}, {@code patient-inactive} or {@code seat-gone}
     */
    record TakeRefused(UUID offerId, String reason) implements AboutOffer {

        public OfferEnding ending() {
            return reason.equals("seat-gone") ? OfferEnding.SEAT_GONE : OfferEnding.REFUSED;
        }
    }

    /** Command: the patient accepts. */
    record Accept(UUID offerId, Caller by) implements AboutOffer {}

    /** Command: the patient declines. */
    record Decline(UUID offerId, Caller by) implements AboutOffer {}

    /** Command: the entry that has the offer leaves the list. */
    record Withdraw(UUID offerId, LeaveReason why, Caller by) implements AboutOffer {}

    /** Timer: the time to answer is over. */
    record OfferDue(UUID offerId) implements AboutOffer {}

    /** Decided on a {@link SagaState.OfRequest}. */
    sealed interface AboutRequest extends Stimulus {

        UUID requestId();
    }

    /**
     * Event: no seat for that request.
     *
     * @param version of booking-service's ledger at which nothing was free; 0: it does not know the
     *     slot
     */
    record RequestRefused(UUID requestId, long version) implements AboutRequest {}

    /** Timer: the request was not answered for so long that it never will be. */
    record RequestOverdue(UUID requestId) implements AboutRequest {}

    /** Decided on a {@link SagaState.OfFreeSeats}. */
    sealed interface AboutFreeSeats extends Stimulus {}

    /** Timer: the slot may have a free seat that somebody waits for. */
    record SlotDue() implements AboutFreeSeats {}

    /** Command: the staff wants a seat for this entry. */
    record AskByHand(long entryId) implements AboutFreeSeats {}
}
