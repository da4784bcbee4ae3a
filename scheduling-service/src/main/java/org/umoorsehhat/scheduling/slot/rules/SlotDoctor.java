package org.umoorsehhat.scheduling.slot.rules;

/**
 * The doctor of a slot.
 *
 * @param timeZone in which the slot's date and times are meant
 */
public record SlotDoctor(long id, String name, String timeZone, boolean isActive) {}
