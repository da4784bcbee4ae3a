package org.umoorsehhat.booking.persistence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/**
 * Where several commands are one transaction, a statement that the database refuses is undone by
 * itself: it can be asked then what stood in the way, and the next command be tried.
 */
@Component
public class Savepoints {

    private static final Object KEY = Savepoints.class;

    private final TransactionalOperator nested;

    Savepoints(ReactiveTransactionManager transactions) {
        this.nested =
                TransactionalOperator.create(
                        transactions,
                        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** Within {@code commands}, a part of a transaction, each statement has a savepoint. */
    public static <T> Mono<T> within(Mono<T> commands) {
        return commands.contextWrite(context -> context.put(KEY, true));
    }

    /** {@code statement}, with a savepoint where that is wanted; else as it is. */
    public <T> Mono<T> around(Mono<T> statement) {
        return Mono.deferContextual(
                context -> context.hasKey(KEY) ? nested.transactional(statement) : statement);
    }
}
