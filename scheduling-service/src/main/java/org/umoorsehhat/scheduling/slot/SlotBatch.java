package org.umoorsehhat.scheduling.slot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request created.
 *
 * @param series that the request began; absent for slots of their own
 * @param slots numbers, in order of time
 */
public record SlotBatch(@Nullable Long series, List<Long> slots, List<SkippedSlot> skipped) {}
