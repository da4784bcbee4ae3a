package org.umoorsehhat.chassis.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How events are consumed.
 *
 * @param concurrency consumer threads of this instance, at most one per partition is busy
 * @param batchSize most events of one transaction, all of one topic
 * @param batchBytes most data of one transaction; one event may be larger
 * @param handlerTimeout longest effect of one transaction's events
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
        @DefaultValue("200") @Min(1) @Max(5000) int batchSize,
        @DefaultValue("1MB") @NotNull DataSize batchBytes,
        @DefaultValue("30s") @NotNull Duration handlerTimeout,
        @DefaultValue("200ms") @NotNull Duration retryDelay,
        @DefaultValue("30s") @NotNull Duration maxRetryDelay,
        @DefaultValue("5") @Min(1) @Max(100) int maxAttempts,
        @DefaultValue("35d") @NotNull Duration remember) {}
