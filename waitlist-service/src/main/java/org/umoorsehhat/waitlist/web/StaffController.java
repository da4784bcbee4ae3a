package org.umoorsehhat.waitlist.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.LeftBecause;
import org.umoorsehhat.waitlist.offer.HandNotice;
import org.umoorsehhat.waitlist.offer.HandNotice.Asked;
import org.umoorsehhat.waitlist.offer.HandNotice.Offered;
import org.umoorsehhat.waitlist.offer.HandNotice.Told;
import org.umoorsehhat.waitlist.offer.Leaving;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is done to an entry by hand. */
@RestController
@RequestMapping("/api/appointments/waiting-list")
class StaffController {

    private static final int AT_ONCE = 8;
    private static final String OFFERED = "offered";
    private static final String TOLD = "told";
    private static final String LEFT = "No longer on the waiting list.";

    private final HandNotice notice;
    private final Leaving leaving;
    private final EntryAccess access;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;

    StaffController(
            HandNotice notice,
            Leaving leaving,
            EntryAccess access,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        this.notice = notice;
        this.leaving = leaving;
        this.access = access;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    /** Makes an offer if a seat can be held, else tells the patient that one may be free. */
    @PostMapping("/{id}/notify")
    Mono<EntryAnswer> notify(Caller caller, IdempotencyKey key, @PathVariable long id) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        var effect = given(id, caller).map(what -> Remembered.first(HttpStatus.OK.value(), what));
        return commands.run(idempotency.once(key, effect))
                .flatMap(answer -> message(answer.resource()))
                .flatMap(message -> access.view(id).map(entry -> new EntryAnswer(message, entry)));
    }

    private Mono<String> given(long id, Caller caller) {
        return access.find(id, caller)
                .flatMap(entry -> notice.give(entry, Author.of(caller)))
                .map(outcome ->
                        switch (outcome) {
                            case Offered() -> OFFERED;
                            case Told() -> TOLD;
                            case Asked(UUID requestId) -> requestId.toString();
                        });
    }

    private Mono<String> message(String what) {
        return switch (what) {
            case OFFERED -> Mono.just("The patient has an offer already.");
            case TOLD -> Mono.just(NO_SEAT);
            default ->
                    notice.answered(UUID.fromString(what))
                            .map(answer ->
                                    switch (answer) {
                                        case HELD, SUPERSEDED ->
                                                "A seat is held, and offered to the patient.";
                                        case REFUSED, LOST -> NO_SEAT;
                                        case OPEN ->
                                                "A seat has been asked for. If it can be held it is offered, else the patient is told that something may be free.";
                                    });
        };
    }

    private static final String NO_SEAT =
            "No seat can be held now; the patient has been told that something may be free.";

    @PostMapping("/{id}/deactivate")
    Mono<EntryAnswer> deactivate(Caller caller, IdempotencyKey key, @PathVariable long id) {
        var effect = left(id, caller).map(done -> Remembered.first(HttpStatus.OK.value(), id));
        return commands.run(idempotency.once(key, effect))
                .then(Mono.defer(() -> access.view(id)))
                .map(entry -> new EntryAnswer(LEFT, entry));
    }

    private Mono<Boolean> left(long id, Caller caller) {
        return access.find(id, caller)
                .flatMap(entry -> leaving.leave(id, LeftBecause.DEACTIVATED, Author.of(caller)))
                .thenReturn(true);
    }

    /**
     * Each entry in a transaction of its own, so that no two slots are locked by one. Does not wait
     * for seats to be held. A repeat with the same {@code Idempotency-Key} does nothing, and tells
     * from the entries what was done.
     */
    @PostMapping("/bulk")
    Mono<BulkAnswer> bulk(
            Caller caller, IdempotencyKey key, @Valid @RequestBody BulkRequest request) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        boolean notify = Objects.equals(request.action(), "notify");
        var claim = Mono.just(Remembered.first(HttpStatus.OK.value(), "bulk"));
        return commands.run(idempotency.once(key, claim))
                .flatMapMany(answer ->
                        Flux.fromIterable(Objects.requireNonNull(request.ids()))
                                .distinct()
                                .flatMapSequential(
                                        id ->
                                                one(
                                                        id,
                                                        answer.replayed()
                                                                ? wasDone(id, notify, caller)
                                                                : notify
                                                                        ? notified(id, caller)
                                                                        : deactivated(id, caller)),
                                        AT_ONCE))
                .collectList()
                .map(BulkAnswer::new);
    }

    private Mono<BulkAnswer.Result> one(long id, Mono<String> effect) {
        return commands.run(transaction.transactional(effect))
                .map(message -> BulkAnswer.Result.done(id, message))
                .onErrorResume(
                        Problem.class,
                        problem -> Mono.just(BulkAnswer.Result.refused(id, problem)));
    }

    private Mono<String> wasDone(long id, boolean notify, Caller caller) {
        return access.find(id, caller)
                .filter(entry -> notify ? entry.notifiedAt() != null : !entry.isActive())
                .map(entry -> notify ? "The patient has been told." : LEFT)
                .switchIfEmpty(
                        Mono.error(() ->
                                Problem.conflict(
                                        "wrong-state", "Not done", "This was not done then.")));
    }

    private Mono<String> notified(long id, Caller caller) {
        return given(id, caller)
                .map(what ->
                        switch (what) {
                            case OFFERED -> "The patient has an offer already.";
                            case TOLD -> NO_SEAT;
                            default -> "A seat has been asked for.";
                        });
    }

    private Mono<String> deactivated(long id, Caller caller) {
        return left(id, caller).map(done -> LEFT);
    }
}
