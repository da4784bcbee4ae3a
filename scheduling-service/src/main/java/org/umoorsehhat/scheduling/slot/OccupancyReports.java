package org.umoorsehhat.scheduling.slot;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.umoorsehhat.chassis.database.AfterCommit;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotChanges;
import org.umoorsehhat.scheduling.slot.rules.OccupancyReport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes over how full booking-service says a slot is, and removes those that were withdrawn. */
@Service
public class OccupancyReports {

    private final PostgresSlotChanges slots;
    private final OutboxSignal outbox;

    OccupancyReports(PostgresSlotChanges slots, OutboxSignal outbox) {
        this.slots = slots;
        this.outbox = outbox;
    }

    /**
     * Runs in the transaction of the events' handler.
     *
     * @param reports of each slot one, with what caused it
     */
    public Mono<Void> take(Map<OccupancyReport, EventContext> reports) {
        return slots.report(reports.keySet())
                .filter(over -> !over.isEmpty())
                .flatMapMany(over ->
                        Flux.fromIterable(reports.entrySet())
                                .filter(report -> over.contains(report.getKey().slot())))
                .concatMap(report ->
                        slots.remove(List.of(report.getKey().slot()))
                                .contextWrite(report.getValue()::in))
                .concatWith(Mono.defer(() -> AfterCommit.run(outbox::wake)).cast(Long.class))
                .then();
    }
}
