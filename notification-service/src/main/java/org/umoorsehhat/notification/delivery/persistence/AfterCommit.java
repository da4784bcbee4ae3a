package org.umoorsehhat.notification.delivery.persistence;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Does something cheap once the running transaction has committed; at once without one. */
final class AfterCommit {

    private AfterCommit() {}

    static Mono<Void> run(Runnable action) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> {
                    if (transaction.isSynchronizationActive()) {
                        transaction.registerSynchronization(
                                new TransactionSynchronization() {
                                    @Override
                                    public Mono<Void> afterCommit() {
                                        return Mono.fromRunnable(action);
                                    }
                                });
                    } else {
                        action.run();
                    }
                })
                .then()
                .onErrorResume(NoTransactionException.class, none -> Mono.fromRunnable(action));
    }
}
