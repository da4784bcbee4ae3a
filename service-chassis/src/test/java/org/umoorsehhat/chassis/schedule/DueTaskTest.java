package org.umoorsehhat.chassis.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

/** In virtual time, which stands still until a test moves it. */
class DueTaskTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Tells the time of a scheduler. */
    private record SchedulerClock(Scheduler scheduler) implements InstantSource {

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(scheduler.now(TimeUnit.MILLISECONDS));
        }
    }

    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
    private final Clock clock = new SchedulerClock(time).withZone(ZoneOffset.UTC);
    private final DueSignal signal = new DueSignal();
    private final AtomicInteger rounds = new AtomicInteger();

    @AfterEach
    void letTheTimeGoOn() {
        VirtualTimeScheduler.reset();
    }

    private DueTask task(Supplier<Mono<Instant>> round) {
        return new DueTask("test", signal, LONGEST, clock, round);
    }

    private Mono<Instant> next(Duration after) {
        return Mono.fromSupplier(() -> {
            rounds.incrementAndGet();
            return clock.instant().plus(after);
        });
    }

    @Test
    void looksAtOnceAndThenWhenTheNextIsDue() {
        task(() -> next(Duration.ofSeconds(3))).start();
        time.advanceTimeBy(Duration.ofMillis(100));
        assertThat(rounds).hasValue(1);

        time.advanceTimeBy(Duration.ofMillis(2500));
        assertThat(rounds).hasValue(1);
        time.advanceTimeBy(Duration.ofMillis(500));
        assertThat(rounds).hasValue(2);
    }

    @Test
    void looksAfterTheLongestPauseWhateverItWasTold() {
        task(() -> next(Duration.ofDays(1))).start();
        time.advanceTimeBy(Duration.ofSeconds(9));
        assertThat(rounds).hasValue(1);
        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(rounds).hasValue(2);
    }

    @Test
    void whatKnowsOfNothingIsLookedAtAfterTheLongestPause() {
        task(() -> next(Duration.ZERO).then(Mono.empty())).start();
        time.advanceTimeBy(Duration.ofSeconds(9));
        assertThat(rounds).hasValue(1);
        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(rounds).hasValue(2);
    }

    @Test
    void aSignalShortensThePauseAndNeverMakesItLonger() {
        task(() -> next(Duration.ofSeconds(5))).start();
        time.advanceTimeBy(Duration.ofMillis(100));

        signal.dueAt(clock.instant().plusSeconds(8));
        signal.dueAt(clock.instant().plusSeconds(1));
        time.advanceTimeBy(Duration.ofMillis(1100));
        assertThat(rounds).hasValue(2);
    }

    @Test
    void aSignalDuringARoundIsFollowedByAnother() {
        task(
                        () -> {
                            if (rounds.get() == 0) {
                                signal.dueAt(clock.instant());
                            }
                            return next(LONGEST);
                        })
                .start();
        time.advanceTimeBy(Duration.ofMillis(100));
        assertThat(rounds).hasValue(2);
    }

    @Test
    void aFailureIsTriedAgain() {
        task(() ->
                        rounds.incrementAndGet() == 1
                                ? Mono.error(new IllegalStateException("away"))
                                : Mono.empty())
                .start();
        time.advanceTimeBy(Duration.ofMillis(100));
        assertThat(rounds).hasValue(1);
        time.advanceTimeBy(Duration.ofMillis(1000));
        assertThat(rounds).hasValue(2);
    }

    @Test
    void whatIsStoppedDoesNothing() {
        var task = task(() -> next(Duration.ofSeconds(1)));
        task.start();
        time.advanceTimeBy(Duration.ofMillis(100));
        task.stop();
        signal.dueAt(clock.instant());
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(rounds).hasValue(1);
    }

    @Test
    void withoutATransactionASignalCountsAtOnce() {
        task(() -> next(LONGEST)).start();
        time.advanceTimeBy(Duration.ofMillis(100));
        signal.afterCommit(clock.instant()).block();
        time.advanceTimeBy(Duration.ofMillis(100));
        await().untilAsserted(() -> assertThat(rounds).hasValue(2));
    }
}
