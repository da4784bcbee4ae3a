package org.umoorsehhat.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.umoorsehhat.notification.channel.Channel;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells the senders of this process what is due, and when, right after a commit. Nothing is lost
 * without it: they look by themselves, if less often.
 */
public final class DeliverySignal {

    /** Two signals at the same moment: the second waits for the first. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<Channel, Sinks.Many<Instant>> sinks = new EnumMap<>(Channel.class);

    public DeliverySignal() {
        for (Channel channel : Channel.values()) {
            sinks.put(channel, Sinks.many().multicast().directBestEffort());
        }
    }

    /** Something may be due over any channel. Cheap, and harmless when there is nothing. */
    public void now() {
        sinks.keySet().forEach(this::now);
    }

    /** Something may be due over this channel. */
    public void now(Channel channel) {
        at(channel, Instant.EPOCH);
    }

    /** Something over this channel is due at that time, which may be past. */
    public void at(Channel channel, Instant due) {
        sink(channel).emitNext(due, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
    }

    /** The times of all calls, or of the last of several close together. */
    public Flux<Instant> signals(Channel channel) {
        return sink(channel).asFlux();
    }

    private Sinks.Many<Instant> sink(Channel channel) {
        return Objects.requireNonNull(sinks.get(channel));
    }
}
