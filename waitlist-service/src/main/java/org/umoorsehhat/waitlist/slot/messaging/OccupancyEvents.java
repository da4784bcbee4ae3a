package org.umoorsehhat.waitlist.slot.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.search.persistence.PostgresSearchQueue;
import org.umoorsehhat.waitlist.slot.persistence.PostgresSlots;
import org.umoorsehhat.waitlist.slot.rules.SlotOccupancy;
import reactor.core.publisher.Mono;

/** Which slots have free seats: those that somebody waits for are looked at. */
@Configuration
class OccupancyEvents {

    private final PostgresSlots slots;
    private final PostgresEntries entries;
    private final PostgresSearchQueue search;
    private final Clock clock;

    OccupancyEvents(
            PostgresSlots slots, PostgresEntries entries, PostgresSearchQueue search, Clock clock) {
        this.slots = slots;
        this.entries = entries;
        this.search = search;
        this.clock = clock;
    }

    @Bean
    EventSubscription occupancyEventsSubscription() {
        return EventSubscription.to("booking.public.slot-occupancy")
                .onState(
                        Occupancy.class,
                        this::keep,
                        "org.umoorsehhat.booking.slot-occupancy-changed.v1")
                .build();
    }

    private Mono<Void> keep(Occupancy occupancy, IncomingEvent event) {
        Instant now = DatabaseTime.now(clock);
        if (!occupancy.endsAt().isAfter(now)) {
            return Mono.empty();
        }
        SlotOccupancy slot = occupancy.slot(Objects.requireNonNull(event.sequence()));
        if (slot.free() == 0) {
            return slots.keep(slot).then();
        }
        return entries.isWaitedFor(slot.doctorId(), slot.date())
                .flatMap(waited ->
                        slots.keep(slot)
                                .filter(isNew -> isNew && waited)
                                .flatMap(look -> search.slot(slot.id(), now)));
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
