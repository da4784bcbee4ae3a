package org.umoorsehhat.booking;

import java.time.Duration;
import java.util.UUID;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.seat.SlotChanges;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import org.umoorsehhat.booking.waitinglist.HeldSeats;

/** Does to the ledger what events do, without a broker between. */
public class LedgerEvents {

    private final SlotChanges changes;
    private final HeldSeats heldSeats;
    private final TransactionalOperator transaction;

    public LedgerEvents(
            SlotChanges changes, HeldSeats heldSeats, TransactionalOperator transaction) {
        this.changes = changes;
        this.heldSeats = heldSeats;
        this.transaction = transaction;
    }

    void apply(PublishedSlot slot, long version) {
        changes.apply(slot, version).as(transaction::transactional).block(Duration.ofSeconds(30));
    }

    /** Nobody is there to whom the seat could be offered. */
    void exhaust(UUID hold) {
        heldSeats
                .passOn(hold, false, "exhausted")
                .as(transaction::transactional)
                .block(Duration.ofSeconds(30));
    }
}
