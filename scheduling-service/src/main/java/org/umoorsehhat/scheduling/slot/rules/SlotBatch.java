package org.umoorsehhat.scheduling.slot.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request created.
 *
 * @param series that the request began; absent for slots of their own
 * @param slots numbers, in order of time
 * @param skipped in order of time
 */
public record SlotBatch(@Nullable Long series, List<Long> slots, List<SkippedSlot> skipped) {

    /** Most slots of one request. */
    public static final int MAX = 20_000;

    /** Number of the first slot, of which there must be one. */
    public long first() {
        if (slots.isEmpty()) {
            throw skipped.isEmpty()
                    ? SlotRefusals.overlap()
                    : SlotRefusals.skipped(skipped.getFirst().reason());
        }
        return slots.getFirst();
    }
}
