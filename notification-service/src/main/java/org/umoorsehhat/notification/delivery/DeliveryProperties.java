package org.umoorsehhat.notification.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.umoorsehhat.notification.channel.Channel;

/**
 * How messages are sent.
 *
 * @param run whether this instance sends at all
 * @param pollInterval how often to look for due messages without having been woken, while there are
 *     any
 * @param longestPause how long at most not to look: senders sleep until the next message is due,
 *     but what another instance has made due and could not send waits so long
 * @param recordWithin how long it may take until it is recorded that a message was sent: those of
 *     that time are recorded together, and are in doubt if the process dies meanwhile
 * @param lease how long a claimed message belongs to one instance; longer than the longest attempt
 * @param maxAge an event older than this is not told: nothing is sent when an empty database
 *     catches up
 * @param patientWait how long a message waits for a patient that booking-service has not told of
 * @param defaultChannels of a patient who has said nothing, in order
 * @param orderWait how long a message waits for one about the same appointment or offer that was
 *     made before it, over the same channel
 * @param processAtMost most reminders sent by one call of {@code process/}
 * @param keep how long a message is kept after its end; longer than {@code maxAge}, so that an
 *     event that comes again makes no second one
 */
@Validated
@ConfigurationProperties("umoorsehhat.notification.delivery")
public record DeliveryProperties(
        @DefaultValue("true") boolean run,
        @DefaultValue("1s") @NotNull Duration pollInterval,
        @DefaultValue("30s") @NotNull Duration longestPause,
        @DefaultValue("50ms") @NotNull Duration recordWithin,
        @DefaultValue("60s") @NotNull Duration lease,
        @DefaultValue("24h") @NotNull Duration maxAge,
        @DefaultValue("10m") @NotNull Duration patientWait,
        @DefaultValue("5m") @NotNull Duration orderWait,
        @DefaultValue({"EMAIL", "SMS"}) @NotNull List<Channel> defaultChannels,
        @DefaultValue("500") @Min(1) @Max(10_000) int processAtMost,
        @DefaultValue("400d") @NotNull Duration keep) {

    public DeliveryProperties {
        if (keep.compareTo(maxAge) <= 0) {
            throw new IllegalArgumentException("keep is not longer than max-age");
        }
        if (longestPause.compareTo(pollInterval) < 0) {
            throw new IllegalArgumentException("longest-pause is shorter than poll-interval");
        }
    }

    /** Whether what happened then is still told. */
    public boolean isRecent(Instant happenedAt, Instant now) {
        return happenedAt.isAfter(now.minus(maxAge));
    }
}
