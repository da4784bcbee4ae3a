package org.umoorsehhat.notification.delivery;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.notification.channel.Channel;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Sends what is due on one channel. Claims no more than it can send at once, so that a claim is the
 * moment of sending: nothing waits in memory while an appointment is cancelled.
 */
final class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Channel channel;
    private final Protection provider;
    private final Deliveries deliveries;
    private final Dispatch dispatch;
    private final WakeUp wakeUp;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean isStopping;
    private @Nullable Disposable running;

    Sender(
            Protection provider,
            Deliveries deliveries,
            Dispatch dispatch,
            WakeUp wakeUp,
            DeliveryProperties properties,
            Clock clock) {
        this.channel = provider.carrier().channel();
        this.provider = provider;
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.wakeUp = wakeUp;
        this.properties = properties;
        this.clock = clock;
    }

    Channel channel() {
        return channel;
    }

    /** Sends once what is due, at most as much as goes at once; for sending on request. */
    Mono<Senders.Processed> round() {
        return claim().flatMap(this::deliver, provider.concurrency())
                .reduce(
                        new Senders.Processed(0, 0),
                        (sum, result) ->
                                sum.plus(
                                        new Senders.Processed(
                                                result == Dispatch.Result.SENT ? 1 : 0,
                                                result == Dispatch.Result.FAILED ? 1 : 0)));
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
        return Flux.merge(wakeUp.signals(), Flux.interval(properties.pollInterval()))
                .onBackpressureLatest()
                .concatMap(signal -> claim(), 1)
                .flatMap(this::deliver, provider.concurrency(), 1)
                .then();
    }

    private Flux<Claimed> claim() {
        return Flux.<Claimed>defer(
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
                            return deliveries
                                    .claim(channel, limit, clock.instant(), properties.lease())
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

    private Mono<Dispatch.Result> deliver(Claimed delivery) {
        return dispatch.deliver(delivery)
                .onErrorResume(failure -> {
                    // Its lease ends, and somebody tries again.
                    log.error("{} is left to its lease", delivery, failure);
                    return Mono.empty();
                })
                .doFinally(end -> {
                    inFlight.decrementAndGet();
                    wakeUp.now();
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
