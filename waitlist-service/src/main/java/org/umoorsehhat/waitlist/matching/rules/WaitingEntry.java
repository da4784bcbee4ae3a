package org.umoorsehhat.waitlist.matching.rules;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a certain seat may be offered to: active, without an offer, not passed over, not
 * busy then.
 *
 * @param type kind of appointment wished for; absent: any
 * @param suits whether the seat meets what it waits for
 * @param requestId of a seat that it has asked for and not been answered
 * @param asksHere whether that request is for the slot of this seat
 */
public record WaitingEntry(
        long entryId,
        long patientId,
        @Nullable String type,
        boolean suits,
        @Nullable UUID requestId,
        boolean asksHere) {}
