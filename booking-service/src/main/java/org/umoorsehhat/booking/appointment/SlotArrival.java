package org.umoorsehhat.booking.appointment;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import reactor.core.publisher.Mono;

/**
 * Waits for a slot that scheduling-service has just published and that has not come here yet: a
 * little while, and only so many at a time. The only wait for Kafka that a booking knows.
 */
@Component
class SlotArrival {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Duration longest;
    private final Semaphore places;

    SlotArrival(BookingProperties properties) {
        this.longest = properties.slotWait();
        this.places = new Semaphore(properties.slotWaiters());
    }

    /**
     * Repeats {@code attempt} while its result {@code isMissing} a slot, as long as that may take.
     */
    Mono<CommitResult> until(
            Supplier<Mono<CommitResult>> attempt, Predicate<CommitResult> isMissing) {
        return attempt.get()
                .flatMap(result ->
                        isMissing.test(result) && places.tryAcquire()
                                ? repeat(attempt, isMissing, result)
                                        .doFinally(end -> places.release())
                                : Mono.just(result));
    }

    private Mono<CommitResult> repeat(
            Supplier<Mono<CommitResult>> attempt,
            Predicate<CommitResult> isMissing,
            CommitResult first) {
        long tries = longest.dividedBy(PAUSE);
        return Mono.delay(PAUSE)
                .then(Mono.defer(attempt))
                .repeat(Math.max(0, tries - 1))
                .takeUntil(isMissing.negate())
                .last(first);
    }

    /** Whether what is missing may be on its way here. */
    static boolean isMissingSlot(CommitResult result) {
        return result instanceof CommitResult.Refused refused
                && (refused.refusal() == Refusal.UNKNOWN_SLOT
                        || refused.refusal() == Refusal.NO_SLOT);
    }
}
