package org.umoorsehhat.notification.reminder.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.IfMatch;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.delivery.sending.ChannelSenders;
import org.umoorsehhat.notification.delivery.sending.ChannelSenders.Processed;
import org.umoorsehhat.notification.reminder.Reminder;
import org.umoorsehhat.notification.reminder.Visibility;
import reactor.core.publisher.Mono;

/** Sends reminders because somebody asks for it; once for an idempotency key. */
@Component
class ReminderSending {

    /** A provider that takes longer goes on by itself; the caller is told that it is under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int OK = 200;

    private final ChannelSenders senders;
    private final ReminderChanges changes;
    private final Commands commands;
    private final Idempotency idempotency;

    ReminderSending(
            ChannelSenders senders,
            ReminderChanges changes,
            Commands commands,
            Idempotency idempotency) {
        this.senders = senders;
        this.changes = changes;
        this.commands = commands;
        this.idempotency = idempotency;
    }

    /**
     * Sends one. The claim is remembered with the key, then the message is sent outside of any
     * transaction.
     */
    Mono<Reminder> send(long id, IfMatch ifMatch, IdempotencyKey key, Visibility visibility) {
        return Mono.defer(
                        () -> {
                            var claimed = new AtomicReference<@Nullable ClaimedDelivery>();
                            Mono<Remembered> claim =
                                    changes.find(id, visibility)
                                            .doOnNext(seen -> ifMatch.check(seen.version()))
                                            .doOnNext(ReminderSending::check)
                                            .flatMap(seen -> senders.claim(id, seen.version()))
                                            .switchIfEmpty(Mono.error(ReminderSending::underWay))
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
    private Mono<Boolean> deliver(@Nullable ClaimedDelivery claimed) {
        return claimed == null ? Mono.just(false) : senders.deliver(claimed).defaultIfEmpty(false);
    }

    /**
     * Sends what is due. The numbers are remembered with the key afterwards: no transaction stays
     * open while providers are waited for. Two requests with one key at the same moment send each
     * reminder once all the same, and give the numbers of the one that ended first.
     */
    Mono<Processed> process(IdempotencyKey key) {
        return commands.run(
                key.isPresent()
                        ? known(key)
                                .switchIfEmpty(
                                        senders.process().flatMap(done -> remember(key, done)))
                        : senders.process());
    }

    /** What an earlier request was answered; empty where there was none, and the key stays free. */
    private Mono<Processed> known(IdempotencyKey key) {
        return idempotency
                .once(key, Mono.error(NotYet::new))
                .map(ReminderSending::numbers)
                .onErrorResume(NotYet.class, none -> Mono.empty());
    }

    private Mono<Processed> remember(IdempotencyKey key, Processed done) {
        String numbers = done.processed() + " " + done.failed();
        return idempotency
                .once(key, Mono.just(Remembered.first(OK, numbers)))
                .map(ReminderSending::numbers);
    }

    private static Processed numbers(Remembered answer) {
        String[] numbers = answer.resource().split(" ");
        return new Processed(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    private static void check(Reminder reminder) {
        if (reminder.isSent()) {
            throw Problem.conflict(
                    "already-sent", "Already sent", "This reminder was sent before.");
        }
        if (reminder.status() == DeliveryStatus.CANCELLED) {
            throw Problem.conflict(
                    "wrong-state",
                    "The reminder is cancelled",
                    "A cancelled reminder is not sent.");
        }
    }

    private static Problem underWay() {
        return Problem.conflict(
                "wrong-state",
                "Already being sent",
                "This reminder is being sent, or was tried this very moment. Read it again.");
    }

    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYet() {
            super("not yet", null, false, false);
        }
    }
}
