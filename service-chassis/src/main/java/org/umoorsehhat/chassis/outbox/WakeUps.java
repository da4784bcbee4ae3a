package org.umoorsehhat.chassis.outbox;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * When the relay looks into the outbox: at its start, after a commit of this process, when the
 * relay of another instance tells it to, and, should nobody have told, after a pause. The pause is
 * short while something is found that way, or waits for Kafka, and grows when there is nothing.
 */
final class WakeUps {

    /** Others are told of everything that was committed in this time at once. */
    private static final Duration GATHER = Duration.ofMillis(5);

    /** Until the next bulk events. */
    private static final Duration BULK = Duration.ofMillis(20);

    /** What woke the relay. */
    enum WakeUp {
        TOLD,
        PAUSE_OVER
    }

    private final PostgresOutbox table;
    private final ShardOwnership shards;
    private final BatchPublisher publisher;
    private final OutboxSignal signal;
    private final OutboxProperties properties;
    private final Sinks.Many<Duration> pauses = Sinks.many().unicast().onBackpressureBuffer();
    private Duration pause;

    WakeUps(
            PostgresOutbox table,
            ShardOwnership shards,
            BatchPublisher publisher,
            OutboxSignal signal,
            OutboxProperties properties) {
        this.table = table;
        this.shards = shards;
        this.publisher = publisher;
        this.signal = signal;
        this.properties = properties;
        this.pause = properties.pollInterval();
    }

    /** All of them; those that come while a round is under way are one. */
    Flux<WakeUp> all() {
        Flux<WakeUp> committed = signal.signals().map(committedHere -> WakeUp.TOLD);
        Flux<WakeUp> told = table.told().doOnNext(this::hear).map(anything -> WakeUp.TOLD);
        Flux<WakeUp> pauseOver =
                pauses.asFlux().switchMap(Mono::delay).map(over -> WakeUp.PAUSE_OVER);
        return Flux.merge(committed, told, pauseOver, telling())
                .startWith(WakeUp.TOLD)
                .onBackpressureLatest();
    }

    private void hear(boolean membersChanged) {
        if (membersChanged) {
            shards.balanceSoon();
        }
    }

    /**
     * Without others it costs nothing. Outside of any transaction, since it locks at its commit.
     */
    private Flux<WakeUp> telling() {
        return signal.signals()
                .filter(committedHere -> shards.hasOthers())
                .onBackpressureLatest()
                .concatMap(committedHere -> table.tellEvents().then(Mono.delay(GATHER)), 0)
                .ignoreElements()
                .cast(WakeUp.class)
                .flux();
    }

    /**
     * Sleeps, at the end of a round.
     *
     * @param wakeUp that the round came of
     * @param found events that it published
     */
    void sleep(WakeUp wakeUp, int found) {
        if (publisher.hasPaused() || wakeUp == WakeUp.PAUSE_OVER && found > 0) {
            pause = properties.pollInterval();
        } else if (wakeUp == WakeUp.PAUSE_OVER) {
            pause = pause.multipliedBy(2);
        }
        Duration longest =
                shards.hasOthers() ? properties.balanceInterval() : properties.idleInterval();
        pause = pause.compareTo(longest) < 0 ? pause : longest;
        Duration next = publisher.hasBulk() && BULK.compareTo(pause) < 0 ? BULK : pause;
        pauses.emitNext(next, Sinks.EmitFailureHandler.FAIL_FAST);
    }
}
