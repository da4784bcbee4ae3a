package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

class OutboxSignalTest {

    private static final Duration GATHER = Duration.ofMillis(100);

    private final AtomicInteger wakeUps = new AtomicInteger();
    private VirtualTimeScheduler time;
    private OutboxSignal signal;
    private Disposable relay;

    @BeforeEach
    void listen() {
        time = VirtualTimeScheduler.getOrSet();
        signal = new OutboxSignal(GATHER, () -> time.now(TimeUnit.NANOSECONDS));
        relay = signal.signals().subscribe(told -> wakeUps.incrementAndGet());
    }

    @AfterEach
    void stop() {
        relay.dispose();
        VirtualTimeScheduler.reset();
    }

    @Test
    void everyWakeCountsAtOnce() {
        signal.wake();
        signal.wake();
        assertThat(wakeUps).hasValue(2);
    }

    @Test
    void theFirstAfterAPauseWaitsForNone() {
        signal.wakeSoon();
        assertThat(wakeUps).hasValue(1);
        time.advanceTimeBy(GATHER);
        signal.wakeSoon();
        assertThat(wakeUps).hasValue(2);
    }

    @Test
    void thoseThatFollowWaitForEachOther() {
        signal.wakeSoon();
        for (int n = 0; n < 9; n++) {
            time.advanceTimeBy(Duration.ofMillis(10));
            signal.wakeSoon();
        }
        assertThat(wakeUps).hasValue(1);
        time.advanceTimeBy(Duration.ofMillis(10));
        assertThat(wakeUps).hasValue(2);
        time.advanceTimeBy(GATHER.multipliedBy(3));
        assertThat(wakeUps).hasValue(2);
    }

    @Test
    void whoeverIsInAHurryTakesThemAlong() {
        signal.wakeSoon();
        signal.wakeSoon();
        time.advanceTimeBy(Duration.ofMillis(50));
        signal.wake();
        assertThat(wakeUps).hasValue(2);
        time.advanceTimeBy(GATHER.multipliedBy(3));
        assertThat(wakeUps).hasValue(2);
    }

    @Test
    void noneIsLeftBehindWhoComesAfterTheHurry() {
        signal.wakeSoon();
        signal.wakeSoon();
        time.advanceTimeBy(Duration.ofMillis(50));
        signal.wake();
        signal.wakeSoon();
        time.advanceTimeBy(GATHER);
        assertThat(wakeUps).hasValue(3);
    }
}
