package org.umoorsehhat.scheduling.slot.rules;

/**
 * How full booking-service says a slot is.
 *
 * @param version of booking's ledger row
 * @param slotVersion of the slot that the numbers reflect
 */
public record OccupancyReport(long slot, Occupancy occupancy, long version, long slotVersion) {}
