package org.umoorsehhat.booking.appointment;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.availability.rules.FreeSlot;

/** A command was refused; nothing has changed. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;
    private final transient @Nullable Appointment appointment;
    private final transient @Nullable FreeSlot nextFreeSlot;

    public RefusedException(Refusal refusal) {
        this(refusal, null, null);
    }

    /**
     * @param appointment on which it was to be done, as read; absent where there is none
     * @param nextFreeSlot where there is a seat instead; absent where none is known
     */
    public RefusedException(
            Refusal refusal, @Nullable Appointment appointment, @Nullable FreeSlot nextFreeSlot) {
        super(refusal.type(), null, false, false);
        this.refusal = refusal;
        this.appointment = appointment;
        this.nextFreeSlot = nextFreeSlot;
    }

    public Refusal refusal() {
        return refusal;
    }

    public @Nullable Appointment appointment() {
        return appointment;
    }

    public @Nullable FreeSlot nextFreeSlot() {
        return nextFreeSlot;
    }
}
