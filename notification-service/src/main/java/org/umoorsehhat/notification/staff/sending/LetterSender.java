package org.umoorsehhat.notification.staff.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.sending.NextLook;
import org.umoorsehhat.notification.staff.ClaimedDoctor;
import org.umoorsehhat.notification.staff.LetterSignal;
import org.umoorsehhat.notification.staff.persistence.PostgresLetters;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Writes to doctors what is due, a few at a time, and sleeps until the next is. */
final class LetterSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LetterSender.class);

    /** Letters are few beside messages to patients, and share their providers. */
    private static final int AT_ONCE = 4;

    private final PostgresLetters letters;
    private final LetterProcessor processor;
    private final LetterSignal signal;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final NextLook nextLook;

    private volatile boolean isStopping;
    private @Nullable CompletableFuture<?> running;

    LetterSender(
            PostgresLetters letters,
            LetterProcessor processor,
            LetterSignal signal,
            DeliveryProperties properties,
            Clock clock) {
        this.letters = letters;
        this.processor = processor;
        this.signal = signal;
        this.properties = properties;
        this.clock = clock;
        this.nextLook = new NextLook(Schedulers.parallel(), signal::wake);
    }

    @Override
    public synchronized void start() {
        if (properties.run() && running == null) {
            isStopping = false;
            running =
                    work().retryWhen(
                                    Retry.backoff(Long.MAX_VALUE, properties.pollInterval())
                                            .maxBackoff(properties.pollInterval().multipliedBy(10))
                                            .transientErrors(true)
                                            .doBeforeRetry(failure ->
                                                    log.warn(
                                                            "Letters are looked for again: {}",
                                                            failure.failure().toString())))
                            .toFuture();
        }
    }

    /** A round for each signal, one at a time: what comes meanwhile is one more. */
    private Mono<Void> work() {
        return signal.signals()
                .startWith(true)
                .onBackpressureLatest()
                .takeWhile(woken -> !isStopping)
                .concatMap(woken -> round(), 0)
                .then();
    }

    private Mono<Void> round() {
        return letters.claim(AT_ONCE, clock.instant(), properties.lease())
                .flatMap(this::process, AT_ONCE)
                .count()
                .flatMap(claimed -> claimed > 0 ? Mono.<Void>fromRunnable(signal::wake) : sleep());
    }

    private Mono<ClaimedDoctor> process(ClaimedDoctor doctor) {
        return processor
                .process(doctor)
                .onErrorResume(failure -> {
                    // Its lease ends, and somebody tries again.
                    log.error("The {} is left to its lease", doctor, failure);
                    return Mono.empty();
                })
                .thenReturn(doctor);
    }

    private Mono<Void> sleep() {
        return letters.nextDue()
                .map(this::left)
                .defaultIfEmpty(properties.longestPause())
                .doOnNext(nextLook::within)
                .then();
    }

    /** Neither busy where somebody else has what is due, nor asleep while the clock is set. */
    private Duration left(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        if (left.compareTo(properties.pollInterval()) < 0) {
            return properties.pollInterval();
        }
        return left.compareTo(properties.longestPause()) < 0 ? left : properties.longestPause();
    }

    /** Claims nothing more, and waits for what is being sent: so nothing is left in doubt. */
    @Override
    public synchronized void stop(Runnable callback) {
        CompletableFuture<?> ending = running;
        stop();
        if (ending == null) {
            callback.run();
        } else {
            ending.whenComplete((done, failure) -> callback.run());
        }
    }

    @Override
    public synchronized void stop() {
        isStopping = true;
        nextLook.cancel();
        signal.wake();
        running = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** With the senders of messages to patients. */
    @Override
    public int getPhase() {
        return 500;
    }
}
