package org.umoorsehhat.booking.appointment;

import java.util.List;
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
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Moves appointments to another time at the same doctor: whole, or not at all. */
@Service
public class AppointmentMoves {

    private final AppointmentChanges changes;
    private final RepeatedRequests repeats;
    private final NextFreeSlot nextFreeSlot;
    private final SlotArrival arrival;
    private final PostgresDirectory directory;
    private final Commands commands;

    AppointmentMoves(
            AppointmentChanges changes,
            RepeatedRequests repeats,
            NextFreeSlot nextFreeSlot,
            SlotArrival arrival,
            PostgresDirectory directory,
            Commands commands) {
        this.changes = changes;
        this.repeats = repeats;
        this.nextFreeSlot = nextFreeSlot;
        this.arrival = arrival;
        this.directory = directory;
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
        return directory
                .doctor(was.doctor())
                .map(Doctor::zone)
                .flatMap(zone ->
                        Mono.justOrEmpty(
                                        LocalTimes.resolve(
                                                move.date(), move.time(), move.fold(), zone))
                                .map(start -> was.movedTo(move.date(), move.time(), zone, start)))
                .flatMap(wanted -> nextFreeSlot.<Written>refuse(refusal, wanted, caller))
                .switchIfEmpty(Mono.error(() -> new RefusedException(refusal)));
    }
}
