package org.umoorsehhat.waitlist.entry.rules;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.rules.Preferences;

/**
 * What a caller wants an entry to be.
 *
 * @param priority 1 is highest, 10 lowest
 */
public record EntryDraft(
        long patientId, Preferences preferences, @Nullable String reason, int priority) {

    /** The same with the doctor whose service is named. */
    public EntryDraft at(long doctor) {
        return new EntryDraft(patientId, preferences.at(doctor), reason, priority);
    }
}
