package org.umoorsehhat.booking.appointment.rules.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Milestones;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Moves;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Names;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Origin;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Revision;

/** An appointment with some parts replaced: records have no withers. */
public final class AppointmentBuilder {

    private final Appointment from;
    private long id;
    private UUID appointmentId;
    private Visit visit;
    private AppointmentStatus status;
    private Payment payment;
    private FollowUp followUp;
    private PrivateValues privateValues;
    private boolean requiresConfirmation;
    private @Nullable String bookedBy;
    private Origin origin;
    private @Nullable Cancellation cancellation;
    private @Nullable Undoable undoable;
    private Moves moves;
    private Messages messages;
    private Milestones milestones;
    private Names names;
    private Revision revision;

    AppointmentBuilder(Appointment from) {
        this.from = from;
        this.id = from.id();
        this.appointmentId = from.appointmentId();
        this.visit = from.visit();
        this.status = from.status();
        this.payment = from.payment();
        this.followUp = from.followUp();
        this.privateValues = from.privateValues();
        this.requiresConfirmation = from.requiresConfirmation();
        this.bookedBy = from.bookedBy();
        this.origin = from.origin();
        this.cancellation = from.cancellation();
        this.undoable = from.undoable();
        this.moves = from.moves();
        this.messages = from.messages();
        this.milestones = from.milestones();
        this.names = from.names();
        this.revision = from.revision();
    }

    public AppointmentBuilder id(long number, UUID uuid) {
        id = number;
        appointmentId = uuid;
        return this;
    }

    public AppointmentBuilder visit(Visit value) {
        visit = value;
        return this;
    }

    public AppointmentBuilder status(AppointmentStatus value) {
        status = value;
        return this;
    }

    public AppointmentBuilder payment(Payment value) {
        payment = value;
        return this;
    }

    public AppointmentBuilder followUp(FollowUp value) {
        followUp = value;
        return this;
    }

    public AppointmentBuilder privateValues(PrivateValues value) {
        privateValues = value;
        return this;
    }

    public AppointmentBuilder requiresConfirmation(boolean value) {
        requiresConfirmation = value;
        return this;
    }

    public AppointmentBuilder bookedBy(@Nullable String value) {
        bookedBy = value;
        return this;
    }

    public AppointmentBuilder origin(Origin value) {
        origin = value;
        return this;
    }

    public AppointmentBuilder cancellation(@Nullable Cancellation value) {
        cancellation = value;
        return this;
    }

    public AppointmentBuilder undoable(@Nullable Undoable value) {
        undoable = value;
        return this;
    }

    public AppointmentBuilder moves(Moves value) {
        moves = value;
        return this;
    }

    public AppointmentBuilder messages(Messages value) {
        messages = value;
        return this;
    }

    public AppointmentBuilder milestones(Milestones value) {
        milestones = value;
        return this;
    }

    public AppointmentBuilder confirmed(Instant at) {
        return milestones(
                new Milestones(
                        milestones.created(),
                        milestones.updated(),
                        at,
                        milestones.attendance(),
                        milestones.arrived(),
                        milestones.started(),
                        milestones.completed()));
    }

    public AppointmentBuilder attending(Instant at) {
        return milestones(
                new Milestones(
                        milestones.created(),
                        milestones.updated(),
                        milestones.confirmed(),
                        at,
                        milestones.arrived(),
                        milestones.started(),
                        milestones.completed()));
    }

    public AppointmentBuilder arrived(@Nullable Instant at) {
        return milestones(
                new Milestones(
                        milestones.created(),
                        milestones.updated(),
                        milestones.confirmed(),
                        milestones.attendance(),
                        at,
                        milestones.started(),
                        milestones.completed()));
    }

    public AppointmentBuilder started(@Nullable Instant at) {
        return milestones(
                new Milestones(
                        milestones.created(),
                        milestones.updated(),
                        milestones.confirmed(),
                        milestones.attendance(),
                        milestones.arrived(),
                        at,
                        milestones.completed()));
    }

    public AppointmentBuilder completed(@Nullable Instant at) {
        return milestones(
                new Milestones(
                        milestones.created(),
                        milestones.updated(),
                        milestones.confirmed(),
                        milestones.attendance(),
                        milestones.arrived(),
                        milestones.started(),
                        at));
    }

    public AppointmentBuilder updated(Instant at) {
        return milestones(
                new Milestones(
                        milestones.created(),
                        at,
                        milestones.confirmed(),
                        milestones.attendance(),
                        milestones.arrived(),
                        milestones.started(),
                        milestones.completed()));
    }

    public AppointmentBuilder names(Names value) {
        names = value;
        return this;
    }

    public AppointmentBuilder revision(Revision value) {
        revision = value;
        return this;
    }

    public Appointment build() {
        return new Appointment(
                id,
                appointmentId,
                from.bookingReference(),
                from.reference(),
                visit,
                status,
                payment,
                followUp,
                privateValues,
                requiresConfirmation,
                bookedBy,
                origin,
                cancellation,
                undoable,
                moves,
                messages,
                milestones,
                names,
                revision);
    }
}
