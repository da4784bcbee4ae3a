package org.umoorsehhat.waitlist.offer.saga;

/** The patient got another offer for an overlapping time at the same moment: decide anew. */
final class OverlappingOffer extends RuntimeException {

    private static final long serialVersionUID = 1;

    OverlappingOffer() {
        super("the patient has an overlapping offer", null, false, false);
    }
}
