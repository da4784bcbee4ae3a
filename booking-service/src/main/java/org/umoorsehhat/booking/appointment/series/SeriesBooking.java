package org.umoorsehhat.booking.appointment.series;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.AppointmentFacts;
import org.umoorsehhat.booking.appointment.OwnHolds;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.SlotAdmission;
import org.umoorsehhat.booking.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction.ToldVisit;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.series.OtherTimes.Wanted;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.TimeOrderedId;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Books several visits at a doctor's together, or shows what would become of each. */
@Service
public class SeriesBooking {

    private final AppointmentFacts facts;
    private final AppointmentLifecycle lifecycle;
    private final PostgresAppointments appointments;
    private final OwnHolds ownHolds;
    private final SlotAdmission admission;
    private final SeriesCommit commit;
    private final OtherTimes otherTimes;
    private final Clock clock;

    SeriesBooking(
            AppointmentFacts facts,
            AppointmentLifecycle lifecycle,
            PostgresAppointments appointments,
            OwnHolds ownHolds,
            SlotAdmission admission,
            SeriesCommit commit,
            OtherTimes otherTimes,
            Clock clock) {
        this.facts = facts;
        this.lifecycle = lifecycle;
        this.appointments = appointments;
        this.ownHolds = ownHolds;
        this.admission = admission;
        this.commit = commit;
        this.otherTimes = otherTimes;
        this.clock = clock;
    }

    /**
     * A visit to be booked.
     *
     * @param number in the series
     */
    public record Planned(int number, LocalStart start) {}

    /** What would become of each visit now; nothing is booked. */
    public Mono<List<SeriesVisit>> preview(Book book, List<Planned> planned, Caller caller) {
        return inTurn(book, planned, commit.tried(work(book, planned, caller)))
                .flatMap(visits -> withOthers(visits, book, caller));
    }

    /**
     * Books all of them, and gives the number of the first one. Fails with a {@link SeriesConflict}
     * that has other times, and then nothing is booked.
     */
    public Mono<Long> book(Book book, List<Planned> planned, Caller caller, IdempotencyKey key) {
        return inTurn(book, planned, commit.all(work(book, planned, caller), 201, key))
                .onErrorResume(
                        SeriesConflict.class,
                        conflict ->
                                withOthers(conflict.visits(), book, caller)
                                        .flatMap(visits ->
                                                Mono.error(() -> new SeriesConflict(visits))));
    }

    /** One patient's come one after the other: they would wait with a connection each. */
    private <T> Mono<T> inTurn(Book book, List<Planned> planned, Mono<T> attempt) {
        LocalStart first = planned.getFirst().start();
        Instant about = first.date().atTime(first.time()).toInstant(ZoneOffset.UTC);
        return admission.inTurn(
                book.patient(), new SlotAdmission.Time(book.doctor(), about), () -> attempt);
    }

    private Mono<SeriesCommit.Work> work(Book book, List<Planned> planned, Caller caller) {
        return facts.of(book, true)
                .flatMap(known -> {
                    Doctor doctor = known.doctor();
                    if (doctor == null) {
                        return Mono.error(() -> new RefusedException(Refusal.UNKNOWN_DOCTOR));
                    }
                    UUID series = TimeOrderedId.at(clock.instant());
                    var told = told(planned, doctor.zone());
                    Flux<SeriesVisit> visits =
                            Flux.fromIterable(planned)
                                    .concatMap(one ->
                                            visit(
                                                    book,
                                                    one,
                                                    new SeriesPlace(series, one.number()),
                                                    one.equals(planned.getFirst())
                                                            ? told
                                                            : told.elsewhere(),
                                                    known,
                                                    caller));
                    return Mono.just(
                            new SeriesCommit.Work(List.of(book.doctor()), book.patient(), visits));
                });
    }

    /** A time that is skipped is no visit: then nothing is told. */
    private SeriesAction told(List<Planned> planned, ZoneId zone) {
        return new SeriesAction(
                TimeOrderedId.at(clock.instant()),
                planned.stream().flatMap(one -> told(one, zone).stream()).toList());
    }

    private static Optional<ToldVisit> told(Planned planned, ZoneId zone) {
        LocalStart start = planned.start();
        return LocalTimes.resolve(start.date(), start.time(), start.fold(), zone)
                .map(at -> new ToldVisit(planned.number(), start.date().atTime(start.time()), at));
    }

    private Mono<SeriesVisit> visit(
            Book book,
            Planned planned,
            SeriesPlace place,
            SeriesAction told,
            Facts known,
            Caller caller) {
        Mono<CommitResult> written =
                facts.of(book.doctor(), book.service())
                        .map(drawn -> drawn.ofPatient(known.isKnown()))
                        .flatMap(own -> {
                            Book one = visit(book, planned.start(), place, own);
                            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                            return switch (lifecycle.decide(null, one, caller, now)) {
                                case Booked booked -> write(booked.told(told));
                                case Refusal refusal ->
                                        Mono.just(new CommitResult.Refused(refusal));
                                default ->
                                        throw new IllegalStateException(
                                                "a booking makes an appointment");
                            };
                        });
        return SeriesCommit.visit(planned.number(), planned.start(), written);
    }

    private static Book visit(Book book, LocalStart start, SeriesPlace place, Facts known) {
        return new Book(
                book.doctor(),
                book.patient(),
                book.service(),
                null,
                start.date(),
                start.time(),
                start.fold(),
                book.offSlot(),
                book.minutes(),
                book.details().in(place),
                book.privateValues(),
                known);
    }

    private Mono<CommitResult> write(Booked booked) {
        return appointments
                .commit(booked, IdempotencyKey.ABSENT)
                .flatMap(result ->
                        ownHolds.insteadOfFull(
                                result,
                                booked.made().visit(),
                                hold -> appointments.commit(booked, hold, IdempotencyKey.ABSENT)));
    }

    private Mono<List<SeriesVisit>> withOthers(List<SeriesVisit> visits, Book book, Caller caller) {
        return facts.of(book.doctor(), book.service())
                .flatMap(known ->
                        otherTimes.added(
                                visits,
                                new Wanted(
                                        book.doctor(),
                                        book.patient(),
                                        book.service(),
                                        minutes(book, known.service()),
                                        Objects.requireNonNull(known.doctor()).zone()),
                                caller));
    }

    private static int minutes(Book book, @Nullable MedicalService service) {
        Integer wanted = book.minutes();
        if (wanted != null) {
            return wanted;
        }
        return service == null ? AppointmentLength.USUAL : service.minutes();
    }
}
