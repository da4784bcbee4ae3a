package org.umoorsehhat.waitlist.offer;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells requests of this process that booking-service has answered, right after the answer's
 * commit. Nothing is lost without it: they look into the database as well, since the answer may
 * come to another instance.
 */
@Component
class AnswerSignal {

    /** Requests that wait at once; one more is told how things stand instead. */
    static final int PLACES = 1_000;

    static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** Two answers at the same moment: the second waits for the first. */
    private static final Duration PATIENCE = Duration.ofMillis(10);

    private final Semaphore places = new Semaphore(PLACES);
    private final Map<UUID, Bell> bells = new ConcurrentHashMap<>();

    /** Who waits for one answer: a double click makes two. */
    private static final class Bell {
        private final Sinks.Many<Long> rings = Sinks.many().multicast().directBestEffort();
        private int listeners;
    }

    /**
     * Gives what {@code look} finds: at once, when told of an answer about {@code id}, or when
     * looking again. Empty when it found nothing for as long as {@code atMost}.
     */
    <T> Mono<T> await(UUID id, Mono<T> look, Duration atMost) {
        return Mono.defer(() ->
                places.tryAcquire()
                        ? moments(id, atMost)
                                .onBackpressureLatest()
                                .concatMap(moment -> look, 1)
                                .next()
                                .doFinally(end -> places.release())
                        : look);
    }

    private Flux<Long> moments(UUID id, Duration atMost) {
        return Flux.using(
                () -> enter(id),
                bell ->
                        Flux.merge(bell.rings.asFlux(), Flux.interval(Duration.ZERO, LOOK_AGAIN))
                                .takeUntilOther(Mono.delay(atMost)),
                bell -> leave(id));
    }

    private Bell enter(UUID id) {
        return bells.compute(
                id,
                (key, there) -> {
                    Bell bell = there == null ? new Bell() : there;
                    bell.listeners++;
                    return bell;
                });
    }

    private void leave(UUID id) {
        bells.computeIfPresent(id, (key, bell) -> --bell.listeners == 0 ? null : bell);
    }

    /** Tells of the running transaction's answer about {@code id}, once it has committed. */
    Mono<Void> afterCommit(UUID id) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction ->
                        transaction.registerSynchronization(
                                new TransactionSynchronization() {
                                    @Override
                                    public Mono<Void> afterCommit() {
                                        return Mono.fromRunnable(() -> ring(id));
                                    }
                                }))
                .then();
    }

    void ring(UUID id) {
        Bell bell = bells.get(id);
        if (bell != null) {
            bell.rings.emitNext(0L, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
        }
    }

    /** Answers that somebody waits for. */
    int awaited() {
        return bells.size();
    }
}
