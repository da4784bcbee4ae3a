package org.umoorsehhat.scheduling.slot.persistence;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.slot.rules.SlotPosition;

/**
 * Which slots to read of a list in order of date, start and number.
 *
 * @param after position of the slot before them; absent for the beginning
 * @param skip slots to leave out, counted from there
 * @param limit most slots
 */
public record SlotRange(@Nullable SlotPosition after, long skip, int limit) {}
