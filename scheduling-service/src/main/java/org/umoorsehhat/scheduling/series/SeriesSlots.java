package org.umoorsehhat.scheduling.series;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.scheduling.series.persistence.PostgresSeries;
import org.umoorsehhat.scheduling.series.rules.SeriesPlan;
import org.umoorsehhat.scheduling.slot.SlotPublication;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotChanges;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;
import reactor.core.publisher.Mono;

/** Brings the slots ahead of a series to a new plan. What anybody has booked or holds stays. */
@Component
class SeriesSlots {

    private final PostgresSlots slots;
    private final PostgresSlotChanges changes;
    private final PostgresSeries store;
    private final SlotPublication publication;
    private final Clock clock;

    SeriesSlots(
            PostgresSlots slots,
            PostgresSlotChanges changes,
            PostgresSeries store,
            SlotPublication publication,
            Clock clock) {
        this.slots = slots;
        this.changes = changes;
        this.store = store;
        this.publication = publication;
        this.clock = clock;
    }

    /** Withdraws and publishes what it takes for {@code wanted} to be there. */
    Mono<SlotBatch> replan(DoctorCalendar calendar, long series, List<WallClockSlot> wanted) {
        return Queries.both(slots.ahead(series, clock.instant()), store.gaps(series))
                .map(both -> SeriesPlan.of(both.getT1(), wanted, both.getT2()))
                .flatMap(plan ->
                        changes.withdraw(plan.withdraw())
                                .then(publication.publish(calendar, plan.create(), series)));
    }
}
