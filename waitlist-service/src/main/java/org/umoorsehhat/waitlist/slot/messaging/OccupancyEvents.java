package org.umoorsehhat.waitlist.slot.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.waitlist.entry.persistence.PostgresDemand;
import org.umoorsehhat.waitlist.entry.persistence.PostgresDemand.Demand;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.slot.persistence.PostgresSlots;
import org.umoorsehhat.waitlist.slot.rules.SlotOccupancy;
import reactor.core.publisher.Mono;

/** Which slots have free seats: those that somebody waits for are looked at. */
@Configuration
class OccupancyEvents {

    private final PostgresSlots slots;
    private final PostgresDemand demand;
    private final Clock clock;

    OccupancyEvents(PostgresSlots slots, PostgresDemand demand, Clock clock) {
        this.slots = slots;
        this.demand = demand;
        this.clock = clock;
    }

    @Bean
    EventSubscription occupancyEventsSubscription() {
        return EventSubscription.to("booking.public.slot-occupancy")
                .quiet()
                .onStates(
                        Occupancy.class,
                        this::keep,
                        "org.umoorsehhat.booking.slot-occupancy-changed.v1")
                .build();
    }

    private Mono<Void> keep(List<ReceivedEvent<Occupancy>> events) {
        Instant now = DatabaseTime.now(clock);
        List<SlotOccupancy> current =
                events.stream()
                        .filter(event -> event.data().endsAt().isAfter(now))
                        .map(OccupancyEvents::slot)
                        .toList();
        List<Demand> free =
                current.stream()
                        .filter(slot -> slot.free() > 0)
                        .map(slot -> new Demand(slot.doctorId(), slot.date()))
                        .toList();
        if (current.isEmpty()) {
            return Mono.empty();
        }
        return (free.isEmpty() ? Mono.<Void>empty() : demand.shareDemand(free))
                .then(slots.keep(current, now));
    }

    private static SlotOccupancy slot(ReceivedEvent<Occupancy> event) {
        return event.data().slot(Objects.requireNonNull(event.event().sequence()));
    }

    record Occupancy(
            long slotId,
            long doctorId,
            Instant startsAt,
            Instant endsAt,
            ZoneId timeZone,
            boolean isOpen,
            int capacity,
            int booked,
            int held) {

        SlotOccupancy slot(long version) {
            return new SlotOccupancy(
                    slotId,
                    doctorId,
                    startsAt,
                    endsAt,
                    timeZone.getId(),
                    startsAt.atZone(timeZone).toLocalDate(),
                    capacity,
                    isOpen ? Math.max(0, capacity - booked - held) : 0,
                    version);
        }
    }
}
