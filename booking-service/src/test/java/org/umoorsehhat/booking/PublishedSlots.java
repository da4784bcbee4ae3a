package org.umoorsehhat.booking;

import java.time.Duration;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.seat.SlotChanges;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;

/** Brings slots into the ledger as their events do, without a broker between. */
public class PublishedSlots {

    private final SlotChanges changes;
    private final TransactionalOperator transaction;

    public PublishedSlots(SlotChanges changes, TransactionalOperator transaction) {
        this.changes = changes;
        this.transaction = transaction;
    }

    void apply(PublishedSlot slot, long version) {
        changes.apply(slot, version)
                .as(transaction::transactional)
                .block(Duration.ofSeconds(30));
    }
}
