package org.umoorsehhat.scheduling.absence;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.scheduling.absence.persistence.PostgresAbsences;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import org.umoorsehhat.scheduling.absence.rules.AbsenceRefusals;
import org.umoorsehhat.scheduling.absence.rules.ClosedDay;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.persistence.PostgresCalendars;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.SlotRefusals;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Closes a day: an absence of each doctor, each in a transaction of its own. What is closed already
 * stays as it is, so that it can be repeated, and half of it harms nothing.
 */
@Service
public class DayClosing {

    private final PostgresCalendars calendars;
    private final PostgresAbsences absences;
    private final AbsenceCommands planning;
    private final PostgresSlots slots;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    DayClosing(
            PostgresCalendars calendars,
            PostgresAbsences absences,
            AbsenceCommands planning,
            PostgresSlots slots,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.calendars = calendars;
        this.absences = absences;
        this.planning = planning;
        this.slots = slots;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Closes a doctor's day and gives the absences that do. Fails with a {@link RefusedException}
     * for an unknown doctor and a date that is past.
     */
    public Mono<List<Absence>> closeOf(long doctor, ClosedDay day, IdempotencyKey key) {
        return close(Flux.just(doctor), day, key);
    }

    /**
     * Closes the day of all doctors who have slots at the location, and gives the absences that do.
     * Fails with a {@link RefusedException} for an unknown location and a date that is past.
     */
    public Mono<List<Absence>> closeAt(long location, ClosedDay day, IdempotencyKey key) {
        return absences.isLocation(location)
                .filter(isKnown -> isKnown)
                .switchIfEmpty(Mono.error(AbsenceRefusals::unknownLocation))
                .then(close(slots.doctorsAt(location, day.date()), day, key));
    }

    private Mono<List<Absence>> close(Flux<Long> doctors, ClosedDay day, IdempotencyKey key) {
        Mono<Remembered> command =
                doctors.concatMap(doctor ->
                                commands.run(transaction.transactional(close(doctor, day))))
                        .then(Mono.just(Remembered.first(201, day.date())));
        return idempotency
                .afterwards(key, command)
                .thenMany(doctors.concatMap(doctor -> absences(doctor, day)))
                .collectList();
    }

    private Mono<Void> close(long doctor, ClosedDay day) {
        return calendars
                .open(doctor)
                .switchIfEmpty(Mono.error(SlotRefusals::unknownDoctor))
                .flatMap(calendar -> {
                    if (day.date().isBefore(calendar.today(clock.instant()))) {
                        return Mono.error(AbsenceRefusals.dayPast());
                    }
                    return spans(
                                    calendar,
                                    day,
                                    span ->
                                            covering(calendar, span)
                                                    .switchIfEmpty(
                                                            planning.add(
                                                                    calendar, span, day.reason())))
                            .then();
                });
    }

    private Flux<Absence> absences(long doctor, ClosedDay day) {
        return calendars
                .look(doctor)
                .flatMapMany(calendar -> spans(calendar, day, span -> covering(calendar, span)))
                .distinct(Absence::id);
    }

    private Flux<Absence> spans(
            DoctorCalendar calendar, ClosedDay day, Function<Absence.Span, Mono<Absence>> each) {
        return slots.on(calendar.doctor(), day.date()).flatMapIterable(day::spans).concatMap(each);
    }

    private Mono<Absence> covering(DoctorCalendar calendar, Absence.Span span) {
        return absences.covering(
                calendar.doctor(), span.startsAt(calendar.zone()), span.endsAt(calendar.zone()));
    }
}
