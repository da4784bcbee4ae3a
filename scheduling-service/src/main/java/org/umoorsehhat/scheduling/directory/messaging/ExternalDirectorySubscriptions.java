package org.umoorsehhat.scheduling.directory.messaging;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.scheduling.directory.persistence.DirectoryOutbox;
import org.umoorsehhat.scheduling.directory.persistence.DoctorState;
import org.umoorsehhat.scheduling.directory.persistence.PostgresDoctors;
import org.umoorsehhat.scheduling.directory.persistence.PostgresServices;
import org.umoorsehhat.scheduling.directory.persistence.ServiceState;
import reactor.core.publisher.Mono;

/** Where another system owns the directory, this service follows its topics. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "directory.writable", havingValue = "false")
class ExternalDirectorySubscriptions {

    @Bean
    EventSubscription followedDoctors(PostgresDoctors doctors) {
        return EventSubscription.to(DirectoryOutbox.DOCTORS)
                .onState(
                        DoctorState.class,
                        (state, event) -> doctors.follow(state.at(version(event))),
                        "org.umoorsehhat.scheduling.doctor-registered.v1",
                        "org.umoorsehhat.scheduling.doctor-changed.v1",
                        "org.umoorsehhat.scheduling.doctor-deactivated.v1")
                .onTombstone(event -> withId(event, doctors::deactivate))
                .build();
    }

    @Bean
    EventSubscription followedServices(PostgresServices services) {
        return EventSubscription.to(DirectoryOutbox.SERVICES)
                .onState(
                        ServiceState.class,
                        (state, event) -> services.follow(state.at(version(event))),
                        "org.umoorsehhat.scheduling.service-offered.v1",
                        "org.umoorsehhat.scheduling.service-changed.v1",
                        "org.umoorsehhat.scheduling.service-withdrawn.v1")
                .onTombstone(event -> withId(event, services::deactivate))
                .build();
    }

    private static long version(IncomingEvent event) {
        Long sequence = event.sequence();
        if (sequence == null) {
            throw new RejectedEvent("an event of the directory without ce_sequence");
        }
        return sequence;
    }

    private static Mono<Void> withId(
            IncomingEvent event, java.util.function.LongFunction<Mono<Void>> effect) {
        return event.key().matches("[0-9]{1,18}")
                ? effect.apply(Long.parseLong(event.key()))
                : Mono.error(new RejectedEvent("the key is not a number: " + event.key()));
    }
}
