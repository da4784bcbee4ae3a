package org.umoorsehhat.booking.accesslog.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.accesslog.persistence.PostgresAccessLog;
import org.umoorsehhat.booking.accesslog.rules.Access;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import reactor.core.publisher.Mono;

/** Accesses to what each service keeps, into one log. */
@Configuration(proxyBeanMethods = false)
class AccessSubscriptions {

    private final PostgresAccessLog log;
    private final Clock clock;

    AccessSubscriptions(PostgresAccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** What a service tells of at a time. */
    record Batch(List<Access> entries) {}

    @Bean
    EventSubscription schedulingAccess() {
        return of("scheduling");
    }

    @Bean
    EventSubscription bookingAccess() {
        return of("booking");
    }

    @Bean
    EventSubscription waitlistAccess() {
        return of("waitlist");
    }

    @Bean
    EventSubscription notificationAccess() {
        return of("notification");
    }

    private EventSubscription of(String context) {
        return EventSubscription.to(context + ".internal.access")
                .quiet()
                .onEach(
                        Batch.class,
                        (batch, event) -> store(batch, context + "-service"),
                        "org.umoorsehhat." + context + ".access-recorded.v1")
                .build();
    }

    private Mono<Void> store(Batch batch, String service) {
        return batch.entries().isEmpty()
                ? Mono.error(new RejectedEvent("a batch of nothing"))
                : log.append(
                        service, batch.entries(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
