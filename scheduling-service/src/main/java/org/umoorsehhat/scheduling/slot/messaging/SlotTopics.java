package org.umoorsehhat.scheduling.slot.messaging;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.scheduling.slot.OccupancyReports;
import org.umoorsehhat.scheduling.slot.persistence.SlotOutbox;
import org.umoorsehhat.scheduling.slot.rules.Occupancy;

@Configuration(proxyBeanMethods = false)
class SlotTopics {

    @Bean
    NewTopic timeSlotsTopic(Topics topics) {
        return topics.compacted(SlotOutbox.TOPIC);
    }

    @Bean
    EventSubscription slotOccupancyEvents(OccupancyReports reports) {
        return EventSubscription.to("booking.public.slot-occupancy")
                .onState(
                        SlotOccupancyChanged.class,
                        (state, event) -> {
                            Long version = event.sequence();
                            if (version == null) {
                                throw new RejectedEvent("an occupancy without ce_sequence");
                            }
                            return reports.take(
                                    state.slotId(),
                                    new Occupancy(state.booked(), state.held()),
                                    version,
                                    state.slotVersion());
                        },
                        "org.umoorsehhat.booking.slot-occupancy-changed.v1")
                .build();
    }

    /** What is read of booking's event. */
    record SlotOccupancyChanged(long slotId, int booked, int held, long slotVersion) {}
}
