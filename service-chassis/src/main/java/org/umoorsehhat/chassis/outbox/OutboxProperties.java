package org.umoorsehhat.chassis.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is published.
 *
 * @param relay whether this instance publishes; off where Debezium does
 * @param batchSize most events read, sent and acknowledged at once
 * @param pollInterval how often to look without having been woken
 * @param balanceInterval how often instances share the shards anew
 * @param sendTimeout longest wait for the next acknowledgement, before everything that is on its
 *     way is given up and sent anew
 * @param databaseTimeout longest wait for the database, before the connection counts as lost
 * @param retryDelay pause after the connection was lost, doubled up to {@code maxRetryDelay}
 * @param maxRetryDelay also how long a shard is left alone whose first event Kafka did not take
 */
@Validated
@ConfigurationProperties("umoorsehhat.outbox")
public record OutboxProperties(
        @DefaultValue("true") boolean relay,
        @DefaultValue("500") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("50ms") @NotNull Duration pollInterval,
        @DefaultValue("1s") @NotNull Duration balanceInterval,
        @DefaultValue("30s") @NotNull Duration sendTimeout,
        @DefaultValue("15s") @NotNull Duration databaseTimeout,
        @DefaultValue("200ms") @NotNull Duration retryDelay,
        @DefaultValue("10s") @NotNull Duration maxRetryDelay) {}
