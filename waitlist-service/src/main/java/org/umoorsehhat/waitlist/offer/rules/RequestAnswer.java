package org.umoorsehhat.waitlist.offer.rules;

import java.util.Locale;

/** What became of a request for a seat. */
public enum RequestAnswer {
    /** Not answered yet. */
    OPEN,
    HELD,
    REFUSED,
    /** The entry got a seat of that slot in another way. */
    SUPERSEDED,
    /** Never answered. */
    LOST;

    /** As stored, such as {@code held}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer of that code. */
    public static RequestAnswer of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
