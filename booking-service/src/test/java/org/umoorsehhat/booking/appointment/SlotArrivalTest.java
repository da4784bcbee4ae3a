package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * A slot that may be on its way is waited for: a third of a second, two while events of slots lie
 * in Kafka, and by sixty-four requests.
 */
class SlotArrivalTest {

    private static final CommitResult MISSING = new CommitResult.Refused(Refusal.UNKNOWN_SLOT);
    private static final CommitResult FOUND = new CommitResult.Replayed(1);

    private final AtomicReference<Mono<Void>> workedOff = new AtomicReference<>(Mono.never());
    private final SlotArrival wait =
            new SlotArrival(
                    new BookingProperties(
                            Duration.ofMillis(300),
                            Duration.ofSeconds(2),
                            64,
                            6,
                            2,
                            900,
                            Duration.ofMillis(100),
                            730,
                            Duration.ofMinutes(60),
                            Duration.ofHours(4),
                            Duration.ofHours(24)),
                    workedOff::get);

    private Mono<CommitResult> until(AtomicInteger attempts, int comesAt) {
        return wait.until(
                () ->
                        Mono.fromSupplier(
                                () -> attempts.incrementAndGet() < comesAt ? MISSING : FOUND),
                result -> result == MISSING);
    }

    @Test
    void arrivingSlotIsFound() {
        var attempts = new AtomicInteger();
        StepVerifier.withVirtualTime(() -> until(attempts, 4))
                .thenAwait(Duration.ofMillis(300))
                .expectNext(FOUND)
                .verifyComplete();
    }

    @Test
    void missingSlotIsAnsweredSoonWhenNoneIsOnItsWay() {
        workedOff.set(Mono.empty());
        var attempts = new AtomicInteger();
        StepVerifier.withVirtualTime(() -> until(attempts, Integer.MAX_VALUE))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(290))
                .thenAwait(Duration.ofMillis(10))
                .expectNext(MISSING)
                .verifyComplete();
        assertThat(attempts).hasValueBetween(3, 4);
    }

    @Test
    void slotThatComesLastIsFoundByTheLastLook() {
        workedOff.set(Mono.delay(Duration.ofMillis(220)).then());
        var attempts = new AtomicInteger();
        StepVerifier.withVirtualTime(() -> until(attempts, 7))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(510))
                .thenAwait(Duration.ofMillis(10))
                .expectNext(FOUND)
                .verifyComplete();
    }

    @Test
    void longestWaitHoldsWhenTheBrokerDoesNotAnswer() {
        workedOff.set(Mono.error(new TimeoutException("no broker")));
        StepVerifier.withVirtualTime(() -> until(new AtomicInteger(), Integer.MAX_VALUE))
                .thenAwait(Duration.ofSeconds(2))
                .expectNext(MISSING)
                .verifyComplete();
    }

    @Test
    void missingSlotIsGivenUpAfterTwoSeconds() {
        var attempts = new AtomicInteger();
        StepVerifier.withVirtualTime(() -> until(attempts, Integer.MAX_VALUE))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(1_900))
                .thenAwait(Duration.ofMillis(100))
                .expectNext(MISSING)
                .verifyComplete();
        assertThat(attempts).hasValueBetween(2, 21);
    }

    @Test
    void presentSlotIsNotWaitedFor() {
        StepVerifier.create(until(new AtomicInteger(), 1)).expectNext(FOUND).verifyComplete();
    }

    @Test
    void waitersAreBounded() {
        var time = VirtualTimeScheduler.getOrSet();
        try {
            for (int i = 0; i < 64; i++) {
                until(new AtomicInteger(), Integer.MAX_VALUE).subscribe();
            }
            var attempts = new AtomicInteger();
            StepVerifier.create(until(attempts, Integer.MAX_VALUE))
                    .expectNext(MISSING)
                    .verifyComplete();
            assertThat(attempts).hasValue(1);
            // All have gone by then, and their places are free.
            time.advanceTimeBy(Duration.ofSeconds(2));
            var later = new AtomicInteger();
            until(later, Integer.MAX_VALUE).subscribe();
            time.advanceTimeBy(Duration.ofSeconds(1));
            assertThat(later).hasValueGreaterThan(5);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }
}
