package org.umoorsehhat.notification.reminder.web;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
import org.umoorsehhat.notification.delivery.Claimed;
import org.umoorsehhat.notification.delivery.Senders;
import org.umoorsehhat.notification.reminder.Reminder;
import org.umoorsehhat.notification.reminder.Visibility;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends reminders by hand. */
@RestController
@RequestMapping("/api/appointments/reminders")
class ReminderSendController {

    /** A provider that takes longer goes on by itself; the caller is told that it is under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int AT_ONCE = 8;
    private static final int OK = 200;

    private final Senders senders;
    private final ReminderChanges changes;
    private final Commands commands;
    private final Idempotency idempotency;

    ReminderSendController(
            Senders senders, ReminderChanges changes, Commands commands, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.senders = senders;
        this.changes = changes;
        this.commands = commands;
    }

    /** Sends a reminder now, whatever its time; one that failed is tried again. */
    @PostMapping("/{id}/send")
    Mono<Sent> send(@PathVariable("id") long id, IdempotencyKey key, Caller caller) {
        return send(id, key, ReminderAccess.write(caller))
                .map(reminder -> new Sent(message(reminder), ReminderJson.of(reminder)));
    }

    /** Sends what is due. The service does the same by itself all the time. */
    @PostMapping("/process")
    Mono<Senders.Processed> process(Caller caller) {
        caller.require(Role.ADMIN);
        return commands.run(senders.process());
    }

    /** Sends many; each has an answer of its own. */
    @PostMapping("/bulk")
    Mono<BulkAnswer> bulk(@Valid @RequestBody ReminderRequests.Bulk request, Caller caller) {
        var visibility = ReminderAccess.write(caller);
        return Flux.fromIterable(request.ids())
                .flatMapSequential(id -> one(id, visibility), AT_ONCE, 1)
                .collectList()
                .map(BulkAnswer::new);
    }

    private Mono<BulkResult> one(long id, Visibility visibility) {
        return send(id, IdempotencyKey.ABSENT, visibility)
                .map(reminder ->
                        reminder.isSent()
                                ? new BulkResult(id, "ok", null)
                                : new BulkResult(id, "error", message(reminder)))
                .onErrorResume(
                        Problem.class,
                        problem ->
                                Mono.just(
                                        new BulkResult(
                                                id,
                                                problem.type(),
                                                problem.getBody().getDetail())));
    }

    /**
     * The claim is remembered with the key, then the message is sent outside of any transaction.
     */
    private Mono<Reminder> send(long id, IdempotencyKey key, Visibility visibility) {
        return Mono.defer(
                        () -> {
                            var claimed = new AtomicReference<@Nullable Claimed>();
                            Mono<Remembered> claim =
                                    changes.find(id, visibility)
                                            .doOnNext(ReminderSendController::check)
                                            .flatMap(reminder -> senders.claim(id))
                                            .switchIfEmpty(
                                                    Mono.error(ReminderSendController::underWay))
                                            .doOnNext(claimed::set)
                                            .map(mine -> Remembered.first(OK, id));
                            return commands.run(
                                            idempotency
                                                    .once(key, claim)
                                                    .flatMap(done -> deliver(claimed.get())))
                                    .timeout(PATIENCE, Mono.just(false));
                        })
                .flatMap(sent -> changes.find(id, visibility));
    }

    /** Nothing was claimed where the answer to an earlier request is repeated. */
    private Mono<Boolean> deliver(@Nullable Claimed claimed) {
        return claimed == null ? Mono.just(false) : senders.deliver(claimed).defaultIfEmpty(false);
    }

    private static void check(Reminder reminder) {
        if (reminder.isSent()) {
            throw Problem.conflict(
                    "already-sent", "Already sent", "This reminder was sent before.");
        }
        if (reminder.status().equals("cancelled")) {
            throw Problem.conflict(
                    "wrong-state",
                    "The reminder is cancelled",
                    "A cancelled reminder is not sent.");
        }
    }

    private static Problem underWay() {
        return Problem.conflict(
                "wrong-state", "Already being sent", "This reminder is being sent just now.");
    }

    private static String message(Reminder reminder) {
        return switch (reminder.status()) {
            case "sent" -> "Reminder sent.";
            case "pending" -> "The reminder is under way, or will be tried again.";
            default -> "The reminder was not sent.";
        };
    }

    record Sent(String message, ReminderJson reminder) {}

    record BulkAnswer(List<BulkResult> results) {}

    record BulkResult(long id, String result, @Nullable String detail) {}
}
