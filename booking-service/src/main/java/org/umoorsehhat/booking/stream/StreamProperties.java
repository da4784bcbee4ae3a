package org.umoorsehhat.booking.stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The live stream.
 *
 * @param maxListeners to one instance, about 50 KiB each; more are answered with {@code 503}
 * @param queue frames that may wait for a listener
 * @param remembered newest changes that are kept for listeners who come back, about a kilobyte each
 * @param heartbeat pause between signs of life; well below what proxies take for silence
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.stream")
public record StreamProperties(
        @DefaultValue("1000") @Min(0) @Max(100_000) int maxListeners,
        @DefaultValue("256") @Min(8) @Max(10_000) int queue,
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int remembered,
        @DefaultValue("15s") @NotNull Duration heartbeat) {}
