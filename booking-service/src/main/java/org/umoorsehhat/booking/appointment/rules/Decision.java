package org.umoorsehhat.booking.appointment.rules;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.InSeries;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.audit.rules.AuditRecord;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;

/** What became of a command: a {@link Refusal}, or what is to be written, whole or not at all. */
public sealed interface Decision permits Refusal, Decision.Change {

    /** The same as a part of what is done to several visits of a series; a refusal stays one. */
    default Decision inSeries(InSeries part) {
        return switch (this) {
            case Booked booked -> booked.told(part.told());
            case Changed changed -> changed.told(part.told());
            case Moved moved -> moved.in(part);
            case Removed _, Refusal _ -> this;
        };
    }

    /** What is to be written, on the condition that what was read still holds. */
    sealed interface Change extends Decision {}

    /**
     * A new appointment, if there are seats for it.
     *
     * @param made with everything but the slots, which the ledger finds
     * @param doctor as read; the condition is that this still holds, and so of {@code service}
     * @param timeSlot a slot that it must touch; absent when the time says it all
     * @param terms on which it gets them
     * @param isThere whether its patient is there already, and is checked in with it
     */
    record Booked(
            Appointment made,
            AuditRecord audit,
            AppointmentEvent event,
            Doctor doctor,
            @Nullable MedicalService service,
            @Nullable Long timeSlot,
            Terms terms,
            boolean isThere)
            implements Change {

        /** The same, whose event says that it is a part of that. */
        public Booked told(SeriesAction action) {
            return with(event.with("series_action", action.data()), terms);
        }

        /** The same, which does not count as one more that was made. */
        Booked asMove() {
            return with(event, terms.ofDaysOnly());
        }

        private Booked with(AppointmentEvent told, Terms on) {
            return new Booked(made, audit, told, doctor, service, timeSlot, on, isThere);
        }
    }

    /**
     * An appointment that is there has changed.
     *
     * @param implied what happened just before and was not said: the start of a visit that is
     *     completed; absent most often
     * @param event absent where nobody needs to hear of it
     * @param seats what becomes of the seats that it has
     * @param way by which money goes back; absent where none does, or as it was paid last
     */
    record Changed(
            Appointment before,
            Appointment after,
            @Nullable AuditRecord implied,
            AuditRecord audit,
            @Nullable AppointmentEvent event,
            SeatEffect seats,
            @Nullable PaymentMethod way)
            implements Change {

        public Changed(
                Appointment before,
                Appointment after,
                @Nullable AuditRecord implied,
                AuditRecord audit,
                @Nullable AppointmentEvent event,
                SeatEffect seats) {
            this(before, after, implied, audit, event, seats, null);
        }

        /** The same, where its money goes back that way. */
        Changed by(@Nullable PaymentMethod goes) {
            return new Changed(before, after, implied, audit, event, seats, goes);
        }

        Changed told(SeriesAction action) {
            return event == null
                    ? this
                    : new Changed(
                            before,
                            after,
                            implied,
                            audit,
                            event.with("series_action", action.data()),
                            seats,
                            way);
        }

        /** The same, whose seats are offered to nobody. */
        Changed releasing() {
            return new Changed(before, after, implied, audit, event, SeatEffect.RELEASE, way);
        }

        /** What only its patient may know of it, for a restricted topic; absent most often. */
        public @Nullable AppointmentEvent explanation() {
            var cancellation = after.cancellation();
            return before.cancellation() == null
                            && cancellation != null
                            && cancellation.isByClinic()
                            && after.privateValues().cancellationReason() != null
                    ? AppointmentEvents.explanation(after)
                    : null;
        }

        /** What it adds to the ledger of payments; absent where no money came or went back. */
        public @Nullable LedgerEntry payment() {
            return Payments.entry(this);
        }

        /** Whether nothing is different and nothing to be noted. */
        public boolean isNothing() {
            return audit.isEmpty();
        }
    }

    /** One appointment gives way to another: the old one is cancelled, the new one booked. */
    record Moved(Changed old, Booked made) implements Change {

        private Moved in(InSeries part) {
            return new Moved(
                    part.isTimeWanted() ? old.releasing() : old, made.told(part.told()).asMove());
        }
    }

    /** An appointment leaves every list for the archive. */
    record Removed(Appointment appointment) implements Change {}

    /** What a change means for the seats of an appointment. */
    enum SeatEffect {
        /** They stay taken. */
        KEEP,
        /** Those that it had are taken again, if they are free. */
        TAKE_BACK,
        /** They are free. */
        RELEASE,
        /** They are held where somebody waits for them, else free. */
        RELEASE_TO_WAITING
    }
}
