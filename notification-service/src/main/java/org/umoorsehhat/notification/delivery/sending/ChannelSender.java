package org.umoorsehhat.notification.delivery.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.DeliverySignal;
import org.umoorsehhat.notification.delivery.DueDeliveries;
import org.umoorsehhat.notification.delivery.persistence.PostgresClaims;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
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
    private final DeliverySignal dueSignal;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final NextLook nextLook;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    /** Whether messages are due that the last claim did not take. */
    private volatile boolean isMore;

    private volatile boolean isStopping;
    private @Nullable Disposable running;

    ChannelSender(
            ResilientProvider provider,
            PostgresClaims claims,
            DeliveryProcessor processor,
            DeliverySignal dueSignal,
            DeliveryProperties properties,
            Clock clock) {
        this.channel = provider.channel();
        this.provider = provider;
        this.claims = claims;
        this.processor = processor;
        this.dueSignal = dueSignal;
        this.properties = properties;
        this.clock = clock;
        this.nextLook = new NextLook(Schedulers.parallel(), () -> dueSignal.now(channel));
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

    /** A claim for each signal, one at a time: what comes meanwhile is one more. */
    private Mono<Void> work() {
        return dueSignal
                .signals(channel)
                .filter(this::isDue)
                .startWith(Instant.EPOCH)
                .onBackpressureLatest()
                .concatMap(signal -> claim(), 0)
                .flatMap(this::deliver, provider.concurrency(), 1)
                .then();
    }

    private boolean isDue(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        if (left.isPositive()) {
            nextLook.within(atMost(left));
            return false;
        }
        return true;
    }

    private Duration atMost(Duration wish) {
        Duration longest = properties.longestPause();
        return wish.compareTo(longest) < 0 ? wish : longest;
    }

    private Flux<ClaimedDelivery> claim() {
        return Flux.<ClaimedDelivery>defer(
                        () -> {
                            int limit = limit();
                            if (limit <= 0) {
                                isMore = true;
                                nextLook.within(properties.pollInterval());
                                return Flux.empty();
                            }
                            int endedBefore = ended.get();
                            return claims.claimDue(
                                            channel, limit, clock.instant(), properties.lease())
                                    .flatMapMany(due -> take(due, endedBefore));
                        })
                .onErrorResume(failure -> {
                    log.warn("Nothing claimed for {}: {}", channel.code(), failure.toString());
                    nextLook.within(properties.pollInterval());
                    return Flux.empty();
                });
    }

    /** A claim for each place that gets free would cost more than it brings. */
    private int limit() {
        int concurrency = provider.concurrency();
        int free = concurrency - inFlight.get();
        return isStopping || free * 2 < concurrency ? 0 : Math.min(free, provider.admits());
    }

    private Flux<ClaimedDelivery> take(DueDeliveries due, int endedBefore) {
        int count = due.claimed().size();
        if (count == 0) {
            return sleep(endedBefore).thenMany(Flux.empty());
        }
        inFlight.addAndGet(count);
        provider.took(count);
        leave(due.isMore(), endedBefore);
        nextLook.within(properties.pollInterval());
        return Flux.fromIterable(due.claimed());
    }

    /** Looks again when the next message is due; soon where one is that could not be claimed. */
    private Mono<Void> sleep(int endedBefore) {
        if (nextLook.isSet()) {
            // What the signal meant may be behind a message that is on its way.
            leave(true, endedBefore);
            return Mono.empty();
        }
        return claims.nextDue(channel)
                .map(due -> Duration.between(clock.instant(), due))
                .defaultIfEmpty(properties.longestPause())
                .doOnNext(left -> {
                    leave(!left.isPositive(), endedBefore);
                    nextLook.within(
                            left.compareTo(properties.pollInterval()) < 0
                                    ? properties.pollInterval()
                                    : atMost(left));
                })
                .then();
    }

    /** What is left waits, as a rule, for what is on its way; that may have arrived meanwhile. */
    private void leave(boolean more, int endedBefore) {
        isMore = more;
        if (more && ended.get() != endedBefore) {
            dueSignal.now(channel);
        }
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
                    ended.incrementAndGet();
                    if (isMore) {
                        dueSignal.now(channel);
                    }
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
        nextLook.cancel();
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    synchronized boolean isRunning() {
        return running != null;
    }
}
