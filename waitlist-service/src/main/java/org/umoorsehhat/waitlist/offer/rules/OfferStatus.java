package org.umoorsehhat.waitlist.offer.rules;

import java.util.Locale;

/** Where an offer is. Only booking-service's answer ends one that is accepted. */
public enum OfferStatus {
    OPEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    REFUSED,
    FULFILLED;

    /** As stored and shown, such as {@code open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that code. */
    public static OfferStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
