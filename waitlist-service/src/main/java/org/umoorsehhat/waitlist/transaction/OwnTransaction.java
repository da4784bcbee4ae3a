package org.umoorsehhat.waitlist.transaction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import reactor.core.publisher.Mono;

/** Runs something in a transaction of its own, to its end, whoever loses interest meanwhile. */
@Component
public class OwnTransaction {

    private final Commands commands;
    private final TransactionalOperator transaction;

    OwnTransaction(Commands commands, TransactionalOperator transaction) {
        this.commands = commands;
        this.transaction = transaction;
    }

    /** Commits {@code effect} once it has ended well. */
    public <T> Mono<T> run(Mono<T> effect) {
        return commands.run(transaction.transactional(effect));
    }
}
