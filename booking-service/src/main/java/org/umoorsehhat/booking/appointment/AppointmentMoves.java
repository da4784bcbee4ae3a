package org.umoorsehhat.booking.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.IfUnchanged;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.CommitResult.Written;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Moves appointments, or changes what is done, by whom or how long: whole, or not at all. */
@Service
public class AppointmentMoves {

    private final AppointmentChanges changes;
    private final RepeatedRequests repeats;
    private final NextFreeSlot nextFreeSlot;
    private final SlotArrival arrival;
    private final AppointmentFacts facts;
    private final Commands commands;

    AppointmentMoves(
            AppointmentChanges changes,
            RepeatedRequests repeats,
            NextFreeSlot nextFreeSlot,
            SlotArrival arrival,
            AppointmentFacts facts,
            Commands commands) {
        this.changes = changes;
        this.repeats = repeats;
        this.nextFreeSlot = nextFreeSlot;
        this.arrival = arrival;
        this.facts = facts;
        this.commands = commands;
    }

    /**
     * Gives the new appointment and the old one. Fails with a {@link RefusedException} that has the
     * reason and, where there is one, the next free slot.
     *
     * @param ifMatch versions that the caller accepts; absent when any will do
     */
    public Mono<Written> move(
            AppointmentRef ref,
            Reschedule move,
            @Nullable List<Long> ifMatch,
            Caller caller,
            IdempotencyKey key) {
        Acting action = ifMatch == null ? move : new IfUnchanged(ifMatch, move);
        return changes.find(ref, caller)
                .flatMap(found ->
                        arrival.until(
                                        () ->
                                                commands.run(
                                                        changes.attempt(
                                                                ref, action, caller, key, 1)),
                                        SlotArrival::isMissingSlot)
                                .flatMap(result -> answer(result, found, move, caller)));
    }

    private Mono<Written> answer(
            CommitResult result, Appointment found, Reschedule move, Caller caller) {
        return result instanceof CommitResult.Refused refused
                ? refuse(refused.refusal(), found, move, caller)
                : repeats.answer(result, caller);
    }

    private Mono<Written> refuse(
            Refusal refusal, Appointment found, Reschedule move, Caller caller) {
        Visit was = found.visit();
        return facts.of(was, move.other(), false)
                .flatMap(known -> Mono.justOrEmpty(wanted(was, move, known)))
                .flatMap(wanted -> nextFreeSlot.<Written>refuse(refusal, wanted, caller))
                .switchIfEmpty(Mono.error(() -> new RefusedException(refusal)));
    }

    /** The visit that it was to become; empty where that is no time at all. */
    private static Optional<Visit> wanted(Visit was, Reschedule move, Facts known) {
        Doctor doctor = known.doctor();
        if (doctor == null) {
            return Optional.empty();
        }
        LocalStart start = move.start();
        Optional<Instant> startsAt =
                start == null
                        ? Optional.of(was.startsAt())
                        : LocalTimes.resolve(
                                start.date(), start.time(), start.fold(), doctor.zone());
        return startsAt.map(at ->
                move.other()
                        .of(
                                was,
                                at,
                                LocalDateTime.ofInstant(at, doctor.zone()),
                                doctor,
                                known.service()));
    }
}
