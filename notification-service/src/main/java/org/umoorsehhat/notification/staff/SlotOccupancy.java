package org.umoorsehhat.notification.staff;

import java.time.Instant;

/** How full a slot is, as booking-service says: the fields of the event that matter here. */
public record SlotOccupancy(
        long slotId, long doctorId, Instant startsAt, int capacity, int booked) {}
