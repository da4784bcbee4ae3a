package org.umoorsehhat.waitlist.entry;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.matching.Wish;

/**
 * What a caller wants an entry to be.
 *
 * @param priority 1 is highest, 10 lowest
 */
public record EntryDraft(long patientId, Wish wish, @Nullable String reason, int priority) {}
