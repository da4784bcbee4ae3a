package org.umoorsehhat.booking.seat.persistence;

import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import org.umoorsehhat.chassis.event.EventContext;

/**
 * A slot as an event brought it.
 *
 * @param version of the event
 * @param context of what follows from it
 */
public record ArrivedSlot(PublishedSlot slot, long version, EventContext context) {}
