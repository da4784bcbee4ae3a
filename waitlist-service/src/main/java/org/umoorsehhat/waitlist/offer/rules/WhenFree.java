package org.umoorsehhat.waitlist.offer.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of somebody who joins while times that suit are free. */
public enum WhenFree {
    /** The entry is made, and they are offered like all other seats. */
    OFFER,
    /** No entry is made: they can be booked. */
    REFUSE,
    /** The entry is made for other times: those that are free now are not offered. */
    SKIP;

    /** For messages: all of them. */
    public static final String CODES = "offer, refuse, skip";

    /** As the API has it; empty for another word. */
    public static Optional<WhenFree> of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
