package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.CommitResult.Written;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/**
 * Books. What it stands on is remembered, so that most often the only round trip is the statement
 * that writes it; around it stand the queue at a crowded time, and a short wait for a slot that is
 * on its way here.
 */
@Service
public class AppointmentBooking {

    private static final int MOST_ATTEMPTS = 5;

    /** What the remembered doctor or service may be to blame for. */
    private static final Set<Refusal> OF_FACTS =
            Set.of(
                    Refusal.UNKNOWN_DOCTOR,
                    Refusal.RETIRED_DOCTOR,
                    Refusal.FOREIGN_SERVICE,
                    Refusal.WITHDRAWN_SERVICE,
                    Refusal.PAST,
                    Refusal.TOO_FAR_AHEAD,
                    Refusal.SHORT_NOTICE,
                    Refusal.TOO_FAR_FOR_PATIENTS,
                    Refusal.SKIPPED_TIME);

    private final PostgresAppointments appointments;
    private final AppointmentLifecycle lifecycle;
    private final AppointmentFacts facts;
    private final RepeatedRequests repeats;
    private final NextFreeSlot nextFreeSlot;
    private final OwnHolds ownHolds;
    private final SlotAdmission admission;
    private final SlotArrival arrival;
    private final WalkIns walkIns;
    private final Commands commands;
    private final Clock clock;

    AppointmentBooking(
            PostgresAppointments appointments,
            AppointmentLifecycle lifecycle,
            AppointmentFacts facts,
            RepeatedRequests repeats,
            NextFreeSlot nextFreeSlot,
            OwnHolds ownHolds,
            SlotAdmission admission,
            SlotArrival arrival,
            WalkIns walkIns,
            Commands commands,
            Clock clock) {
        this.appointments = appointments;
        this.lifecycle = lifecycle;
        this.facts = facts;
        this.repeats = repeats;
        this.nextFreeSlot = nextFreeSlot;
        this.ownHolds = ownHolds;
        this.admission = admission;
        this.arrival = arrival;
        this.walkIns = walkIns;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Books. Fails with a {@link RefusedException} that has the reason and, where there is one, the
     * next free slot.
     */
    public Mono<Appointment> book(Book book, Caller caller, IdempotencyKey key) {
        return facts.of(book, false).flatMap(known -> book(book.knowing(known), caller, key, 1));
    }

    private Mono<Appointment> book(Book book, Caller caller, IdempotencyKey key, int attempt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (lifecycle.decide(null, book, caller, now)) {
            case Booked booked -> commit(booked, book, caller, key, attempt);
            case Refusal refusal when attempt == 1 && OF_FACTS.contains(refusal) ->
                    anew(book, caller, key, attempt);
            // No first request can have booked there, so none is looked for.
            case Refusal.UNKNOWN_DOCTOR -> Mono.error(new RefusedException(Refusal.UNKNOWN_DOCTOR));
            case Refusal refusal ->
                    repeats.refuse(refusal, null, key)
                            .flatMap(result -> repeats.answer(result, caller))
                            .map(Written::appointment);
            default -> throw new IllegalStateException("a booking makes an appointment");
        };
    }

    private Mono<Appointment> anew(Book book, Caller caller, IdempotencyKey key, int attempt) {
        return attempt >= MOST_ATTEMPTS
                ? Mono.error(new RefusedException(Refusal.CONTENDED))
                : facts.of(book, true)
                        .flatMap(known -> book(book.knowing(known), caller, key, attempt + 1));
    }

    private Mono<Appointment> commit(
            Booked booked, Book book, Caller caller, IdempotencyKey key, int attempt) {
        Visit visit = booked.made().visit();
        var stay =
                new SlotAdmission.Stay(
                        new SlotAdmission.Time(visit.doctor(), visit.startsAt()),
                        book.minutes(),
                        book.service());
        // A request that is repeated must get the answer that it got.
        Mono<CommitResult> committed =
                !key.isPresent() && admission.isKnownFull(stay)
                        ? commands.run(
                                whole(
                                        booked,
                                        fromOwnHold(
                                                new CommitResult.Refused(Refusal.SLOT_FULL),
                                                booked,
                                                key),
                                        caller))
                        : arrival.until(
                                () -> inTurn(booked, stay, caller, key),
                                SlotArrival::isMissingSlot);
        return committed.flatMap(result ->
                switch (result) {
                    case CommitResult.Refused refused ->
                            nextFreeSlot.refuse(refused.refusal(), visit, caller);
                    case CommitResult.Outdated _ -> anew(book, caller, key, attempt);
                    default -> repeats.answer(result, caller).map(Written::appointment);
                });
    }

    private Mono<CommitResult> inTurn(
            Booked booked, SlotAdmission.Stay stay, Caller caller, IdempotencyKey key) {
        return admission.inTurn(
                booked.made().visit().patient(),
                stay.time(),
                () -> {
                    int releases = admission.releases(stay.time().doctor());
                    var booking =
                            appointments
                                    .commit(booked, key)
                                    .doOnNext(result -> {
                                        if (OwnHolds.isFull(result)) {
                                            admission.rememberFull(stay, releases);
                                        }
                                    })
                                    .flatMap(result -> fromOwnHold(result, booked, key));
                    return commands.runUnhurried(whole(booked, booking, caller));
                });
    }

    /** With its patient's arrival, where they are there. */
    private Mono<CommitResult> whole(Booked booked, Mono<CommitResult> booking, Caller caller) {
        return booked.isThere() ? walkIns.checkedIn(booking, caller) : booking;
    }

    private Mono<CommitResult> fromOwnHold(CommitResult result, Booked booked, IdempotencyKey key) {
        return ownHolds.insteadOfFull(
                result, booked.made().visit(), hold -> appointments.commit(booked, hold, key));
    }
}
