package org.umoorsehhat.booking.appointment;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.chassis.inbox.progress.TopicBacklog;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Waits for a slot that scheduling-service has just published and that has not come here yet: a
 * moment, and longer only while events of slots lie in Kafka that have had no effect here. Only so
 * many wait at a time. The only wait for Kafka that a booking knows.
 */
@Component
class SlotArrival {

    private static final Logger log = LoggerFactory.getLogger(SlotArrival.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Duration grace;
    private final Duration longest;
    private final Semaphore places;
    private final Supplier<Mono<Void>> workedOff;

    @Autowired
    SlotArrival(BookingProperties properties, TopicBacklog slots) {
        this(properties, slots::workedOff);
    }

    /**
     * @param workedOff completes when no slot is on its way any more
     */
    SlotArrival(BookingProperties properties, Supplier<Mono<Void>> workedOff) {
        this.grace = properties.slotGrace();
        this.longest = properties.slotWait();
        this.places = new Semaphore(properties.slotWaiters());
        this.workedOff = workedOff;
    }

    /**
     * Repeats {@code attempt} while its result {@code isMissing} a slot, as long as that may take.
     */
    Mono<CommitResult> until(
            Supplier<Mono<CommitResult>> attempt, Predicate<CommitResult> isMissing) {
        return attempt.get()
                .flatMap(result ->
                        isMissing.test(result) && places.tryAcquire()
                                ? repeat(attempt, isMissing).doFinally(end -> places.release())
                                : Mono.just(result));
    }

    private Mono<CommitResult> repeat(
            Supplier<Mono<CommitResult>> attempt, Predicate<CommitResult> isMissing) {
        return allHasCome()
                .flux()
                .publish(hasCome ->
                        pause(hasCome)
                                .flatMap(isLast -> attempt.get().map(r -> new Look(r, isLast)))
                                .repeat()
                                .takeUntil(look -> look.isLast() || !isMissing.test(look.result())))
                .last()
                .map(Look::result);
    }

    /** Until the next attempt; true before the last one. No attempt that runs is broken off. */
    private static Mono<Boolean> pause(Flux<Void> allHasCome) {
        return Mono.firstWithSignal(
                Mono.delay(PAUSE).thenReturn(false), allHasCome.then(Mono.just(true)));
    }

    private Mono<Void> allHasCome() {
        return Mono.delay(grace)
                .then(Mono.defer(workedOff))
                .onErrorResume(failure -> {
                    log.warn(
                            "How many slots are on their way is not known: {}", failure.toString());
                    return Mono.never();
                })
                .timeout(longest, Mono.empty());
    }

    /** Whether what is missing may be on its way here. */
    static boolean isMissingSlot(CommitResult result) {
        return result instanceof CommitResult.Refused refused
                && (refused.refusal() == Refusal.UNKNOWN_SLOT
                        || refused.refusal() == Refusal.NO_SLOT);
    }

    private record Look(CommitResult result, boolean isLast) {}
}
