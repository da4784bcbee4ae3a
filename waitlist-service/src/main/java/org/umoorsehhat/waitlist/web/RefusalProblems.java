package org.umoorsehhat.waitlist.web;

import java.time.Duration;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.web.view.EntryView.FreeSeat;

/** Refusals in words for people. */
final class RefusalProblems {

    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchEntry() -> Problem.notFound("There is no such waiting-list entry.");
            case Refusal.PatientNotActive() ->
                    Problem.invalid("patient", "is not an active patient");
            case Refusal.TimesAreFree(var free) ->
                    Problem.conflict(
                                    "times-are-free",
                                    "Times are free",
                                    "Times that suit are free now: book one of free_times. To wait for another one all the same, join with when_free=skip.")
                            .with("free_times", free.stream().map(FreeSeat::of).toList());
            case Refusal.PatientNotYours() ->
                    Problem.invalid("patient", "is not an active patient of yours");
            case Refusal.TooManyEntries(int most) ->
                    Problem.conflict(
                            "limit-waiting-entries",
                            "Too many waiting-list entries",
                            "A patient may wait for %d things at a time. Leave one of them, or ask the clinic."
                                    .formatted(most));
            case Refusal.JoinedTooOften(int most) ->
                    Problem.conflict(
                            "limit-waiting-entries-per-day",
                            "Too many waiting-list entries today",
                            "A patient may join the list %d times within 24 hours. Try again tomorrow, or ask the clinic."
                                    .formatted(most));
            case Refusal.TooManyNotifications(int most) ->
                    Problem.conflict(
                            "limit-messages",
                            "Too many messages",
                            "The patient has been told %d times of this entry. Call them, or ask an administrator."
                                    .formatted(most));
            case Refusal.ToldAlready(var at) ->
                    Problem.conflict(
                            "told-already",
                            "Nothing is free, and the patient knows",
                            "No seat is free that suits, and the patient was told at %s that one may be. They hear of the next free seat by themselves."
                                    .formatted(at));
            case Refusal.DoctorNotActive() ->
                    Problem.invalid("doctor", "takes no appointments any more");
            case Refusal.ServiceNotOffered() ->
                    Problem.invalid("service", "is not an active service of this doctor");
            case Refusal.NoSuchService() ->
                    Problem.invalid("service", "is not an active service of an active doctor");
            case Refusal.DateHasPassed() -> Problem.invalid("preferred_date", "is in the past");
            case Refusal.WaitsAlready(var date) ->
                    Problem.conflict(
                            "already-waiting",
                            "Already on the waiting list",
                            "This patient waits for that on "
                                    + date
                                    + ", or on later days of the range, already.");
            case Refusal.HasLeft() -> wrongState("This entry is not active any more.");
            case Refusal.WaitsNoLonger() -> wrongState("This entry is not active.");
            case Refusal.IsBeingBooked() ->
                    Problem.conflict(
                            "wrong-state",
                            "An accepted offer is being booked",
                            "The offer has been accepted and is being booked. Cancel the appointment instead.");
            case Refusal.IsBeingOffered() ->
                    Problem.unavailable(
                            "Offers are being made to this patient just now. Try again soon.",
                            Duration.ofSeconds(1));
            case Refusal.NoOffer() ->
                    gone("There is no offer to answer. We will tell you when a seat is free.");
            case Refusal.AnotherOffer() ->
                    gone("That offer is over; another one has been made since. Look at it first.");
            case Refusal.OfferExpired(var at) -> gone("The offer ran out at " + at + ".");
            case Refusal.OfferWithdrawn() -> gone("The offer was withdrawn: the seat is gone.");
            case Refusal.OfferDeclined() -> gone("The offer was declined before.");
            case Refusal.OfferAccepted() ->
                    gone("The offer has been accepted and is being booked.");
            case Refusal.OfferFulfilled() ->
                    gone("The offer was accepted, and the appointment is made.");
            case Refusal.PatientBusy() ->
                    Problem.conflict(
                            "patient-busy",
                            "You have another appointment then",
                            "You have another appointment at that time. The seat goes to the next; you stay on the list.");
            case Refusal.PatientInactive() ->
                    Problem.conflict(
                            "patient-inactive",
                            "This patient cannot be booked",
                            "The patient's record is not active. Ask the clinic.");
            case Refusal.SeatGone() ->
                    gone("The seat was gone before it could be booked. You stay on the list.");
        };
    }

    private static Problem wrongState(String detail) {
        return Problem.conflict("wrong-state", "No longer waiting", detail);
    }

    private static Problem gone(String detail) {
        return Problem.conflict("offer-gone", "The offer is gone", detail);
    }
}
