package org.umoorsehhat.chassis.access;

import java.util.List;
import reactor.core.publisher.Mono;

/** Where batches of accesses go. */
@FunctionalInterface
interface AccessSender {

    /**
     * Sends a batch; ends when it is acknowledged. Whoever subscribes again sends the same event
     * again.
     */
    Mono<Void> send(List<AccessEntry> batch);
}
