package org.umoorsehhat.notification.reminder.web;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.BulkAnswer;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.chassis.web.IfMatch;
import org.umoorsehhat.notification.delivery.sending.ChannelSenders;
import org.umoorsehhat.notification.reminder.Reminder;
import org.umoorsehhat.notification.reminder.Visibility;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends reminders by hand. */
@RestController
@Recorded("reminder")
@RequestMapping("/api/appointments/reminders")
class ReminderSendController {

    private static final int AT_ONCE = 8;

    private final ReminderSending sending;

    ReminderSendController(ReminderSending sending) {
        this.sending = sending;
    }

    /** Sends a reminder now, whatever its time; one that failed is tried again. */
    @PostMapping("/{id}/send")
    Mono<ResponseEntity<Sent>> send(
            @PathVariable("id") long id, IfMatch ifMatch, IdempotencyKey key, Caller caller) {
        return sending.send(id, ifMatch, key, ReminderAccess.write(caller))
                .map(reminder ->
                        ResponseEntity.ok()
                                .eTag(EntityTags.of(reminder.version()))
                                .body(new Sent(message(reminder), ReminderJson.of(reminder))));
    }

    /** Sends what is due. The service does the same by itself all the time. */
    @PostMapping("/process")
    @Unrecorded(because = "says numbers, no patient")
    Mono<ChannelSenders.Processed> process(IdempotencyKey key, Caller caller) {
        caller.require(Role.ADMIN);
        return sending.process(key);
    }

    /** Sends many; each has an answer of its own. */
    @PostMapping("/bulk")
    Mono<BulkAnswer<BulkReminder>> bulk(
            @Valid @RequestBody ReminderRequests.Bulk request,
            IdempotencyKey key,
            Caller caller,
            ServerWebExchange exchange) {
        var visibility = ReminderAccess.write(caller);
        return Flux.fromStream(request.ids().stream().distinct())
                .flatMapSequential(id -> one(id, ofOne(key, id), visibility, exchange), AT_ONCE, 1)
                .collectList()
                .map(results -> BulkAnswer.of(results, BulkReminder::outcome));
    }

    /** Each reminder has a key of its own, so that a repeat finds what was done. */
    private static IdempotencyKey ofOne(IdempotencyKey key, long id) {
        return key.isPresent()
                ? new IdempotencyKey(key.caller(), key.key() + "#" + id, key.fingerprint())
                : key;
    }

    private Mono<BulkReminder> one(
            long id, IdempotencyKey key, Visibility visibility, ServerWebExchange exchange) {
        return sending.send(id, IfMatch.ANY, key, visibility)
                .map(reminder ->
                        reminder.isSent()
                                ? BulkReminder.sent(id)
                                : BulkReminder.notSent(id, message(reminder), exchange))
                .onErrorResume(
                        Problem.class,
                        problem -> Mono.just(BulkReminder.refused(id, problem, exchange)));
    }

    private static String message(Reminder reminder) {
        return switch (reminder.status()) {
            case SENT -> "Reminder sent.";
            case PENDING -> "The reminder is under way, or will be tried again.";
            case FAILED, CANCELLED -> "The reminder was not sent.";
        };
    }

    record Sent(String message, ReminderJson reminder) implements AccessedData {

        @Override
        public Long accessedPatient() {
            return reminder.accessedPatient();
        }

        @Override
        public String accessedId() {
            return reminder.accessedId();
        }
    }
}
