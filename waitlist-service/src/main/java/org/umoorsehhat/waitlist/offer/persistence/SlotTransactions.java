package org.umoorsehhat.waitlist.offer.persistence;

import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Who decides about a slot's seats has it for themselves until the transaction ends. */
@Component
public class SlotTransactions {

    private final DatabaseClient database;
    private final OfferRows rows;

    SlotTransactions(DatabaseClient database, OfferRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Locks a slot, and then does {@code work}, all within the running transaction. What is read in
     * there holds until it commits. Fails with {@link IllegalStateException} outside of a
     * transaction, where a lock would end with its statement.
     */
    public <T> Mono<T> locked(long slotId, Function<LockedSlot, Mono<T>> work) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .filter(TransactionSynchronizationManager::isActualTransactionActive)
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("there is no transaction")))
                .then(
                        database.sql("SELECT pg_advisory_xact_lock(:slot)")
                                .bind("slot", slotId)
                                .then())
                .then(Mono.defer(() -> work.apply(new LockedSlot(slotId, database, rows))));
    }
}
