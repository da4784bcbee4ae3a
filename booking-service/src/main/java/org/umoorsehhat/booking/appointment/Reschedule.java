package org.umoorsehhat.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.waiting.HoldPolicy;

/** A command to move an appointment to another time at the same doctor. */
public record Reschedule(
        @Nullable Key idempotency,
        @Nullable Long id,
        @Nullable UUID uuid,
        LocalDate date,
        LocalTime time,
        String timeZone,
        Instant startsAt,
        @Nullable String reason,
        Instant now,
        HoldPolicy.Parameters holdPolicy) {}
