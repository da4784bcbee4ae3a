package org.umoorsehhat.notification.delivery.sending;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.SmartLifecycle;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.DeliverySignal;
import org.umoorsehhat.notification.delivery.persistence.PostgresClaims;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All senders of this instance, and sending on request. */
public final class ChannelSenders implements SmartLifecycle {

    private final List<ChannelSender> senders;
    private final PostgresClaims claims;
    private final DeliveryProcessor processor;
    private final DeliveryProperties properties;
    private final Clock clock;

    ChannelSenders(
            List<ResilientProvider> providers,
            PostgresClaims claims,
            DeliveryProcessor processor,
            DeliverySignal dueSignal,
            DeliveryProperties properties,
            Clock clock) {
        this.senders =
                providers.stream()
                        .map(provider ->
                                new ChannelSender(
                                        provider, claims, processor, dueSignal, properties, clock))
                        .toList();
        this.claims = claims;
        this.processor = processor;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Claims one message, whatever its time, in the running transaction. Empty when it was sent,
     * was withdrawn, is being sent, or was tried since it had {@code version}: who wants it sent
     * and the background at the same moment make one attempt, not two. Call {@link #deliver} after
     * the commit; if that never comes, the message is sent when the lease ends.
     */
    public Mono<ClaimedDelivery> claim(long id, long version) {
        return claims.claimOne(id, version, clock.instant(), properties.lease());
    }

    /** Sends what was claimed; gives whether it was sent. */
    public Mono<Boolean> deliver(ClaimedDelivery claimed) {
        return processor.process(claimed).map(result -> result == DeliveryProcessor.Result.SENT);
    }

    /** Sends reminders that are due, in small portions, up to a limit. */
    public Mono<Processed> process() {
        return processUpTo(properties.processAtMost(), new Processed(0, 0));
    }

    private Mono<Processed> processUpTo(int left, Processed so) {
        if (left <= 0) {
            return Mono.just(so);
        }
        return Flux.fromIterable(senders)
                .concatMap(ChannelSender::round)
                .reduce(new Processed(0, 0), Processed::plus)
                .flatMap(round ->
                        round.total() == 0
                                ? Mono.just(so)
                                : processUpTo(left - round.total(), so.plus(round)));
    }

    /** How many were sent, and how many were given up. */
    public record Processed(int processed, int failed) {

        int total() {
            return processed + failed;
        }

        Processed plus(Processed other) {
            return new Processed(processed + other.processed, failed + other.failed);
        }
    }

    @Override
    public void start() {
        if (properties.run()) {
            senders.forEach(ChannelSender::start);
        }
    }

    @Override
    public void stop(Runnable callback) {
        var left = new CountDownLatch(senders.size());
        senders.forEach(sender -> sender.stop(left::countDown));
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        left.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    callback.run();
                });
    }

    @Override
    public void stop() {
        senders.forEach(ChannelSender::stop);
    }

    @Override
    public boolean isRunning() {
        return senders.stream().anyMatch(ChannelSender::isRunning);
    }

    /** Before the relay stops, which publishes what became of the messages. */
    @Override
    public int getPhase() {
        return 500;
    }
}
