package org.umoorsehhat.waitlist.offer.rules;

import java.util.Locale;

/** Why an entry is not asked about a slot again. */
public enum PassOverReason {
    DECLINED,
    EXPIRED,
    /** The patient has another appointment; forgotten when one of theirs ends. */
    BUSY,
    /** The seat is not what the entry waits for; forgotten when the entry changes. */
    UNSUITED;

    /** As stored, such as {@code declined}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
