package org.umoorsehhat.waitlist.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.BulkAnswer;
import org.umoorsehhat.chassis.web.IfMatch;
import org.umoorsehhat.waitlist.entry.EntryResumption;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.offer.command.EntryWithdrawal;
import org.umoorsehhat.waitlist.offer.command.ManualNotification;
import org.umoorsehhat.waitlist.offer.command.ManualNotification.HasOffer;
import org.umoorsehhat.waitlist.offer.command.ManualNotification.PatientTold;
import org.umoorsehhat.waitlist.offer.command.ManualNotification.SeatAsked;
import org.umoorsehhat.waitlist.offer.command.ManualRequest;
import org.umoorsehhat.waitlist.web.input.BulkRequest;
import org.umoorsehhat.waitlist.web.view.BulkEntry;
import org.umoorsehhat.waitlist.web.view.EntryAnswer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is done to an entry by hand. */
@RestController
@Recorded("waiting-list-entry")
@RequestMapping("/api/appointments/waiting-list")
class StaffController {

    private static final int AT_ONCE = 8;
    private static final String OFFERED = "offered";
    private static final String TOLD = "told";
    private static final String RESUMED = "Seats are offered again.";
    private static final String LEFT = "No longer on the waiting list.";
    private static final String NO_SEAT =
            "No seat can be held now; the patient has been told that something may be free.";

    private static final String NOT_TOLD =
            "No seat can be held now. Repeat this to have the patient told that something may be free.";

    private final ManualNotification notification;
    private final ManualRequest requests;
    private final EntryWithdrawal withdrawal;
    private final EntryResumption resumption;
    private final EntryAccess access;
    private final CommandRunner commands;

    StaffController(
            ManualNotification notification,
            ManualRequest requests,
            EntryWithdrawal withdrawal,
            EntryResumption resumption,
            EntryAccess access,
            CommandRunner commands) {
        this.notification = notification;
        this.requests = requests;
        this.withdrawal = withdrawal;
        this.resumption = resumption;
        this.access = access;
        this.commands = commands;
    }

    /**
     * Makes an offer if a seat can be held, else tells the patient that one may be free; {@code 409
     * told-already} when that was said within the period.
     */
    @PostMapping("/{id}/notify")
    Mono<ResponseEntity<EntryAnswer>> notify(
            Caller caller, IdempotencyKey key, IfMatch ifMatch, @PathVariable long id) {
        caller.require(Role.STAFF);
        var effect =
                given(id, ifMatch, caller)
                        .map(what -> Remembered.first(HttpStatus.OK.value(), what));
        return commands.once(key, effect)
                .flatMap(answer -> message(id, answer.resource()))
                .flatMap(message ->
                        access.answer(
                                id, ResponseEntity.ok(), entry -> new EntryAnswer(message, entry)));
    }

    private Mono<String> given(long id, IfMatch ifMatch, Caller caller) {
        return access.find(id, caller)
                .doOnNext(entry -> ifMatch.check(entry.version()))
                .flatMap(entry -> notification.notify(entry, caller))
                .map(result ->
                        switch (result) {
                            case HasOffer() -> OFFERED;
                            case PatientTold() -> TOLD;
                            case SeatAsked(UUID requestId) -> requestId.toString();
                        });
    }

    private Mono<String> message(long id, String what) {
        return switch (what) {
            case OFFERED -> Mono.just("The patient has an offer already.");
            case TOLD -> Mono.just(NO_SEAT);
            default -> requested(id, UUID.fromString(what));
        };
    }

    private Mono<String> requested(long id, UUID requestId) {
        return requests.answered(requestId)
                .flatMap(answer ->
                        switch (answer) {
                            case HELD, SUPERSEDED ->
                                    Mono.just("A seat is held, and offered to the patient.");
                            case REFUSED, LOST ->
                                    commands.told(
                                            notification
                                                    .wasTold(id, requestId)
                                                    .map(told -> told ? NO_SEAT : NOT_TOLD));
                            case OPEN ->
                                    Mono.just(
                                            "A seat has been asked for. If it can be held it is offered, else the patient is told that something may be free.");
                        });
    }

    @PostMapping("/{id}/deactivate")
    Mono<ResponseEntity<EntryAnswer>> deactivate(
            Caller caller, IdempotencyKey key, IfMatch ifMatch, @PathVariable long id) {
        var effect =
                left(id, ifMatch, caller).map(done -> Remembered.first(HttpStatus.OK.value(), id));
        return commands.once(key, effect)
                .then(
                        Mono.defer(() ->
                                access.answer(
                                        id,
                                        ResponseEntity.ok(),
                                        entry -> new EntryAnswer(LEFT, entry))));
    }

    private Mono<Boolean> left(long id, IfMatch ifMatch, Caller caller) {
        return access.find(id, caller)
                .doOnNext(entry -> ifMatch.check(entry.version()))
                .flatMap(entry -> withdrawal.leave(id, LeaveReason.DEACTIVATED, caller))
                .thenReturn(true);
    }

    /** Whoever was left alone after unwanted offers is offered seats again. */
    @PostMapping("/{id}/resume")
    Mono<ResponseEntity<EntryAnswer>> resume(
            Caller caller, IdempotencyKey key, IfMatch ifMatch, @PathVariable long id) {
        var effect =
                access.find(id, caller)
                        .doOnNext(entry -> ifMatch.check(entry.version()))
                        .flatMap(entry -> resumption.resume(entry, caller))
                        .map(entry -> Remembered.first(HttpStatus.OK.value(), id));
        return commands.once(key, effect)
                .then(
                        Mono.defer(() ->
                                access.answer(
                                        id,
                                        ResponseEntity.ok(),
                                        entry -> new EntryAnswer(RESUMED, entry))));
    }

    /**
     * Each entry in a transaction of its own, so that no two slots are locked by one. Does not wait
     * for seats to be held. A repeat with the same {@code Idempotency-Key} does nothing, and tells
     * from the entries what was done.
     */
    @PostMapping("/bulk")
    Mono<BulkAnswer<BulkEntry>> bulk(
            Caller caller,
            IdempotencyKey key,
            @Valid @RequestBody BulkRequest request,
            ServerWebExchange exchange) {
        caller.require(Role.STAFF);
        boolean notify = Objects.equals(request.action(), "notify");
        var claim = Mono.just(Remembered.first(HttpStatus.OK.value(), "bulk"));
        return commands.once(key, claim)
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
                                                                        : deactivated(id, caller),
                                                        exchange),
                                        AT_ONCE))
                .collectList()
                .map(results -> BulkAnswer.of(results, BulkEntry::result));
    }

    private Mono<BulkEntry> one(long id, Mono<String> effect, ServerWebExchange exchange) {
        return commands.run(effect)
                .map(message -> BulkEntry.done(id, message))
                .onErrorResume(
                        Problem.class,
                        problem -> Mono.just(BulkEntry.refused(id, problem, exchange)));
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
        return given(id, IfMatch.ANY, caller)
                .map(what ->
                        switch (what) {
                            case OFFERED -> "The patient has an offer already.";
                            case TOLD -> NO_SEAT;
                            default -> "A seat has been asked for.";
                        });
    }

    private Mono<String> deactivated(long id, Caller caller) {
        return left(id, IfMatch.ANY, caller).map(done -> LEFT);
    }
}
