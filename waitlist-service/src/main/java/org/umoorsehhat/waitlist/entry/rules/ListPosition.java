package org.umoorsehhat.waitlist.entry;

import java.time.Instant;

/** Place in the list, which is by priority, then age: where a page by cursor ended. */
public record Turn(int priority, Instant joinedAt, long id) {

    public static Turn of(Entry entry) {
        return new Turn(entry.priority(), entry.joinedAt(), entry.id());
    }
}
