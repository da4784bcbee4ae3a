package org.umoorsehhat.chassis.idempotency;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Gives a repeated request the first one's answer. The key is written by the transaction that has
 * the effect: both exist or neither does, and a repeat that comes meanwhile waits on the key's row.
 */
public final class Idempotency {

    private static final String CLAIM =
            """
            INSERT INTO idempotency_key AS k (caller, key, fingerprint) VALUES (:caller, :key, :fingerprint)
            ON CONFLICT (caller, key) DO UPDATE SET fingerprint = excluded.fingerprint, status = NULL, resource = NULL, created_at = now()
            WHERE k.created_at < now() - make_interval(secs => :kept)
            """;

    private static final String READ =
            "SELECT fingerprint, status, resource FROM idempotency_key WHERE caller = :caller AND key = :key";

    private static final String REMEMBER =
            "UPDATE idempotency_key SET status = :status, resource = :resource WHERE caller = :caller AND key = :key";

    private static final String FORGET =
            "DELETE FROM idempotency_key WHERE created_at < now() - make_interval(secs => :kept)";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Duration kept;

    Idempotency(DatabaseClient database, TransactionalOperator transaction, Duration kept) {
        this.database = database;
        this.transaction = transaction;
        this.kept = kept;
    }

    /**
     * Runs {@code command} in a transaction unless {@code key} has been used; then gives what was
     * remembered. Fails with a {@link Problem}: {@code 422} for a key that came with another body,
     * {@code 409} for one whose first request still runs after the database's lock time-out.
     */
    public Mono<Remembered> once(IdempotencyKey key, Mono<Remembered> command) {
        Mono<Remembered> effect =
                key.isPresent()
                        ? claim(key).flatMap(isNew -> isNew ? first(key, command) : read(key))
                        : command;
        return transaction.transactional(effect);
    }

    /**
     * The same for what is done outside of any transaction, and harms nobody when two requests with
     * one key do it at the same moment: the key is written when it is done, so none stays open
     * meanwhile, and both are answered what the first was that ended.
     */
    public Mono<Remembered> afterwards(IdempotencyKey key, Mono<Remembered> command) {
        return key.isPresent()
                ? once(key, Mono.error(NotYet::new))
                        .onErrorResume(
                                NotYet.class,
                                none -> command.flatMap(done -> once(key, Mono.just(done))))
                : command;
    }

    /** Takes back the claim of a key that is not known yet. */
    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYet() {
            super("not yet", null, false, false);
        }
    }

    private Mono<Boolean> claim(IdempotencyKey key) {
        return bind(database.sql(CLAIM), key)
                .bind("fingerprint", Objects.requireNonNull(key.fingerprint()))
                .bind("kept", (double) kept.toSeconds())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0)
                .onErrorMap(LockTimeouts::is, IdempotencyProblems::inProgress);
    }

    /**
     * A command without an answer is undone: a key that stays without one could not be repeated.
     */
    private Mono<Remembered> first(IdempotencyKey key, Mono<Remembered> command) {
        return command.switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("the command has no answer")))
                .flatMap(answer -> remember(key, answer));
    }

    private Mono<Remembered> remember(IdempotencyKey key, Remembered answer) {
        return bind(database.sql(REMEMBER), key)
                .bind("status", (short) answer.status())
                .bind("resource", answer.resource())
                .fetch()
                .rowsUpdated()
                .thenReturn(answer);
    }

    private Mono<Remembered> read(IdempotencyKey key) {
        return bind(database.sql(READ), key)
                .map(row -> {
                    byte[] fingerprint = row.get("fingerprint", byte[].class);
                    if (!Arrays.equals(fingerprint, key.fingerprint())) {
                        throw IdempotencyProblems.reused();
                    }
                    Short status = row.get("status", Short.class);
                    String resource = row.get("resource", String.class);
                    if (status == null || resource == null) {
                        throw IdempotencyProblems.inProgress(null);
                    }
                    return new Remembered(status, resource, true);
                })
                .one()
                // Forgotten this very moment.
                .switchIfEmpty(Mono.error(() -> IdempotencyProblems.inProgress(null)));
    }

    private static DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec statement, IdempotencyKey key) {
        return statement
                .bind("caller", Objects.requireNonNull(key.caller()))
                .bind("key", Objects.requireNonNull(key.key()));
    }

    /** Forgets keys that are too old to be repeated. */
    Mono<Long> forget() {
        return database.sql(FORGET).bind("kept", (double) kept.toSeconds()).fetch().rowsUpdated();
    }
}
