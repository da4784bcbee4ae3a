package org.umoorsehhat.chassis.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accesses get to the access log. {@code interval} and {@code queue} bound what a crash loses.
 *
 * @param queue accesses that may wait, about half a kilobyte each; more are lost, and counted
 * @param batchSize most of one event
 * @param interval longest wait for more before an event is sent
 * @param sendTimeout longest wait for an acknowledgement before the same event is sent again
 * @param shutdownTimeout longest wait for what is left, when the service stops
 */
@Validated
@ConfigurationProperties("umoorsehhat.access-log")
record AccessLogProperties(
        @DefaultValue("10000") @Min(100) @Max(1_000_000) int queue,
        @DefaultValue("500") @Min(1) @Max(500) int batchSize,
        @DefaultValue("250ms") @NotNull Duration interval,
        @DefaultValue("30s") @NotNull Duration sendTimeout,
        @DefaultValue("5s") @NotNull Duration shutdownTimeout) {}
