package org.umoorsehhat.scheduling.slot.rules;

/**
 * Whether a slot is open.
 *
 * @param isOpen what the doctor wants
 * @param isAvailable open, and the doctor is not away
 * @param isWithdrawn deleted; kept until booking-service has reported no appointment in it
 */
public record SlotStatus(boolean isOpen, boolean isAvailable, boolean isWithdrawn) {}
