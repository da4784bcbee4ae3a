package org.umoorsehhat.booking.revocation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.revocation.persistence.PostgresRevocations;
import reactor.core.publisher.Mono;

/** Keeps the list of revocations to those of the last months. */
@Component
class RevocationCleanup {

    private static final Duration KEPT = Duration.ofDays(90);

    private final PostgresRevocations revocations;
    private final Clock clock;

    RevocationCleanup(PostgresRevocations revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "6h", initialDelayString = "15m")
    Mono<Long> run() {
        return revocations.forget(clock.instant().minus(KEPT));
    }
}
