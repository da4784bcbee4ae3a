package org.umoorsehhat.waitlist.offer.rules;

import java.util.UUID;

/**
 * A seat asked for.
 *
 * @param byHand whether somebody of the staff asked: then the patient is told either way
 */
public record SeatRequest(UUID id, long entryId, long slotId, boolean byHand) {}
