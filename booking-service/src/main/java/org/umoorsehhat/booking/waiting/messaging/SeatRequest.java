package org.umoorsehhat.booking.waiting.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** waitlist-service asks for a free seat of a slot. */
record SeatRequest(UUID requestId, long entryId, long slotId, @Nullable String appointmentType) {}
