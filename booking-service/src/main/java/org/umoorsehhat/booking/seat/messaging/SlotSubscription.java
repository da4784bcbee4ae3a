package org.umoorsehhat.booking.seat.messaging;

import java.util.List;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.seat.SlotChanges;
import org.umoorsehhat.booking.seat.persistence.ArrivedSlot;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.chassis.inbox.progress.TopicBacklog;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Slots, into the ledger. */
@Configuration(proxyBeanMethods = false)
class SlotSubscription {

    private static final String TOPIC = "scheduling.public.time-slots";
    private static final String TYPES = "org.umoorsehhat.scheduling.time-slot-";

    private final SlotChanges changes;

    SlotSubscription(SlotChanges changes) {
        this.changes = changes;
    }

    @Bean
    EventSubscription timeSlots() {
        return EventSubscription.to(TOPIC)
                .onStates(
                        PublishedSlot.class,
                        this::apply,
                        TYPES + "published.v1",
                        TYPES + "changed.v1",
                        TYPES + "withdrawn.v1")
                .build();
    }

    @Bean
    TopicBacklog slotBacklog(KafkaProperties kafka, ConsumerGroup group) {
        return new TopicBacklog(kafka, group, TOPIC);
    }

    private Mono<Void> apply(List<ReceivedEvent<PublishedSlot>> slots) {
        return Flux.fromIterable(slots)
                .map(SlotSubscription::arrived)
                .collectList()
                .flatMap(changes::apply);
    }

    private static ArrivedSlot arrived(ReceivedEvent<PublishedSlot> slot) {
        Long version = slot.event().sequence();
        if (version == null) {
            throw new RejectedEvent("a slot without a version");
        }
        return new ArrivedSlot(slot.data(), version, slot.event().context());
    }
}
