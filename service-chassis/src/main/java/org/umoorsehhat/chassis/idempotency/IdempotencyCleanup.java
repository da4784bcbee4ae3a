package org.umoorsehhat.chassis.idempotency;

import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets keys after their time. Safe on many instances: a row is deleted once. */
class IdempotencyCleanup {

    private final Idempotency idempotency;

    IdempotencyCleanup(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Scheduled(
            fixedDelayString = "${umoorsehhat.idempotency.cleanup-interval:10m}",
            initialDelayString = "1m")
    Mono<Void> forget() {
        return idempotency.forget().then();
    }
}
