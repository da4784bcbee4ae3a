package org.umoorsehhat.chassis.outbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is published.
 *
 * @param relay whether this instance publishes; off where Debezium does
 * @param batchSize most events read, sent and acknowledged at once
 * @param pollInterval how soon to look again without having been woken, after something was found
 *     so; twice as long each time that nothing was
 * @param idleInterval longest pause between two looks of the only instance; where there are more,
 *     it is {@code balanceInterval}
 * @param balanceInterval how often instances share the shards anew at least, to notice that one has
 *     died
 * @param sendTimeout longest wait for the next acknowledgement, before everything that is on its
 *     way is given up and sent anew
 * @param databaseTimeout longest wait for the database, before the connection counts as lost
 * @param retryDelay pause after the connection was lost, doubled up to {@code maxRetryDelay}
 * @param maxRetryDelay also how long a shard is left alone whose first event Kafka did not take
 * @param bulkRate bulk events that an instance sends a second at the most: what consumers take in,
 *     so that nobody's events wait behind them in a topic
 * @param gather how the relay is woken for events that nobody waits for
 */
@Validated
@ConfigurationProperties("umoorsehhat.outbox")
public record OutboxProperties(
        @DefaultValue("true") boolean relay,
        @DefaultValue("500") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("50ms") @NotNull Duration pollInterval,
        @DefaultValue("5s") @NotNull Duration idleInterval,
        @DefaultValue("1s") @NotNull Duration balanceInterval,
        @DefaultValue("30s") @NotNull Duration sendTimeout,
        @DefaultValue("15s") @NotNull Duration databaseTimeout,
        @DefaultValue("200ms") @NotNull Duration retryDelay,
        @DefaultValue("10s") @NotNull Duration maxRetryDelay,
        @DefaultValue("4000") @Min(1) @Max(1_000_000) int bulkRate,
        @DefaultValue @Valid @NotNull Gather gather) {

    /**
     * See {@link OutboxSignal#wakeSoon}.
     *
     * @param within how long such events wait at most for others to be published together with
     *     them, 0 to 5 s; the first after a pause of that length waits for none
     */
    public record Gather(
            @DefaultValue("100ms") @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 5)
                    Duration within) {

        static final Gather DEFAULT = new Gather(Duration.ofMillis(100));
    }
}
