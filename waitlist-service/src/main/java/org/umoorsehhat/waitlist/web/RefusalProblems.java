package org.umoorsehhat.waitlist.offer;

import org.umoorsehhat.chassis.problem.Problem;

/** Why an offer cannot be answered. */
public final class OfferProblems {

    private OfferProblems() {}

    static Problem none() {
        return gone("There is no offer to answer. We will tell you when a seat is free.");
    }

    static Problem another() {
        return gone("That offer is over; another one has been made since. Look at it first.");
    }

    /** The offer is in a state in which it cannot be answered any more. */
    public static Problem over(Offer offer) {
        return switch (offer.status()) {
            case REFUSED -> refused(offer);
            case EXPIRED, OPEN -> gone("The offer ran out at " + offer.expiresAt() + ".");
            case WITHDRAWN -> gone("The offer was withdrawn: the seat is gone.");
            case DECLINED -> gone("The offer was declined before.");
            case ACCEPTED -> gone("The offer has been accepted and is being booked.");
            case FULFILLED -> gone("The offer was accepted, and the appointment is made.");
        };
    }

    private static Problem refused(Offer offer) {
        return switch (String.valueOf(offer.refusal())) {
            case "patient-busy" ->
                    Problem.conflict(
                            "patient-busy",
                            "You have another appointment then",
                            "You have another appointment at that time. The seat goes to the next; you stay on the list.");
            case "patient-inactive" ->
                    Problem.conflict(
                            "patient-inactive",
                            "This patient cannot be booked",
                            "The patient's record is not active. Ask the clinic.");
            default -> gone("The seat was gone before it could be booked. You stay on the list.");
        };
    }

    private static Problem gone(String detail) {
        return Problem.conflict("offer-gone", "The offer is gone", detail);
    }
}
