package org.umoorsehhat.chassis.database;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** What is to happen in this process when others can see what was written. */
public final class AfterCommit {

    private AfterCommit() {}

    /**
     * Has {@code effect} run once the running transaction has committed; at once where none is
     * running. It must be quick, and must neither block nor fail.
     */
    public static Mono<Void> run(Runnable effect) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> {
                    if (transaction.isSynchronizationActive()) {
                        transaction.registerSynchronization(
                                new TransactionSynchronization() {
                                    @Override
                                    public Mono<Void> afterCommit() {
                                        return Mono.fromRunnable(effect);
                                    }
                                });
                    } else {
                        effect.run();
                    }
                })
                .then()
                .onErrorResume(NoTransactionException.class, none -> Mono.fromRunnable(effect));
    }
}
