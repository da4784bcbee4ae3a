package org.umoorsehhat.scheduling.directory;

import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.scheduling.directory.persistence.PostgresDirectory;
import org.umoorsehhat.scheduling.directory.rules.DirectoryChange;
import org.umoorsehhat.scheduling.directory.rules.DirectoryRecord;
import org.umoorsehhat.scheduling.rules.RefusedException;
import reactor.core.publisher.Mono;

/**
 * Adds and changes records of the directory.
 *
 * @param <R> the record
 * @param <D> what is known about it
 */
public abstract class DirectoryCommands<R extends DirectoryRecord<D>, D> {

    private final PostgresDirectory<R, D, ?> records;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;

    protected DirectoryCommands(
            PostgresDirectory<R, D, ?> records,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        this.records = records;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    /** Fails with a {@link RefusedException} where these details cannot be added. */
    protected abstract Mono<Void> checkNew(D details);

    /** Fails with a {@link RefusedException} where a record cannot become like that. */
    protected abstract Mono<Void> checkChange(R old, D changed);

    protected abstract Mono<Void> publish(DirectoryChange change, R changed);

    static Mono<Void> refused(@Nullable RefusedException refusal) {
        return refusal == null ? Mono.empty() : Mono.error(refusal);
    }

    /** Adds a record and gives its number. Fails with a {@link RefusedException}. */
    public Mono<Long> add(D details, IdempotencyKey key) {
        Mono<Remembered> command =
                checkNew(details)
                        .then(records.add(details))
                        .flatMap(added ->
                                publish(DirectoryChange.ADDED, added)
                                        .thenReturn(Remembered.first(201, added.id())));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    /**
     * Changes a record and gives it back. Fails with a {@link RefusedException} for one that is not
     * there and for what it cannot become, and as {@code precondition} does.
     *
     * @param precondition refuses a version that the caller does not mean
     */
    public Mono<R> change(long id, UnaryOperator<D> change, LongConsumer precondition) {
        Mono<R> command =
                records.lock(id)
                        .flatMap(old -> {
                            precondition.accept(old.version());
                            D changed = change.apply(old.details());
                            return changed.equals(old.details())
                                    ? Mono.just(old)
                                    : store(old, changed);
                        });
        return commands.run(transaction.transactional(command));
    }

    private Mono<R> store(R old, D details) {
        R changed = records.recordOf(old.id(), old.version() + 1, details);
        return checkChange(old, details)
                .then(records.update(changed))
                .then(Mono.defer(() -> publish(DirectoryChange.of(old, changed), changed)))
                .thenReturn(changed);
    }
}
