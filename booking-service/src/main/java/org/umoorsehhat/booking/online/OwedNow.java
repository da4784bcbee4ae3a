package org.umoorsehhat.booking.online;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.Decision;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/** What may be paid online: what the desk could take at this moment, by the desk's own rules. */
@Component
class OwedNow {

    /** Whom the ledger and the log name for money that came through the provider. */
    static final Caller PROVIDER =
            new Caller(LedgerEntry.PROVIDER, "Online payment", Set.of(Role.SYSTEM), null, null);

    private final AppointmentLifecycle lifecycle;

    OwedNow(AppointmentLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** How much, or why not. */
    sealed interface Answer {}

    record Owed(BigDecimal amount) implements Answer {}

    record Refused(Refusal refusal) implements Answer {}

    Answer of(Appointment appointment, boolean isDeposit, Instant now) {
        Decision decision =
                lifecycle.decide(
                        appointment,
                        new Pay(PaymentMethod.ONLINE, null, null, isDeposit),
                        PROVIDER,
                        now);
        return switch (decision) {
            case Changed changed ->
                    new Owed(
                            changed.after()
                                    .payment()
                                    .received()
                                    .subtract(appointment.payment().received()));
            case Refusal refusal -> new Refused(refusal);
            case Decision.Change other ->
                    throw new IllegalStateException("paying is no " + other.getClass());
        };
    }
}
