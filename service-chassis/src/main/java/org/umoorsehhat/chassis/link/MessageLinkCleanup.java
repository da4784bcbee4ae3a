package org.umoorsehhat.chassis.link;

import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets links that are over. Safe on many instances: a row is deleted once. */
class MessageLinkCleanup {

    private final MessageLinks links;

    MessageLinkCleanup(MessageLinks links) {
        this.links = links;
    }

    @Scheduled(
            fixedDelayString = "${umoorsehhat.links.cleanup-interval:10m}",
            initialDelayString = "1m")
    Mono<Void> forget() {
        return links.forgetOld().then();
    }
}
