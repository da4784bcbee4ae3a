package org.umoorsehhat.notification.offer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A seat offered to somebody on the waiting list. */
public record OfferEvent(
        UUID offerId,
        long entryId,
        long patientId,
        long doctorId,
        ZoneId timeZone,
        Instant startsAt,
        int durationMinutes,
        Instant expiresAt) {}
