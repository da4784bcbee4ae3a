package org.umoorsehhat.booking.seat;

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

    private final PostgresHolds holds;
    private final Commands commands;

    HoldExpiry(PostgresHolds holds, Commands commands) {
        this.holds = holds;
        this.commands = commands;
    }

    /** Deferred: the scheduler calls this method once, and subscribes to what it gave each time. */
    @Scheduled(
            fixedDelayString = "${umoorsehhat.booking.holds.expiry-interval:2s}",
            initialDelayString = "2s")
    Mono<Void> expire() {
        return each(Flux.defer(() -> holds.expired(MOST_AT_ONCE)), holds::expire);
    }

    /** Nobody is offered a seat at a doctor who is not active any more. */
    @Scheduled(
            fixedDelayString = "${umoorsehhat.booking.holds.expiry-interval:2s}",
            initialDelayString = "3s")
    Mono<Void> freeAtInactiveDoctors() {
        return each(
                Flux.defer(() -> holds.atInactiveDoctors(MOST_AT_ONCE)),
                hold -> holds.release(hold, "slot-closed"));
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
