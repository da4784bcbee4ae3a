package org.umoorsehhat.chassis.inbox;

import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets ids that cannot come again. Safe on many instances: a row is deleted once. */
class InboxCleanup {

    private final Inbox inbox;
    private final InboxProperties properties;

    InboxCleanup(Inbox inbox, InboxProperties properties) {
        this.inbox = inbox;
        this.properties = properties;
    }

    @Scheduled(
            fixedDelayString = "${umoorsehhat.inbox.cleanup-interval:1h}",
            initialDelayString = "1m")
    Mono<Void> forget() {
        return inbox.forget(properties.remember()).then();
    }
}
