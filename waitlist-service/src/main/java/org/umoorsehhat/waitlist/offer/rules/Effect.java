package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.rules.Seat;

/** One thing that follows from a decision, and what is said of it. */
public sealed interface Effect {

    /** Remembers a hold. */
    record KeepHold(Hold hold) implements Effect {}

    /** Remembers that a hold has ended, even when nothing was heard of its beginning. */
    record EndHold(UUID holdId) implements Effect {}

    /** Says that nobody wants the held seat. */
    record GiveBack(Hold hold) implements Effect {}

    /**
     * Makes an offer and tells the patient. It stands first in its transition: when the patient got
     * another one that overlaps at this moment, nothing has been done yet, and it is decided anew.
     */
    record MakeOffer(Offer offer, Hold hold) implements Effect {}

    /**
     * Accepts an offer, and asks booking-service to book.
     *
     * @param booked what the patient has booked instead; its hold is not to be booked as well,
     *     which would give an appointment to somebody who may have cancelled theirs meanwhile
     */
    record AcceptOffer(Offer offer, Caller by, @Nullable BookedAppointment booked)
            implements Effect {}

    /** The offer has become an appointment. */
    record FulfilOffer(Offer offer, BookedAppointment appointment) implements Effect {}

    /**
     * Ends an offer without an appointment.
     *
     * @param refusal why booking-service refused; null for other endings
     * @param next whether somebody else is asked for the seat
     * @param stops whether its entry is offered nothing any more, until somebody resumes it
     */
    record EndOffer(
            Offer offer,
            OfferEnding ending,
            @Nullable String refusal,
            Caller by,
            boolean next,
            boolean stops)
            implements Effect {}

    /** The entry waits no longer. */
    record EndEntry(long entryId, LeaveReason why, Caller by) implements Effect {}

    /** The entry is not asked about this slot again. */
    record PassOver(long entryId, PassOverReason reason) implements Effect {}

    /** The entry is offered nothing until then, and looked at again then. */
    record Pause(long entryId, Instant until) implements Effect {}

    /** Asks booking-service for a seat. */
    record AskForSeat(SeatRequest request, WaitingEntry entry, Seat seat) implements Effect {}

    /** A request has its answer, and whoever waits for it is told. */
    record CloseRequest(UUID requestId, RequestAnswer answer) implements Effect {}

    /** Nothing was free in the slot at {@code version} of booking-service's ledger. */
    record NothingFree(long version) implements Effect {}

    /** Has a patient told that something may be free, without an offer. */
    record TellPatient(long entryId) implements Effect {}

    /** Looks at the slot's free seats. */
    record LookAtSlot(Instant due) implements Effect {}

    /** Looks for free seats for an entry. */
    record LookAtEntry(long entryId, Instant due) implements Effect {}

    /**
     * Looks for free seats for all entries of a patient that are active then.
     *
     * @param except of which none is looked for; null: no exception
     */
    record LookAtPatient(long patientId, @Nullable Long except, Instant due) implements Effect {}

    /** Looks at a hold that arrived late. */
    record LookAtHold(UUID holdId, Instant due) implements Effect {}
}
