package org.umoorsehhat.booking.appointment.series;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.series.persistence.PostgresSeries;
import org.umoorsehhat.booking.persistence.Savepoints;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Writes visits, one statement each as by itself, in one transaction: all of them, or none. What
 * would become of them is tried the same way, and undone.
 */
@Component
class SeriesCommit {

    private static final int MOST_RETRIES = 2;

    private final PostgresSeries series;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;

    SeriesCommit(
            PostgresSeries series,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        this.series = series;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    /**
     * What is to be written, and under which locks.
     *
     * @param visits each tried as it is subscribed to, in the order in which they are written
     */
    record Work(Collection<Long> doctors, long patient, Flux<SeriesVisit> visits) {}

    /**
     * Gives the number of an appointment of the series. Fails with a {@link SeriesConflict} where
     * any visit is refused, and then nothing is written.
     *
     * @param work anew for each try
     */
    Mono<Long> all(Mono<Work> work, int status, IdempotencyKey key) {
        Mono<Remembered> written =
                work.flatMap(this::tried)
                        .flatMap(visits ->
                                visits.stream().anyMatch(SeriesVisit::isRefused)
                                        ? Mono.error(() -> new SeriesConflict(visits))
                                        : Mono.justOrEmpty(visits.getFirst().id())
                                                .map(id -> Remembered.first(status, id)));
        return commands.run(again(idempotency.once(key, written)))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    /** What would become of each. */
    Mono<List<SeriesVisit>> tried(Mono<Work> work) {
        return commands.run(
                again(
                        transaction
                                .execute(status ->
                                        work.flatMap(this::tried)
                                                .doOnNext(visits -> status.setRollbackOnly()))
                                .single()));
    }

    private Mono<List<SeriesVisit>> tried(Work work) {
        return Savepoints.within(
                series.lock(work.doctors(), work.patient()).thenMany(work.visits()).collectList());
    }

    /** What it stands on may change until the locks are there. */
    private static <T> Mono<T> again(Mono<T> attempt) {
        return attempt.retryWhen(
                Retry.max(MOST_RETRIES)
                        .filter(SeriesCommit::isContended)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private static boolean isContended(Throwable failure) {
        return failure instanceof RefusedException refused
                && refused.refusal() == Refusal.CONTENDED;
    }

    /** What became of one visit; a refusal that is not of it alone ends all. */
    static Mono<SeriesVisit> visit(int number, LocalStart start, Mono<CommitResult> attempt) {
        return attempt.onErrorResume(
                        RefusedException.class,
                        refused -> Mono.just(new CommitResult.Refused(refused.refusal())))
                .flatMap(result ->
                        switch (result) {
                            case CommitResult.Written written ->
                                    Mono.just(
                                            SeriesVisit.done(
                                                    number, start, written.appointment().id()));
                            case CommitResult.Refused refused when SeriesVisit.isOfOne(refused) ->
                                    Mono.just(
                                            SeriesVisit.refused(number, start, refused.refusal()));
                            case CommitResult.Refused refused ->
                                    Mono.error(new RefusedException(refused.refusal()));
                            case CommitResult.Outdated _,
                                    CommitResult.Overlapping _,
                                    CommitResult.Replayed _ ->
                                    Mono.error(new RefusedException(Refusal.CONTENDED));
                        });
    }
}
