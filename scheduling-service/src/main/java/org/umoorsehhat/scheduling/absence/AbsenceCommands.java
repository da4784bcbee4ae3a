package org.umoorsehhat.scheduling.absence;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.slot.Calendars;
import org.umoorsehhat.scheduling.slot.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.SlotChanges;
import org.umoorsehhat.scheduling.slot.SlotProblems;
import reactor.core.publisher.Mono;

/** Plans and cancels absences. Slots close and open; the appointments in them are booking's. */
@Service
public class AbsenceCommands {

    private final Calendars calendars;
    private final Absences absences;
    private final AbsenceEvents events;
    private final SlotChanges slots;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    AbsenceCommands(
            Calendars calendars,
            Absences absences,
            AbsenceEvents events,
            SlotChanges slots,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.calendars = calendars;
        this.absences = absences;
        this.events = events;
        this.slots = slots;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Plans an absence, closes the slots in it and gives its number. Fails with a {@link Problem}
     * {@code 400} for an unknown doctor, or a time that is empty or over.
     */
    public Mono<Long> plan(long doctor, Absence.Span span, IdempotencyKey key) {
        Mono<Remembered> command =
                calendars
                        .open(doctor)
                        .switchIfEmpty(Mono.error(SlotProblems::unknownDoctor))
                        .flatMap(calendar -> add(calendar, span))
                        .flatMap(this::published)
                        .map(absence -> Remembered.first(201, absence.id()));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    private Mono<Absence> add(DoctorCalendar calendar, Absence.Span span) {
        Instant startsAt = span.startsAt(calendar.zone());
        Instant endsAt = span.endsAt(calendar.zone());
        if (!startsAt.isBefore(endsAt)) {
            throw AbsenceProblems.noTime();
        }
        if (!endsAt.isAfter(clock.instant())) {
            throw AbsenceProblems.past();
        }
        return absences.add(calendar, span, startsAt, endsAt);
    }

    /**
     * Cancels an absence and opens the slots that nothing else closes. Fails with a {@link
     * Problem}: {@code 404}, also for one that was cancelled, {@code 412} by {@code precondition}.
     */
    public Mono<Absence> cancel(long id, LongPredicate mayWrite, LongConsumer precondition) {
        Mono<Absence> command =
                absences.find(id)
                        .filter(absence -> mayWrite.test(absence.doctor()))
                        .flatMap(
                                absence -> calendars.open(absence.doctor()).then(absences.find(id)))
                        .filter(absence -> !absence.isCancelled())
                        .switchIfEmpty(Mono.error(AbsenceProblems::notFound))
                        .flatMap(absence -> {
                            precondition.accept(absence.version());
                            Absence cancelled = absence.cancelled();
                            return absences.cancel(cancelled).then(published(cancelled));
                        });
        return commands.run(transaction.transactional(command));
    }

    private Mono<Absence> published(Absence absence) {
        return events.publish(absence)
                .then(
                        slots.followAbsences(
                                absence.doctor(),
                                absence.startsAt(),
                                absence.endsAt(),
                                clock.instant()))
                .thenReturn(absence);
    }
}
