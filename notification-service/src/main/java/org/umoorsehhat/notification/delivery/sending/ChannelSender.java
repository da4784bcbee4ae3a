package org.umoorsehhat.notification.delivery.sending;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.DueSignal;
import org.umoorsehhat.notification.delivery.persistence.PostgresClaims;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Sends what is due on one channel. Claims no more than it can send at once, so that a claim is the
 * moment of sending: nothing waits in memory while an appointment is cancelled.
 */
final class ChannelSender {

    private static final Logger log = LoggerFactory.getLogger(ChannelSender.class);

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Channel channel;
    private final ResilientProvider provider;
    private final PostgresClaims claims;
    private final DeliveryProcessor processor;
    private final DueSignal dueSignal;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean isStopping;
    private @Nullable Disposable running;

    ChannelSender(
            ResilientProvider provider,
            PostgresClaims claims,
            DeliveryProcessor processor,
            DueSignal dueSignal,
            DeliveryProperties properties,
            Clock clock) {
        this.channel = provider.channel();
        this.provider = provider;
        this.claims = claims;
        this.processor = processor;
        this.dueSignal = dueSignal;
        this.properties = properties;
        this.clock = clock;
    }

    Channel channel() {
        return channel;
    }

    /** Sends once what is due, at most as much as goes at once; for sending on request. */
    Mono<ChannelSenders.Processed> round() {
        return claim().flatMap(this::deliver, provider.concurrency())
                .reduce(
                        new ChannelSenders.Processed(0, 0),
                        (sum, result) ->
                                sum.plus(
                                        new ChannelSenders.Processed(
                                                result == DeliveryProcessor.Result.SENT ? 1 : 0,
                                                result == DeliveryProcessor.Result.FAILED
                                                        ? 1
                                                        : 0)));
    }

    synchronized void start() {
        if (running == null) {
            isStopping = false;
            running =
                    work().doOnError(failure ->
                                    log.warn(
                                            "Sending by {} starts again: {}",
                                            channel.code(),
                                            failure.toString()))
                            .retryWhen(
                                    Retry.backoff(Long.MAX_VALUE, properties.pollInterval())
                                            .maxBackoff(properties.pollInterval().multipliedBy(10))
                                            .transientErrors(true))
                            .subscribe();
        }
    }

    private Mono<Void> work() {
        return Flux.merge(dueSignal.signals(), Flux.interval(properties.pollInterval()))
                .onBackpressureLatest()
                .concatMap(signal -> claim(), 1)
                .flatMap(this::deliver, provider.concurrency(), 1)
                .then();
    }

    private Flux<ClaimedDelivery> claim() {
        return Flux.<ClaimedDelivery>defer(
                        () -> {
                            int concurrency = provider.concurrency();
                            int free = concurrency - inFlight.get();
                            // A claim for each place that gets free would cost more than it brings.
                            int limit =
                                    isStopping || free * 2 < concurrency
                                            ? 0
                                            : Math.min(free, provider.admits());
                            if (limit <= 0) {
                                return Flux.empty();
                            }
                            return claims.claim(channel, limit, clock.instant(), properties.lease())
                                    .collectList()
                                    .flatMapIterable(claimed -> {
                                        inFlight.addAndGet(claimed.size());
                                        provider.took(claimed.size());
                                        return claimed;
                                    });
                        })
                .onErrorResume(failure -> {
                    log.warn("Nothing claimed for {}: {}", channel.code(), failure.toString());
                    return Flux.empty();
                });
    }

    private Mono<DeliveryProcessor.Result> deliver(ClaimedDelivery delivery) {
        return processor
                .process(delivery)
                .onErrorResume(failure -> {
                    // Its lease ends, and somebody tries again.
                    log.error("{} is left to its lease", delivery, failure);
                    return Mono.empty();
                })
                .doFinally(end -> {
                    inFlight.decrementAndGet();
                    dueSignal.now();
                });
    }

    /** Claims nothing more, and waits for what is being sent: so nothing is left in doubt. */
    void stop(Runnable callback) {
        isStopping = true;
        Thread.ofVirtual()
                .name("stop-" + channel.code())
                .start(() -> {
                    try {
                        while (inFlight.get() > 0) {
                            Thread.sleep(LOOK_AGAIN_MILLIS);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    stop();
                    callback.run();
                });
    }

    synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    synchronized boolean isRunning() {
        return running != null;
    }
}
