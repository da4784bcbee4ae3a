package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.IfUnchanged;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.InSeries;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.CommitResult.Written;
import org.umoorsehhat.booking.appointment.rules.Decision.Change;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.payment.persistence.PostgresPayments;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/**
 * What happens to appointments that exist: read, decided, and written on the condition that what
 * was read still holds; else again. Fails with a {@link RefusedException} where it cannot.
 */
@Service
public class AppointmentChanges {

    private static final int MOST_ATTEMPTS = 10;

    /** What the remembered doctor or service may be to blame for. */
    private static final Set<Refusal> OF_FACTS =
            Set.of(
                    Refusal.UNKNOWN_DOCTOR_OF_APPOINTMENT,
                    Refusal.UNKNOWN_DOCTOR,
                    Refusal.DOCTOR_INACTIVE,
                    Refusal.FOREIGN_SERVICE,
                    Refusal.WITHDRAWN_SERVICE,
                    Refusal.WRONG_LENGTH,
                    Refusal.PAID_OTHERWISE,
                    Refusal.NEW_PAST,
                    Refusal.NEW_TOO_FAR_AHEAD,
                    Refusal.SHORT_NOTICE,
                    Refusal.TOO_FAR_FOR_PATIENTS,
                    Refusal.NEW_SKIPPED_TIME);

    private final PostgresAppointments appointments;
    private final AppointmentLifecycle lifecycle;
    private final AppointmentFacts facts;
    private final RepeatedRequests repeats;
    private final SlotAdmission admission;
    private final OwnHolds ownHolds;
    private final PostgresPayments ledger;
    private final Commands commands;
    private final Clock clock;

    AppointmentChanges(
            PostgresAppointments appointments,
            AppointmentLifecycle lifecycle,
            AppointmentFacts facts,
            RepeatedRequests repeats,
            SlotAdmission admission,
            OwnHolds ownHolds,
            PostgresPayments ledger,
            Commands commands,
            Clock clock) {
        this.appointments = appointments;
        this.lifecycle = lifecycle;
        this.facts = facts;
        this.repeats = repeats;
        this.admission = admission;
        this.ownHolds = ownHolds;
        this.ledger = ledger;
        this.commands = commands;
        this.clock = clock;
    }

    /** An appointment, if {@code caller} may know of it; else it fails as one that is not there. */
    public Mono<Appointment> find(AppointmentRef ref, Caller caller) {
        return AccessRecord.tell(appointments.find(ref), found -> found.visit().patient())
                .filter(found -> found.roleOf(caller).isPresent())
                .switchIfEmpty(Mono.error(() -> new RefusedException(Refusal.NOT_FOUND)));
    }

    /**
     * Does {@code action}, to its end even if the client hangs up; gives the appointment after it.
     */
    public Mono<Appointment> act(
            AppointmentRef ref, Acting action, Caller caller, IdempotencyKey key) {
        return commands.run(attempt(ref, action, caller, key, 1))
                .flatMap(result -> repeats.answer(result, caller))
                .map(Written::appointment);
    }

    /** The same to a version that the caller has seen; absent when any will do. */
    public Mono<Appointment> act(
            AppointmentRef ref,
            Acting action,
            @Nullable List<Long> ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return act(ref, ifMatch == null ? action : new IfUnchanged(ifMatch, action), caller, key);
    }

    /** The same as part of the running transaction, for what an event asks for. */
    public Mono<Appointment> actWithin(AppointmentRef ref, Acting action, Caller caller) {
        return attempt(ref, action, caller, IdempotencyKey.ABSENT, 1)
                .flatMap(result -> repeats.answer(result, caller))
                .map(Written::appointment);
    }

    /** One try after the other, as long as others change what was read. */
    public Mono<CommitResult> attempt(
            AppointmentRef ref, Acting action, Caller caller, IdempotencyKey key, int attempt) {
        return AccessRecord.tell(appointments.find(ref), found -> found.visit().patient())
                .flatMap(found ->
                        informed(action, found, attempt)
                                .flatMap(known -> decide(found, known, caller, key, attempt)))
                .switchIfEmpty(Mono.defer(() -> repeats.refuse(Refusal.NOT_FOUND, null, key)))
                .flatMap(result ->
                        result instanceof CommitResult.Outdated
                                ? again(ref, action, caller, key, attempt)
                                : Mono.just(result));
    }

    private Mono<CommitResult> again(
            AppointmentRef ref, Acting action, Caller caller, IdempotencyKey key, int attempt) {
        return attempt < MOST_ATTEMPTS
                ? attempt(ref, action, caller, key, attempt + 1)
                : Mono.error(new RefusedException(Refusal.CONTENDED));
    }

    /**
     * A move needs to know doctor and service; what is remembered of them is enough at first. A
     * refund needs to know which way the money came.
     */
    private Mono<Acting> informed(Acting action, Appointment found, int attempt) {
        return switch (action) {
            case IfUnchanged(var versions, var wanted) ->
                    informed(wanted, found, attempt).map(known -> new IfUnchanged(versions, known));
            case InSeries(var told, var isTimeWanted, var part) ->
                    informed(part, found, attempt)
                            .map(known -> new InSeries(told, isTimeWanted, known));
            case Reschedule move ->
                    facts.of(found.visit(), move.other(), attempt > 1).map(move::knowing);
            case Refund refund -> ledger.online(found.bookingReference()).map(refund::knowing);
            default -> Mono.just(action);
        };
    }

    private Mono<CommitResult> decide(
            Appointment found, Acting action, Caller caller, IdempotencyKey key, int attempt) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (lifecycle.decide(found, action, caller, now)) {
            case Changed changed when changed.isNothing() -> Mono.just(new Written(found, null));
            case Change change ->
                    appointments
                            .commit(change, key)
                            .flatMap(result -> fromOwnHold(result, change, key))
                            .doOnNext(result -> {
                                if (result instanceof Written) {
                                    admission.forgetFull(found.visit().doctor());
                                }
                            });
            case Refusal refusal when attempt == 1 && OF_FACTS.contains(refusal) ->
                    Mono.just(new CommitResult.Outdated());
            case Refusal refusal -> repeats.refuse(refusal, found, key);
        };
    }

    private Mono<CommitResult> fromOwnHold(CommitResult result, Change change, IdempotencyKey key) {
        return change instanceof Moved moved
                ? ownHolds.insteadOfFull(
                        result,
                        moved.made().made().visit(),
                        hold -> appointments.commit(moved, hold, key))
                : Mono.just(result);
    }
}
