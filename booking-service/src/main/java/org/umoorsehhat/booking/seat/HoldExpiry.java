package org.umoorsehhat.booking.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.chassis.database.Commands;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends holds that nobody claimed, so that a waitlist-service that is away costs no seat. Each is a
 * statement of its own that only an open hold lets through: safe on many instances.
 */
@Component
public class HoldExpiry {

    private static final Logger log = LoggerFactory.getLogger(HoldExpiry.class);
    private static final int MOST_AT_ONCE = 200;

    /** Until what could not be ended is tried again. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final PostgresHolds holds;
    private final Commands commands;
    private final Clock clock;

    HoldExpiry(PostgresHolds holds, Commands commands, Clock clock) {
        this.holds = holds;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Ends what is over, and gives when the next hold will be; empty when none is open. Nobody is
     * offered a seat at a doctor who is not active any more, either.
     */
    Mono<Instant> round() {
        return each(holds.expired(MOST_AT_ONCE), holds::expire)
                .then(Mono.defer(this::freeAtInactiveDoctors))
                .then(Mono.defer(holds::nextExpiry))
                .map(due -> {
                    Instant soonest = clock.instant().plus(AGAIN);
                    return due.isBefore(soonest) ? soonest : due;
                });
    }

    private Mono<Void> freeAtInactiveDoctors() {
        return each(
                holds.atInactiveDoctors(MOST_AT_ONCE), hold -> holds.release(hold, "slot-closed"));
    }

    private Mono<Void> each(Flux<UUID> open, Function<UUID, Mono<Boolean>> end) {
        return open.concatMap(hold ->
                        commands.run(end.apply(hold))
                                .onErrorResume(failure -> {
                                    log.warn("A hold could not be ended: {}", failure.toString());
                                    return Mono.empty();
                                }))
                .then();
    }

    @Scheduled(
            fixedDelayString = "${umoorsehhat.booking.holds.forget-interval:1h}",
            initialDelayString = "5m")
    Mono<Void> forget() {
        return Mono.defer(holds::forget).then();
    }
}
