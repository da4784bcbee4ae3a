package org.umoorsehhat.waitlist.offer.saga;

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
public class AnswerSignal {

    /** Requests that wait at once; one more is told how things stand instead. */
    static final int PLACES = 1_000;

    static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** Two answers at the same moment: the second waits for the first. */
    private static final Duration PATIENCE = Duration.ofMillis(10);

    private final Semaphore places = new Semaphore(PLACES);
    private final Map<UUID, Listeners> listeners = new ConcurrentHashMap<>();

    /** Who waits for one answer: a double click makes two. */
    private static final class Listeners {
        private final Sinks.Many<Long> answers = Sinks.many().multicast().directBestEffort();
        private int count;
    }

    /**
     * Gives what {@code look} finds: at once, when told of an answer about {@code id}, or when
     * looking again. Empty when it found nothing for as long as {@code atMost}.
     */
    public <T> Mono<T> await(UUID id, Mono<T> look, Duration atMost) {
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
                here ->
                        Flux.merge(here.answers.asFlux(), Flux.interval(Duration.ZERO, LOOK_AGAIN))
                                .takeUntilOther(Mono.delay(atMost)),
                here -> leave(id));
    }

    private Listeners enter(UUID id) {
        return listeners.compute(
                id,
                (key, there) -> {
                    Listeners here = there == null ? new Listeners() : there;
                    here.count++;
                    return here;
                });
    }

    private void leave(UUID id) {
        listeners.computeIfPresent(id, (key, here) -> --here.count == 0 ? null : here);
    }

    /** Tells of the running transaction's answer about {@code id}, once it has committed. */
    Mono<Void> afterCommit(UUID id) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction ->
                        transaction.registerSynchronization(
                                new TransactionSynchronization() {
                                    @Override
                                    public Mono<Void> afterCommit() {
                                        return Mono.fromRunnable(() -> signal(id));
                                    }
                                }))
                .then();
    }

    void signal(UUID id) {
        Listeners here = listeners.get(id);
        if (here != null) {
            here.answers.emitNext(0L, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
        }
    }

    /** Answers that somebody waits for. */
    int awaited() {
        return listeners.size();
    }
}
