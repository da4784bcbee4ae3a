package org.umoorsehhat.waitlist.entry.rules;

import java.time.Instant;

/** Place in the list, which is by priority, then age: where a page by cursor ended. */
public record ListPosition(int priority, Instant joinedAt, long id) {}
