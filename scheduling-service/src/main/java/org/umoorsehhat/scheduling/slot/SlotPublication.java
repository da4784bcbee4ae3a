package org.umoorsehhat.scheduling.slot;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotChanges;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotRooms;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.ResolvedSlot;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import org.umoorsehhat.scheduling.slot.rules.SlotPlan;
import org.umoorsehhat.scheduling.slot.rules.SlotPreview;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;
import org.umoorsehhat.scheduling.slot.rules.WorkingHours;
import reactor.core.publisher.Mono;

/**
 * Publishes any number of slots in an open calendar: one statement for them, one for the events.
 */
@Component
public class SlotPublication {

    private final PostgresSlots slots;
    private final PostgresSlotChanges changes;
    private final PostgresSlotRooms rooms;
    private final Clock clock;

    SlotPublication(
            PostgresSlots slots,
            PostgresSlotChanges changes,
            PostgresSlotRooms rooms,
            Clock clock) {
        this.slots = slots;
        this.changes = changes;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * Creates what can be created of {@code wanted} and says what became of the rest.
     *
     * @param series that publishes them; absent for slots of their own
     */
    public Mono<SlotBatch> publish(
            DoctorCalendar calendar, List<WallClockSlot> wanted, @Nullable Long series) {
        SlotPlan plan = SlotPlan.of(wanted, calendar.zone(), clock.instant(), false);
        return publish(calendar, plan, series, true);
    }

    /** Creates what can be created of the slots of working hours, as {@link #publish} does. */
    Mono<SlotBatch> publish(DoctorCalendar calendar, WorkingHours hours) {
        return publish(calendar, plan(calendar, hours), null, true);
    }

    private SlotPlan plan(DoctorCalendar calendar, WorkingHours hours) {
        return SlotPlan.of(hours.slots(), calendar.zone(), clock.instant(), hours.repeats());
    }

    /** What that would do now. */
    Mono<SlotBatch> preview(DoctorCalendar calendar, WorkingHours hours) {
        SlotPlan plan = plan(calendar, hours);
        return Queries.both(
                        slots.times(calendar.doctor(), plan.begin(), plan.end()),
                        roomTaken(calendar, plan.slots()))
                .map(both -> new SlotPreview(both.getT1(), both.getT2()).of(plan));
    }

    Mono<SlotBatch> publish(
            DoctorCalendar calendar, SlotPlan plan, @Nullable Long series, boolean open) {
        if (plan.slots().isEmpty()) {
            return Mono.just(plan.outcome(series, List.of(), Set.of(), Set.of()));
        }
        return changes.create(calendar, plan.slots(), open, series)
                .flatMap(created -> {
                    List<ResolvedSlot> left = plan.without(created);
                    return Queries.both(existing(calendar, left), roomTaken(calendar, left))
                            .map(both -> plan.outcome(series, created, both.getT1(), both.getT2()));
                });
    }

    private Mono<Set<Instant>> roomTaken(DoctorCalendar calendar, List<ResolvedSlot> wanted) {
        List<ResolvedSlot> inRooms =
                wanted.stream().filter(slot -> slot.wallClock().room() != null).toList();
        return inRooms.isEmpty() ? Mono.just(Set.of()) : rooms.taken(calendar.doctor(), inRooms);
    }

    private Mono<Set<Instant>> existing(DoctorCalendar calendar, List<ResolvedSlot> left) {
        return left.isEmpty()
                ? Mono.just(Set.of())
                : slots.existing(
                                calendar.doctor(),
                                left.stream().map(ResolvedSlot::startsAt).toList())
                        .map(HashSet::new);
    }
}
