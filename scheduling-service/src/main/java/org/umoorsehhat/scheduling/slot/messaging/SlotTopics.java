package org.umoorsehhat.scheduling.slot.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.scheduling.slot.OccupancyReports;
import org.umoorsehhat.scheduling.slot.persistence.SlotOutbox;
import org.umoorsehhat.scheduling.slot.rules.Occupancy;
import org.umoorsehhat.scheduling.slot.rules.OccupancyReport;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class SlotTopics {

    @Bean
    NewTopic timeSlotsTopic(Topics topics) {
        return topics.compacted(SlotOutbox.TOPIC);
    }

    @Bean
    EventSubscription slotOccupancyEvents(OccupancyReports reports) {
        return EventSubscription.to("booking.public.slot-occupancy")
                .quiet()
                .onStates(
                        SlotOccupancyChanged.class,
                        events -> Mono.defer(() -> reports.take(reports(events))),
                        "org.umoorsehhat.booking.slot-occupancy-changed.v1")
                .build();
    }

    private static Map<OccupancyReport, EventContext> reports(
            List<ReceivedEvent<SlotOccupancyChanged>> events) {
        var reports = new LinkedHashMap<OccupancyReport, EventContext>();
        events.forEach(event -> reports.put(report(event), event.event().context()));
        return reports;
    }

    private static OccupancyReport report(ReceivedEvent<SlotOccupancyChanged> event) {
        Long version = event.event().sequence();
        if (version == null) {
            throw new RejectedEvent("an occupancy without ce_sequence");
        }
        SlotOccupancyChanged state = event.data();
        return new OccupancyReport(
                state.slotId(),
                new Occupancy(state.booked(), state.held()),
                version,
                state.slotVersion());
    }

    /** What is read of booking's event. */
    record SlotOccupancyChanged(long slotId, int booked, int held, long slotVersion) {}
}
