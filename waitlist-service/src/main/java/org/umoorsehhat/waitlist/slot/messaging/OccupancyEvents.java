package org.umoorsehhat.waitlist.directory.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.waitlist.directory.Copies;
import org.umoorsehhat.waitlist.directory.Copies.SlotCopy;
import org.umoorsehhat.waitlist.matching.Wish;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Mono;

/** Which slots have free seats: those that somebody waits for are looked at. */
@Configuration
class OccupancyEvents {

    private final Copies copies;
    private final SearchQueue search;
    private final Clock clock;

    OccupancyEvents(Copies copies, SearchQueue search, Clock clock) {
        this.copies = copies;
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

    private Mono<Void> keep(Occupancy slot, IncomingEvent event) {
        Instant now = DirectoryEvents.now(clock);
        if (!slot.endsAt().isAfter(now)) {
            return Mono.empty();
        }
        LocalDate date = slot.startsAt().atZone(ZoneId.of(slot.timeZone())).toLocalDate();
        var copy =
                new SlotCopy(
                        slot.slotId(),
                        slot.doctorId(),
                        slot.startsAt(),
                        slot.endsAt(),
                        slot.timeZone(),
                        date,
                        slot.capacity(),
                        slot.free(),
                        Objects.requireNonNull(event.sequence()));
        var wish = new Wish(slot.doctorId(), date, null, null, null);
        if (slot.free() == 0) {
            return copies.slot(copy).then();
        }
        return copies.isWaitedFor(wish)
                .flatMap(waited ->
                        copies.slot(copy)
                                .filter(isNew -> isNew && waited)
                                .flatMap(look -> search.slot(slot.slotId(), now)));
    }

    record Occupancy(
            long slotId,
            long doctorId,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            boolean isOpen,
            int capacity,
            int booked,
            int held) {

        int free() {
            return isOpen ? Math.max(0, capacity - booked - held) : 0;
        }
    }
}
