package org.umoorsehhat.booking.appointment.rules.state;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.audit.rules.AuditHead;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.words.ShortReference;

/**
 * An appointment as it is at one moment.
 *
 * @param id its number
 * @param bookingReference UUID of the first appointment; stays through reschedules
 * @param reference what people call the booking, see {@link ShortReference}; stays as well
 * @param privateValues what nobody but the patient and the clinic may read
 * @param requiresConfirmation whether the clinic has to confirm it
 * @param bookedBy subject of who booked it; absent once the patient was erased
 * @param origin what it goes back to
 * @param cancellation absent while it is not cancelled
 * @param undoable what staff may take back; absent where there is nothing
 */
public record Appointment(
        long id,
        UUID appointmentId,
        UUID bookingReference,
        String reference,
        Visit visit,
        AppointmentStatus status,
        Payment payment,
        FollowUp followUp,
        PrivateValues privateValues,
        boolean requiresConfirmation,
        @Nullable String bookedBy,
        Origin origin,
        @Nullable Cancellation cancellation,
        @Nullable Undoable undoable,
        Moves moves,
        Messages messages,
        Milestones milestones,
        Names names,
        Revision revision) {

    /**
     * Names that belong to the numbers; absent where they are not known here.
     *
     * @param room where it is; absent: in none
     * @param isDoctorActive whether the doctor takes new appointments, as {@code isPatientActive}
     */
    public record Names(
            @Nullable String doctor,
            @Nullable String patient,
            @Nullable String service,
            @Nullable VisitRoom room,
            boolean isDoctorActive,
            boolean isPatientActive) {

        /** Of those who are active. */
        public Names(@Nullable String doctor, @Nullable String patient, @Nullable String service) {
            this(doctor, patient, service, null, true, true);
        }

        /** The same, and where it is. */
        Names in(@Nullable VisitRoom room) {
            return new Names(doctor, patient, service, room, isDoctorActive, isPatientActive);
        }
    }

    /**
     * Numbers of the appointments before and after it.
     *
     * @param from the one that was rescheduled to this one
     * @param to the one that this was rescheduled to
     */
    public record Moves(@Nullable Long from, @Nullable Long to) {

        public static final Moves NONE = new Moves(null, null);

        public Moves onTo(long successor) {
            return new Moves(from, successor);
        }
    }

    /**
     * What an appointment goes back to.
     *
     * @param role of who made it, by booking or by moving another one: patient, doctor, front_desk,
     *     admin or system
     * @param agreedStart the start that the patient or the clinic asked for last; absent where only
     *     the doctor did. A doctor's right to see the patient follows from it
     * @param cancelUntil until when its patient may cancel or move it, as was said when it was
     *     made; absent: until it starts
     */
    public record Origin(
            String role, @Nullable Instant agreedStart, @Nullable Instant cancelUntil) {

        /** Of an appointment at {@code startsAt} that {@code role} asks for. */
        public static Origin of(Role role, Instant startsAt) {
            return new Origin(role.claim(), role == Role.DOCTOR ? null : startsAt, null);
        }

        /** Of what takes its place at {@code startsAt}: what a doctor does alone is not agreed. */
        public Origin movedBy(Role mover, Instant startsAt) {
            return mover == Role.DOCTOR
                    ? new Origin(mover.claim(), agreedStart, null)
                    : of(mover, startsAt);
        }

        /** The same, which its patient may cancel or move until then; absent: until it starts. */
        public Origin until(@Nullable Instant deadline) {
            return new Origin(role, agreedStart, deadline);
        }
    }

    /** What the patient has been sent. */
    public record Messages(boolean confirmationSent, boolean reminderSent) {

        public static final Messages NONE = new Messages(false, false);
    }

    /**
     * When what happened; absent for what has not.
     *
     * @param attendance when the patient said that they will come
     * @param arrived when the patient was there
     */
    public record Milestones(
            Instant created,
            Instant updated,
            @Nullable Instant confirmed,
            @Nullable Instant attendance,
            @Nullable Instant arrived,
            @Nullable Instant started,
            @Nullable Instant completed) {

        /** Of one whose patient has not said that they will come. */
        public Milestones(
                Instant created,
                Instant updated,
                @Nullable Instant confirmed,
                @Nullable Instant started,
                @Nullable Instant completed) {
            this(created, updated, confirmed, null, null, started, completed);
        }
    }

    /**
     * Who cancelled it and when.
     *
     * @param by the subject; absent once the patient was erased
     * @param byRole patient, doctor, front_desk, admin or system
     * @param isDeclined whether it was a request that the clinic declined
     */
    public record Cancellation(
            Instant at, @Nullable String by, @Nullable String byRole, boolean isDeclined) {

        /** Whether the clinic, and not the patient, cancelled or declined it. */
        public boolean isByClinic() {
            return byRole != null && !byRole.equals(Role.PATIENT.claim());
        }
    }

    /**
     * @param version grows with every change; the ETag
     * @param reference version of the whole booking reference: the sequence of its events
     * @param audit the last row of its audit chain
     */
    public record Revision(long version, long reference, AuditHead audit) {

        /**
         * Of the change that follows.
         *
         * @param isTold whether an event tells of it
         */
        public Revision next(boolean isTold) {
            return new Revision(version + 1, reference + (isTold ? 1 : 0), audit);
        }
    }

    /**
     * What {@code caller} is to this appointment, see {@link Visit#roleOf}. Empty for a stranger,
     * who must not learn that it exists.
     */
    public Optional<Role> roleOf(Caller caller) {
        return visit.roleOf(caller);
    }

    /** Whether it was a request that the clinic declined. */
    public boolean isDeclined() {
        return cancellation != null && cancellation.isDeclined();
    }

    public boolean isUpcoming(Instant now) {
        return status.isLive() && visit.startsAt().isAfter(now);
    }

    public boolean isPast(Instant now) {
        return !visit.endsAt().isAfter(now);
    }

    /**
     * Whether it may be cancelled or rescheduled: by a patient until they are there, it starts or
     * its deadline is over, by staff later too.
     */
    public boolean isMovable(boolean byPatient, Instant now) {
        boolean isAhead = status != AppointmentStatus.ARRIVED && visit.startsAt().isAfter(now);
        return status.isMovable() && (!byPatient || isAhead && !isPastDeadline(now));
    }

    /** Whether it is too late for its patient to cancel or move it. */
    public boolean isPastDeadline(Instant now) {
        return origin.cancelUntil() != null && now.isAfter(origin.cancelUntil());
    }

    /** Whether its patient may say that they will come. */
    public boolean isAwaited(Instant now) {
        return visit.startsAt().isAfter(now)
                && (status == AppointmentStatus.CONFIRMED || status == AppointmentStatus.SCHEDULED);
    }

    /** As it is once {@code name} is known to be the patient's. */
    public Appointment withPatientName(@Nullable String name) {
        var named = new Names(names.doctor(), name, names.service()).in(names.room());
        return changed().names(named).build();
    }

    /** As it is once these seats are taken. */
    public Appointment withVisit(Visit taken, @Nullable VisitRoom room) {
        return changed().visit(taken).names(names.in(room)).build();
    }

    /** As it is once its audit chain ends with this row. */
    public Appointment audited(AuditHead head) {
        return changed()
                .revision(new Revision(revision.version(), revision.reference(), head))
                .build();
    }

    /** The same, with what the builder is told replaced. */
    public AppointmentBuilder changed() {
        return new AppointmentBuilder(this);
    }
}
