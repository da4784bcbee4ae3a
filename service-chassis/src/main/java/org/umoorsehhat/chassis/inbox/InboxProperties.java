package org.umoorsehhat.chassis.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are consumed.
 *
 * @param concurrency consumer threads of this instance, at most one per partition is busy
 * @param handlerTimeout longest effect of one event, its transaction included
 * @param retryDelay pause before an event is tried again, doubled up to {@code maxRetryDelay}
 * @param maxRetryDelay longest pause; a database or broker that is away is waited for without end
 * @param maxAttempts tries of an event that fails for no known reason, before it becomes a dead
 *     letter
 * @param remember how long ids of events are kept; longer than any topic that is not compacted
 */
@Validated
@ConfigurationProperties("umoorsehhat.inbox")
public record InboxProperties(
        @DefaultValue("2") @Min(1) @Max(64) int concurrency,
        @DefaultValue("30s") @NotNull Duration handlerTimeout,
        @DefaultValue("200ms") @NotNull Duration retryDelay,
        @DefaultValue("30s") @NotNull Duration maxRetryDelay,
        @DefaultValue("5") @Min(1) @Max(100) int maxAttempts,
        @DefaultValue("35d") @NotNull Duration remember) {}
