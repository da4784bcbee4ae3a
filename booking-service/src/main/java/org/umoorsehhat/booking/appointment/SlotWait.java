package org.umoorsehhat.booking.appointment;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.BookingProperties;
import reactor.core.publisher.Mono;

/**
 * Waits for a slot that scheduling-service has just published and that has not come here yet: a
 * little while, and only so many at a time. The only wait for Kafka that a booking knows.
 */
@Component
class SlotWait {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Duration longest;
    private final Semaphore places;

    SlotWait(BookingProperties properties) {
        this.longest = properties.slotWait();
        this.places = new Semaphore(properties.slotWaiters());
    }

    /**
     * Repeats {@code attempt} while its outcome {@code isMissing} a slot, as long as that may take.
     */
    Mono<Outcome> until(Supplier<Mono<Outcome>> attempt, Predicate<Outcome> isMissing) {
        return attempt.get()
                .flatMap(outcome ->
                        isMissing.test(outcome) && places.tryAcquire()
                                ? repeat(attempt, isMissing, outcome)
                                        .doFinally(end -> places.release())
                                : Mono.just(outcome));
    }

    private Mono<Outcome> repeat(
            Supplier<Mono<Outcome>> attempt, Predicate<Outcome> isMissing, Outcome first) {
        long tries = longest.dividedBy(PAUSE);
        return Mono.delay(PAUSE)
                .then(Mono.defer(attempt))
                .repeat(Math.max(0, tries - 1))
                .takeUntil(isMissing.negate())
                .last(first);
    }
}
