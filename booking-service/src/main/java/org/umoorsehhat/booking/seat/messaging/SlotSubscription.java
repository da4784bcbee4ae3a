package org.umoorsehhat.booking.seat.messaging;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.booking.persistence.JsonFunctions;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import reactor.core.publisher.Mono;

/** Slots, into the ledger. */
@Configuration(proxyBeanMethods = false)
class SlotSubscription {

    private static final String TYPES = "org.umoorsehhat.scheduling.time-slot-";

    private final DatabaseClient database;
    private final JsonFunctions functions;
    private final Clock clock;

    SlotSubscription(DatabaseClient database, JsonFunctions functions, Clock clock) {
        this.database = database;
        this.functions = functions;
        this.clock = clock;
    }

    @Bean
    EventSubscription timeSlots() {
        return EventSubscription.to("scheduling.public.time-slots")
                .onState(
                        SlotState.class,
                        this::apply,
                        TYPES + "published.v1",
                        TYPES + "changed.v1",
                        TYPES + "withdrawn.v1")
                .build();
    }

    private Mono<Void> apply(SlotState slot, IncomingEvent event) {
        Long version = event.sequence();
        if (version == null) {
            return Mono.error(new RejectedEvent("a slot without a version"));
        }
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT apply_slot($1, $2, $3, $4)")
                                .bind(0, functions.parameter(slot))
                                .bind(1, version)
                                .bind(2, clock.instant())
                                .bind(3, Json.of(context.toJson()))
                                .then());
    }
}
