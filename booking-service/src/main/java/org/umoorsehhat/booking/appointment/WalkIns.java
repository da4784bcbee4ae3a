package org.umoorsehhat.booking.appointment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.CheckIn;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.CommitResult.Written;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;

/** Patients who come without an appointment: theirs is made and checked in, or nothing is done. */
@Component
class WalkIns {

    private final AppointmentChanges appointments;
    private final TransactionalOperator transaction;

    WalkIns(AppointmentChanges appointments, TransactionalOperator transaction) {
        this.appointments = appointments;
        this.transaction = transaction;
    }

    /** Checks in what {@code booking} writes. */
    Mono<CommitResult> checkedIn(Mono<CommitResult> booking, Caller caller) {
        return transaction
                .execute(status ->
                        booking.flatMap(result ->
                                result instanceof Written written
                                        ? checkIn(written, caller)
                                        : nothing(result, status)))
                .single();
    }

    private Mono<CommitResult> checkIn(Written written, Caller caller) {
        var ref = AppointmentRef.of(written.appointment().id());
        return appointments
                .actWithin(ref, new CheckIn(), caller)
                .map(arrived -> new Written(arrived, null));
    }

    /** What was refused may have left a transaction that cannot be committed. */
    private static Mono<CommitResult> nothing(CommitResult result, ReactiveTransaction status) {
        status.setRollbackOnly();
        return Mono.just(result);
    }
}
