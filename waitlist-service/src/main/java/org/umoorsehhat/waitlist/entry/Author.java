package org.umoorsehhat.waitlist.entry;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;

/**
 * Who did something to an entry.
 *
 * @param subject of the token; absent when the service did it by itself
 */
public record Author(@Nullable String subject) {

    /** The service itself: a timer, an event. */
    public static final Author SERVICE = new Author(null);

    public static Author of(Caller caller) {
        return new Author(caller.subject());
    }
}
