package org.umoorsehhat.waitlist.offer.rules;

import org.jspecify.annotations.Nullable;

/** How an offer ends without an appointment. */
public enum OfferEnding {
    DECLINED(
            OfferStatus.OPEN,
            OfferStatus.DECLINED,
            "offer-declined",
            "declined",
            PassOverReason.DECLINED),
    EXPIRED(
            OfferStatus.OPEN,
            OfferStatus.EXPIRED,
            "offer-expired",
            "expired",
            PassOverReason.EXPIRED),

    /** The entry has left the list. */
    DEACTIVATED(OfferStatus.OPEN, OfferStatus.WITHDRAWN, "offer-withdrawn", "deactivated", null),

    /** booking-service has ended the hold. */
    HOLD_ENDED(OfferStatus.OPEN, OfferStatus.WITHDRAWN, "offer-withdrawn", "seat-gone", null),

    /** The patient cannot be booked for this time, and is not asked again. */
    REFUSED(
            OfferStatus.ACCEPTED,
            OfferStatus.REFUSED,
            "offer-withdrawn",
            "refused",
            PassOverReason.BUSY),

    /** Accepted, but the hold had ended and the seat was gone. They would still like it. */
    SEAT_GONE(OfferStatus.ACCEPTED, OfferStatus.REFUSED, "offer-withdrawn", "seat-gone", null);

    private final OfferStatus from;
    private final OfferStatus to;
    private final String fact;
    private final String reason;
    private final @Nullable PassOverReason passOver;

    OfferEnding(
            OfferStatus from,
            OfferStatus to,
            String fact,
            String reason,
            @Nullable PassOverReason passOver) {
        this.from = from;
        this.to = to;
        this.fact = fact;
        this.reason = reason;
        this.passOver = passOver;
    }

    /** Where the offer has to be. */
    public OfferStatus from() {
        return from;
    }

    public OfferStatus to() {
        return to;
    }

    /** The event's name. */
    public String fact() {
        return fact;
    }

    /** The event's reason. */
    public String reason() {
        return reason;
    }

    /** Why the entry is not asked about this slot again; null where it may be. */
    public @Nullable PassOverReason passOver() {
        return passOver;
    }

    /** Whether booking-service may still have the seat, so that it matters who is next. */
    public boolean leavesSeat() {
        return this != HOLD_ENDED && this != SEAT_GONE;
    }

    /** Whether the patient did not want the seat, or not in time. */
    public boolean isUnwanted() {
        return this == DECLINED || this == EXPIRED;
    }

    /** Whether a patient may be waiting for the answer to an acceptance. */
    public boolean answersAcceptance() {
        return from == OfferStatus.ACCEPTED;
    }
}
