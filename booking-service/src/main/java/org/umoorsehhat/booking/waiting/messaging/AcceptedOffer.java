package org.umoorsehhat.booking.waiting.messaging;

import java.time.Instant;
import java.util.UUID;

/** A patient has accepted an offer in time. */
record AcceptedOffer(
        UUID offerId,
        UUID holdId,
        long entryId,
        long patientId,
        long doctorId,
        long slotId,
        Instant startsAt,
        int durationMinutes,
        String appointmentType) {}
