package org.umoorsehhat.scheduling.slot;

import java.time.Instant;

/**
 * A slot with its place on the time line.
 *
 * @param endsAt later than {@code startsAt}
 */
public record PlacedSlot(WallClockSlot wallClock, Instant startsAt, Instant endsAt) {}
