package org.umoorsehhat.waitlist.web;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.waitlist.rules.RefusedException;
import org.umoorsehhat.waitlist.transaction.OwnTransaction;
import reactor.core.publisher.Mono;

/** Runs what a request changes, in one transaction; a refusal becomes a problem. */
@Component
class CommandRunner {

    private final Commands commands;
    private final Idempotency idempotency;
    private final OwnTransaction transaction;

    CommandRunner(Commands commands, Idempotency idempotency, OwnTransaction transaction) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    /** Runs {@code effect} unless the key has been used; then gives what was remembered. */
    Mono<Remembered> once(IdempotencyKey key, Mono<Remembered> effect) {
        return told(commands.run(idempotency.once(key, effect)));
    }

    /** Runs {@code effect}. */
    <T> Mono<T> run(Mono<T> effect) {
        return told(transaction.run(effect));
    }

    /** A refusal becomes a problem. */
    <T> Mono<T> told(Mono<T> effect) {
        return effect.onErrorMap(
                RefusedException.class, refused -> RefusalProblems.of(refused.refusal()));
    }
}
