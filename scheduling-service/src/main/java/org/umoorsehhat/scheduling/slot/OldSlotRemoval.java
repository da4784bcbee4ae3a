package org.umoorsehhat.scheduling.slot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotBatches;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotChanges;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import reactor.core.publisher.Mono;

/**
 * Lets old slots go: out of the table, and a tombstone on their topic. Safe on many instances: each
 * locks its portion and passes over that of others.
 */
@Component
public class OldSlotRemoval {

    private static final int PORTION = 1_000;

    private final PostgresSlots slots;
    private final PostgresSlotChanges changes;
    private final PostgresSlotBatches batches;
    private final Commands commands;
    private final TransactionalOperator transaction;
    private final SlotProperties properties;
    private final Clock clock;

    OldSlotRemoval(
            PostgresSlots slots,
            PostgresSlotChanges changes,
            PostgresSlotBatches batches,
            Commands commands,
            TransactionalOperator transaction,
            SlotProperties properties,
            Clock clock) {
        this.slots = slots;
        this.changes = changes;
        this.batches = batches;
        this.commands = commands;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Removes what is older than configured, some at a time. */
    @Scheduled(
            fixedDelayString = "${umoorsehhat.slots.cleanup-interval:1h}",
            initialDelayString = "${umoorsehhat.slots.cleanup-delay:2m}")
    public Mono<Void> remove() {
        // Deferred: the scheduler calls this method once, and subscribes again and again.
        return Mono.defer(() -> removeBefore(clock.instant()));
    }

    private Mono<Void> removeBefore(Instant now) {
        LocalDate oldest = LocalDate.ofInstant(now.minus(properties.kept()), ZoneOffset.UTC);
        Mono<Long> portion =
                slots.before(oldest, PORTION)
                        .collectList()
                        .flatMap(ids -> ids.isEmpty() ? Mono.just(0L) : changes.remove(ids));
        return commands.run(transaction.transactional(portion))
                .repeat()
                .takeUntil(removed -> removed < PORTION)
                .then(commands.run(batches.forgetBefore(now.minus(properties.requestsKept()))))
                .then();
    }
}
