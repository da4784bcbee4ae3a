package org.umoorsehhat.notification.reminder.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.Edit;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.reminder.Reminder;
import org.umoorsehhat.notification.reminder.ReminderProperties;
import org.umoorsehhat.notification.reminder.Visibility;
import org.umoorsehhat.notification.reminder.persistence.PostgresReminders;
import org.umoorsehhat.notification.reminder.rules.RemindedAppointment;
import reactor.core.publisher.Mono;

/** Makes, changes and deletes reminders by hand. */
@Component
class ReminderChanges {

    private static final int CREATED = 201;

    private final PostgresReminders reminders;
    private final Commands commands;
    private final Idempotency idempotency;
    private final int mostByHand;
    private final ReadOnlyFields readOnly;
    private final Clock clock;

    ReminderChanges(
            PostgresReminders reminders,
            Commands commands,
            Idempotency idempotency,
            ReminderProperties properties,
            ReadOnlyFields readOnly,
            Clock clock) {
        this.reminders = reminders;
        this.mostByHand = properties.mostByHand();
        this.commands = commands;
        this.idempotency = idempotency;
        this.readOnly = readOnly;
        this.clock = clock;
    }

    Mono<Reminder> find(long id, Visibility visibility) {
        return AccessRecord.tell(reminders.find(id, visibility), Reminder::patientId)
                .switchIfEmpty(Mono.error(ReminderAccess::notFound));
    }

    Mono<Reminder> create(
            ReminderRequests.Create request, IdempotencyKey key, Visibility visibility) {
        Instant at = request.scheduledFor().toInstant();
        Instant now = clock.instant();
        Mono<Remembered> command =
                reminders
                        .appointment(request.appointment().toString(), visibility)
                        .switchIfEmpty(
                                Mono.error(() -> Problem.invalid("appointment", "is not known")))
                        .doOnNext(appointment -> check(appointment, at, now))
                        .delayUntil(appointment -> checkCount(appointment, visibility))
                        .flatMap(appointment ->
                                reminders.add(
                                        appointment.id(),
                                        Channel.stored(request.reminderType()),
                                        at,
                                        now))
                        .switchIfEmpty(Mono.error(ReminderChanges::notExpected))
                        .map(id -> Remembered.first(CREATED, id));
        return commands.run(idempotency.once(key, command))
                .flatMap(done -> find(Long.parseLong(done.resource()), visibility));
    }

    Mono<Reminder> change(
            long id,
            Edit<ReminderRequests.Change> edit,
            @Nullable String ifMatch,
            Visibility visibility) {
        Instant now = clock.instant();
        var request = edit.edited();
        return commands.run(
                find(id, visibility)
                        .flatMap(reminder -> {
                            EntityTags.check(ifMatch, reminder.version());
                            readOnly.require(edit.others(), ReminderJson.of(reminder));
                            waiting(reminder);
                            OffsetDateTime wish = request.scheduledFor();
                            Instant at = wish == null ? reminder.scheduledFor() : wish.toInstant();
                            String type = request.reminderType();
                            Channel channel =
                                    type == null ? reminder.channel() : Channel.stored(type);
                            return reminders
                                    .appointment(Long.toString(reminder.appointment()), visibility)
                                    .doOnNext(appointment -> {
                                        if (wish != null) {
                                            check(appointment, at, now);
                                        }
                                    })
                                    .then(
                                            reminders.change(
                                                    id, reminder.version(), channel, at, now));
                        })
                        .flatMap(changed ->
                                changed
                                        ? find(id, visibility)
                                        : Mono.error(ReminderChanges.changedMeanwhile())));
    }

    Mono<Void> delete(long id, @Nullable String ifMatch, Visibility visibility) {
        return commands.run(
                find(id, visibility)
                        .flatMap(reminder -> {
                            EntityTags.check(ifMatch, reminder.version());
                            return reminders.delete(id, reminder.version(), clock.instant());
                        })
                        .flatMap(deleted ->
                                deleted
                                        ? Mono.<Void>empty()
                                        : Mono.error(ReminderChanges.changedMeanwhile())));
    }

    private static void check(RemindedAppointment appointment, Instant at, Instant now) {
        if (!appointment.isExpected()) {
            throw notExpected();
        }
        if (!at.isAfter(now)) {
            throw Problem.invalid("scheduled_for", "is in the past");
        }
        if (!at.isBefore(appointment.startsAt())) {
            throw Problem.invalid("scheduled_for", "is not before the appointment starts");
        }
    }

    private Mono<Void> checkCount(RemindedAppointment appointment, Visibility visibility) {
        if (visibility.equals(Visibility.ALL)) {
            return Mono.empty();
        }
        return reminders
                .madeByHand(appointment.id())
                .flatMap(n -> n >= mostByHand ? Mono.error(tooMany()) : Mono.empty());
    }

    private Problem tooMany() {
        return Problem.conflict(
                "limit-messages",
                "Too many messages",
                "There have been %d reminders by hand for this appointment. Call the patient, or ask an administrator."
                        .formatted(mostByHand));
    }

    private static void waiting(Reminder reminder) {
        if (!reminder.isPending() || reminder.isBeingSent()) {
            throw Problem.conflict(
                    "wrong-state",
                    "The reminder is not waiting",
                    "Only a pending reminder can be changed; this one is "
                            + (reminder.isPending() ? "being sent" : reminder.status().code())
                            + ".");
        }
    }

    static Problem notExpected() {
        return Problem.conflict(
                "wrong-state",
                "The appointment is not to come",
                "A reminder is for an appointment that is pending, confirmed or scheduled and has not begun.");
    }

    private static Problem changedMeanwhile() {
        return Problem.conflict(
                "wrong-state",
                "The reminder has changed",
                "The reminder is being sent or has changed meanwhile. Read it again.");
    }
}
