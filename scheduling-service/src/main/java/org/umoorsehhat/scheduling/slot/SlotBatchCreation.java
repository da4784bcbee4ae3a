package org.umoorsehhat.scheduling.slot;

import java.time.Clock;
import java.util.Collections;
import org.springframework.stereotype.Service;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.persistence.PostgresCalendars;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotBatches;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotRooms;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import org.umoorsehhat.scheduling.slot.rules.WorkingHours;
import reactor.core.publisher.Mono;

/** Creates the slots of many days at once. */
@Service
public class SlotBatchCreation {

    private final PostgresCalendars calendars;
    private final SlotPublication publication;
    private final PostgresSlotRooms rooms;
    private final PostgresSlotBatches batches;
    private final Commands commands;
    private final Idempotency idempotency;
    private final Clock clock;

    SlotBatchCreation(
            PostgresCalendars calendars,
            SlotPublication publication,
            PostgresSlotRooms rooms,
            PostgresSlotBatches batches,
            Commands commands,
            Idempotency idempotency,
            Clock clock) {
        this.calendars = calendars;
        this.publication = publication;
        this.rooms = rooms;
        this.batches = batches;
        this.commands = commands;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Creates the slots in one transaction. Fails with a {@link RefusedException} for a doctor who
     * is unknown or not active, a range that begins in the past or has more than {@value
     * SlotBatch#MAX} slots.
     */
    public Mono<SlotBatch> create(long doctor, WorkingHours hours, IdempotencyKey key) {
        hours.requireFewEnough();
        Mono<Remembered> command =
                calendars
                        .openForNewSlots(doctor)
                        .flatMap(calendar -> {
                            hours.requireAhead(calendar.today(clock.instant()));
                            return rooms.require(Collections.singletonList(hours.room()))
                                    .then(Mono.defer(() -> publication.publish(calendar, hours)));
                        })
                        .flatMap(batches::add)
                        .map(batch -> Remembered.first(201, batch));
        return commands.run(idempotency.once(key, command))
                .flatMap(answer -> batches.find(Long.parseLong(answer.resource())));
    }

    /**
     * What {@link #create} would do now, and nothing is done. Fails as it does.
     *
     * @return with slots whose numbers are 0
     */
    public Mono<SlotBatch> preview(long doctor, WorkingHours hours) {
        hours.requireFewEnough();
        return calendars
                .lookForNewSlots(doctor)
                .flatMap(calendar -> {
                    hours.requireAhead(calendar.today(clock.instant()));
                    return rooms.require(Collections.singletonList(hours.room()))
                            .then(Mono.defer(() -> publication.preview(calendar, hours)));
                });
    }
}
