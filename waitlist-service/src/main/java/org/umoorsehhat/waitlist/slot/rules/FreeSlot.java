package org.umoorsehhat.waitlist.slot.rules;

import org.umoorsehhat.waitlist.rules.Seat;

/**
 * A slot with free seats.
 *
 * @param seat what would be asked for
 * @param seats free ones that nobody has asked for; 0 or more
 */
public record FreeSlot(Seat seat, int seats) {}
