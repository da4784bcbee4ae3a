package org.umoorsehhat.scheduling.slot;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Creates the slots of many days at once. */
@Service
public class BulkCreation {

    /** Most slots of one request. */
    public static final int MAX_SLOTS = 20_000;

    private final Calendars calendars;
    private final SlotPublication publication;
    private final SlotBatches batches;
    private final Commands commands;
    private final Idempotency idempotency;
    private final Clock clock;

    BulkCreation(
            Calendars calendars,
            SlotPublication publication,
            SlotBatches batches,
            Commands commands,
            Idempotency idempotency,
            Clock clock) {
        this.calendars = calendars;
        this.publication = publication;
        this.batches = batches;
        this.commands = commands;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Creates the slots in one transaction. Fails with a {@link Problem} {@code 400} for a doctor
     * who is unknown or not active, a range that begins in the past or has more than {@value
     * #MAX_SLOTS} slots.
     */
    public Mono<SlotBatch> create(long doctor, WorkingHours hours, IdempotencyKey key) {
        if (hours.days() * hours.slotsPerDay() > MAX_SLOTS) {
            return Mono.error(
                    Problem.invalid("end_date", "makes more than %d slots".formatted(MAX_SLOTS)));
        }
        Mono<Remembered> command =
                calendars
                        .openForNewSlots(doctor)
                        .flatMap(calendar -> {
                            if (hours.from()
                                    .isBefore(LocalDate.now(clock.withZone(calendar.zone())))) {
                                throw Problem.invalid("start_date", "is in the past");
                            }
                            return publication.publish(calendar, hours.slots(), null);
                        })
                        .flatMap(published ->
                                batches.add(
                                        new SlotBatch(null, published.ids(), published.skipped())))
                        .map(batch -> Remembered.first(201, batch));
        return commands.run(idempotency.once(key, command))
                .flatMap(answer -> batches.find(Long.parseLong(answer.resource())));
    }
}
