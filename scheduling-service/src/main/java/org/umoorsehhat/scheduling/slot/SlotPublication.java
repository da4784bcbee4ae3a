package org.umoorsehhat.scheduling.slot;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.slot.SkippedSlot.Reason;
import org.umoorsehhat.scheduling.slot.SlotChanges.Created;
import reactor.core.publisher.Mono;

/**
 * Publishes any number of slots in an open calendar: one statement for them, one for the events.
 */
@Component
public class SlotPublication {

    private static final Comparator<SkippedSlot> BY_TIME =
            Comparator.comparing(SkippedSlot::date).thenComparing(SkippedSlot::startTime);

    private final Slots slots;
    private final SlotChanges changes;
    private final Clock clock;

    SlotPublication(Slots slots, SlotChanges changes, Clock clock) {
        this.slots = slots;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Creates what can be created of {@code wanted} and says what became of the rest.
     *
     * @param series that publishes them; absent for slots of their own
     */
    public Mono<Published> publish(
            DoctorCalendar calendar, List<WallClockSlot> wanted, @Nullable Long series) {
        SlotPlan plan = SlotPlan.of(wanted, calendar.zone(), clock.instant());
        return publish(calendar, plan, series, true);
    }

    Mono<Published> publish(
            DoctorCalendar calendar, SlotPlan plan, @Nullable Long series, boolean open) {
        if (plan.slots().isEmpty()) {
            return Mono.just(new Published(List.of(), plan.skipped()));
        }
        return changes.create(calendar, plan.slots(), open, series)
                .flatMap(created -> {
                    List<Long> ids = created.stream().map(Created::id).toList();
                    return clashes(calendar, plan.slots(), created)
                            .map(clashes -> new Published(ids, merged(plan.skipped(), clashes)));
                });
    }

    private Mono<List<SkippedSlot>> clashes(
            DoctorCalendar calendar, List<PlacedSlot> wanted, List<Created> created) {
        Set<Instant> done = created.stream().map(Created::startsAt).collect(Collectors.toSet());
        List<PlacedSlot> left =
                wanted.stream().filter(slot -> !done.contains(slot.startsAt())).toList();
        if (left.isEmpty()) {
            return Mono.just(List.of());
        }
        return slots.existing(calendar.doctor(), left.stream().map(PlacedSlot::startsAt).toList())
                .map(starts -> {
                    var existing = new HashSet<>(starts);
                    return left.stream()
                            .map(slot ->
                                    SkippedSlot.of(
                                            slot.wallClock(),
                                            existing.contains(slot.startsAt())
                                                    ? Reason.EXISTS
                                                    : Reason.OVERLAP))
                            .toList();
                });
    }

    private static List<SkippedSlot> merged(List<SkippedSlot> some, List<SkippedSlot> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(BY_TIME);
        return all;
    }

    /**
     * What came of it.
     *
     * @param ids of the slots created, in order of time
     * @param skipped in order of time
     */
    public record Published(List<Long> ids, List<SkippedSlot> skipped) {}
}
