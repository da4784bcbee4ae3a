package org.umoorsehhat.things;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.inbox.EventSubscription;

@SpringBootApplication
public class ThingsService {

    public static final String TOPIC = "things.public.things";
    public static final String RESTRICTED = "things.internal.people";

    /** Whose handlers take several events at once. */
    public static final String PARTS = "things.public.parts";

    /** What the handlers of all topics tell of some events. */
    public static final String TOLD = "things.internal.told";

    @Bean
    NewTopic thingTopic(Topics topics) {
        return topics.compacted(TOPIC);
    }

    @Bean
    NewTopic restrictedTopic(Topics topics) {
        return topics.compacted(RESTRICTED);
    }

    @Bean
    NewTopic partsTopic(Topics topics) {
        return topics.compacted(PARTS);
    }

    @Bean
    NewTopic toldTopic(Topics topics) {
        return topics.compacted(TOLD);
    }

    @Bean
    EventSubscription partEvents(ThingCopies copies) {
        return EventSubscription.to(PARTS)
                .onStates(
                        ThingEvent.class, copies::keepAll, "org.umoorsehhat.things.thing-added.v1")
                .onTombstones(copies::forgetAll)
                .build();
    }

    /** It reads its own events: one service is enough to see both sides. */
    @Bean
    EventSubscription thingEvents(ThingCopies copies) {
        return EventSubscription.to(TOPIC)
                .onState(
                        ThingEvent.class,
                        copies::keep,
                        "org.umoorsehhat.things.thing-added.v1",
                        "org.umoorsehhat.things.thing-renamed.v1")
                .onTombstone(copies::forget)
                .build();
    }

    /** Things that are personal. */
    @Bean
    EventSubscription restrictedEvents(ThingCopies copies) {
        return EventSubscription.to(RESTRICTED)
                .restricted()
                .onState(ThingEvent.class, copies::keep, "org.umoorsehhat.things.thing-added.v1")
                .onTombstone(copies::forget)
                .build();
    }
}
