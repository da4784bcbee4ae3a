package org.umoorsehhat.booking.appointment.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentBuilder;
import org.umoorsehhat.booking.audit.rules.AuditRecord;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/**
 * A change of an appointment while it is decided.
 *
 * @param early how long before its start a visit may begin
 */
record Draft(Appointment before, Caller caller, Role role, Instant now, Duration early) {

    /** What the transition makes of it, unless it refuses. */
    Decision by(Transition transition, UnaryOperator<AppointmentBuilder> effect) {
        Refusal refusal = refusal(transition);
        if (refusal != null) {
            return refusal;
        }
        var next = effect.apply(before.changed().status(transition.to(before.status())));
        return to(next, transition.action(), transition.fact(), null, transition.seats());
    }

    /**
     * What cancelling it changes.
     *
     * @param isDeclined whether it is a request that the clinic declines
     */
    UnaryOperator<AppointmentBuilder> cancelled(String reason, boolean isDeclined) {
        return next ->
                next.cancellation(new Cancellation(now, caller.subject(), role.claim(), isDeclined))
                        .privateValues(
                                before.privateValues().with(Map.of("cancellation_reason", reason)));
    }

    @Nullable Refusal refusal(Transition transition) {
        return transition.refusal(before, role, now, early);
    }

    /** What {@code next} makes of it once {@code first} is done, as one change. */
    Decision then(Changed first, Function<Draft, Decision> next) {
        var afterFirst = new Draft(first.after(), caller, role, now, early);
        return next.apply(afterFirst) instanceof Changed second
                ? new Changed(
                        before,
                        second.after(),
                        first.audit(),
                        second.audit(),
                        second.event(),
                        second.seats())
                : first;
    }

    /**
     * The change to {@code next}, with its audit row and its event.
     *
     * @param fact what its event is called; absent where nobody hears of it
     * @param notes for the audit row
     */
    Changed to(
            AppointmentBuilder next,
            String action,
            @Nullable String fact,
            @Nullable String notes,
            SeatEffect seats) {
        Appointment after =
                next.updated(now)
                        .revision(AppointmentLifecycle.next(before.revision(), fact != null))
                        .build();
        var audit =
                new AuditRecord(
                        action,
                        role,
                        caller.subject(),
                        caller.name(),
                        now,
                        notes,
                        AuditedValues.difference(AuditedValues.of(before), AuditedValues.of(after)),
                        AuditedValues.difference(
                                before.privateValues().asMap(), after.privateValues().asMap()));
        return new Changed(
                before,
                after,
                null,
                audit,
                fact == null ? null : AppointmentEvents.of(fact, after),
                seats);
    }
}
