package org.umoorsehhat.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this service books.
 *
 * @param slotGrace wait for a slot that has just been published and may not have left
 *     scheduling-service yet
 * @param slotWait longest wait in all, while events of slots are on their way here
 * @param slotWaiters requests that may wait for a slot at once; more are refused without waiting
 * @param attemptsPerSlot bookings of one time at one doctor under way at once; more of them make
 *     each other slower
 * @param attemptsPerPatient bookings of one patient under way at once; each waits for the one
 *     before and holds a connection to the database meanwhile
 * @param waitersPerSlot bookings that may queue behind those; more are answered with {@code 503}
 * @param rememberFull how long a time is known to be full without asking the database; at most 100
 *     ms
 * @param farthestDays how many days ahead may be booked
 * @param earlyStart how long before its start a visit may be started or completed
 * @param earlyArrival how long before its start its patient may be checked in
 * @param undo how long an arrival, a start, a completion and a no-show may be taken back, ≥ 1 h
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking")
public record BookingProperties(
        @DefaultValue("300ms") @NotNull Duration slotGrace,
        @DefaultValue("2s") @NotNull Duration slotWait,
        @DefaultValue("64") @Min(0) @Max(1000) int slotWaiters,
        @DefaultValue("6") @Min(1) @Max(64) int attemptsPerSlot,
        @DefaultValue("2") @Min(1) @Max(64) int attemptsPerPatient,
        @DefaultValue("900") @Min(1) @Max(10_000) int waitersPerSlot,
        @DefaultValue("100ms") @NotNull Duration rememberFull,
        @DefaultValue("730") @Min(1) @Max(3650) int farthestDays,
        @DefaultValue("60m") @NotNull Duration earlyStart,
        @DefaultValue("4h") @NotNull Duration earlyArrival,
        @DefaultValue("24h") @NotNull @DurationMin(hours = 1) Duration undo) {}
