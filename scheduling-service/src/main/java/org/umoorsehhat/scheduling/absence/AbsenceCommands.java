package org.umoorsehhat.scheduling.absence;

import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.scheduling.absence.persistence.AbsenceOutbox;
import org.umoorsehhat.scheduling.absence.persistence.PostgresAbsences;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import org.umoorsehhat.scheduling.absence.rules.AbsenceRefusals;
import org.umoorsehhat.scheduling.absence.rules.PlannedAbsence;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.persistence.PostgresCalendars;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotClosures;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.SlotRefusals;
import reactor.core.publisher.Mono;

/** Plans and cancels absences. Slots close and open; the appointments in them are booking's. */
@Service
public class AbsenceCommands {

    private final PostgresCalendars calendars;
    private final PostgresAbsences absences;
    private final AbsenceOutbox events;
    private final PostgresSlotClosures slots;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    AbsenceCommands(
            PostgresCalendars calendars,
            PostgresAbsences absences,
            AbsenceOutbox events,
            PostgresSlotClosures slots,
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
     * Plans an absence, closes the slots in it and gives its number. Fails with a {@link
     * RefusedException} for an unknown doctor, or a time that is empty or over.
     */
    public Mono<Long> plan(
            long doctor, Absence.Span span, @Nullable String reason, IdempotencyKey key) {
        Mono<Remembered> command =
                calendars
                        .open(doctor)
                        .switchIfEmpty(Mono.error(SlotRefusals::unknownDoctor))
                        .flatMap(calendar -> add(calendar, span, reason))
                        .map(absence -> Remembered.first(201, absence.id()));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    /**
     * Cancels an absence and opens the slots that nothing else closes. Fails with a {@link
     * RefusedException} for one that is not there or was cancelled, and as {@code precondition}
     * does.
     */
    public Mono<Absence> cancel(long id, LongPredicate mayWrite, LongConsumer precondition) {
        Mono<Absence> command =
                absences.find(id)
                        .filter(absence -> mayWrite.test(absence.doctor()))
                        .flatMap(
                                absence -> calendars.open(absence.doctor()).then(absences.find(id)))
                        .filter(absence -> !absence.isCancelled())
                        .switchIfEmpty(Mono.error(AbsenceRefusals::notFound))
                        .flatMap(absence -> {
                            precondition.accept(absence.version());
                            Absence cancelled = absence.cancelled();
                            return absences.cancel(cancelled).then(published(cancelled));
                        });
        return commands.run(transaction.transactional(command));
    }

    /** In an open calendar, in its transaction. */
    Mono<Absence> add(DoctorCalendar calendar, Absence.Span span, @Nullable String reason) {
        return Mono.fromCallable(() -> PlannedAbsence.of(calendar, span, reason, clock.instant()))
                .flatMap(absences::add)
                .flatMap(this::published);
    }

    private Mono<Absence> published(Absence absence) {
        return events.publish(absence)
                .then(
                        slots.follow(
                                absence.doctor(),
                                absence.startsAt(),
                                absence.endsAt(),
                                clock.instant()))
                .thenReturn(absence);
    }
}
