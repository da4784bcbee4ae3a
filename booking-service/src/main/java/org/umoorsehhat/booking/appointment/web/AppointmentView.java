package org.umoorsehhat.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.Transition;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.TextRights;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.appointment.rules.state.VisitRoom;
import org.umoorsehhat.booking.payment.rules.CancellationFee;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.caller.Caller;

/**
 * An appointment as the API shows it. Texts that the caller may not read are null, see {@link
 * TextRights}.
 *
 * @param timeSlot the first slot in which it took a seat; absent outside published slots
 * @param room name of where it is; absent where that is not told, as {@code roomLocation}
 * @param depositAmount asked for beforehand; absent where none is, as {@code depositPaid}
 * @param cancellationFee what its patient owes who cancels it after {@code cancelFreeUntil}; absent
 *     where that is free
 * @param noShowFee whether who does not come owes it, too
 * @param cancellationFeeDue what is owed in place of the fee, since that has happened
 * @param amountDue what is owed now
 * @param undoUntil until when the last step may be taken back, shown to staff; absent where none
 *     may
 * @param seriesId the series that it is a visit of; absent for none
 * @param cancelUntil until when its patient may cancel or move it; absent: until it starts
 * @param bookedBy login name, shown to administrators only, as {@code cancelledBy}
 * @param bookedByRole patient, doctor, front_desk, admin or system, as {@code cancelledByRole}
 * @param canCheckIn whether this caller may say now that the patient is there, as {@code canUndo}
 *     whether they may take back what was recorded last
 */
record AppointmentView(
        long id,
        UUID appointmentId,
        UUID bookingReference,
        String reference,
        long doctor,
        @Nullable String doctorName,
        long patient,
        String patientName,
        @Nullable Long service,
        @Nullable String serviceName,
        @Nullable Long timeSlot,
        @Nullable String room,
        @Nullable String roomLocation,
        LocalDate appointmentDate,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime appointmentTime,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
        int durationMinutes,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        boolean offSlot,
        AppointmentType appointmentType,
        String appointmentTypeDisplay,
        AppointmentStatus status,
        String statusDisplay,
        BookingMethod bookingMethod,
        String bookingMethodDisplay,
        @JsonUnwrapped PrivateValues privateValues,
        @Nullable String bookedBy,
        String bookedByRole,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal consultationFee,
        @Nullable String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal depositAmount,
        @Nullable Boolean depositPaid,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal cancellationFee,
        @Nullable Instant cancelFreeUntil,
        boolean noShowFee,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal cancellationFeeDue,
        @JsonProperty("is_paid") boolean isPaid,
        @Nullable PaymentMethod paymentMethod,
        @Nullable String paymentMethodDisplay,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amountPaid,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amountDue,
        boolean requiresConfirmation,
        boolean confirmationSent,
        boolean reminderSent,
        boolean followUpRequired,
        @Nullable LocalDate followUpDate,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBy,
        @Nullable String cancelledByRole,
        @Nullable Long rescheduledFrom,
        @Nullable Long rescheduledTo,
        @Nullable UUID seriesId,
        @Nullable Integer seriesNumber,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant attendanceConfirmedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant undoUntil,
        @Nullable Instant cancelUntil,
        @JsonProperty("is_upcoming") boolean isUpcoming,
        @JsonProperty("is_past") boolean isPast,
        boolean canCancel,
        boolean canReschedule,
        boolean canCheckIn,
        boolean canUndo)
        implements AccessedData {

    @Override
    public Long accessedPatient() {
        return patient;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    /** What {@code caller} sees of {@code a}, now. */
    static AppointmentView of(
            Appointment a, Caller caller, Instant now, AppointmentLifecycle lifecycle) {
        Visit visit = a.visit();
        boolean isStaff = caller.isOfDesk() || caller.isDoctor(visit.doctor());
        boolean isMovable = a.isMovable(!isStaff, now);
        Payment payment = a.payment();
        CancellationFee fee = payment.price().cancellationFee();
        Cancellation cancelled = a.cancellation();
        SeriesPlace series = visit.series();
        VisitRoom room = a.names().room();
        return new AppointmentView(
                a.id(),
                a.appointmentId(),
                a.bookingReference(),
                a.reference(),
                visit.doctor(),
                a.names().doctor(),
                visit.patient(),
                String.valueOf(a.names().patient()),
                visit.service(),
                a.names().service(),
                visit.slots().isEmpty() ? null : visit.slots().getFirst(),
                room == null ? null : room.name(),
                room == null ? null : room.location(),
                visit.date(),
                visit.time(),
                visit.endTime(),
                visit.minutes(),
                visit.timeZone(),
                visit.startsAt(),
                visit.endsAt(),
                visit.offSlot(),
                visit.type(),
                Codes.display(visit.type()),
                a.status(),
                Codes.display(a.status()),
                visit.method(),
                Codes.display(visit.method()),
                privateValues(a, caller),
                caller.isAdmin() ? a.bookedBy() : null,
                a.origin().role(),
                payment.fee(),
                Money.told(payment.currency()),
                payment.price().deposit(),
                payment.isDepositPaid(),
                fee == null ? null : fee.amount(),
                fee == null ? null : fee.freeUntil(),
                fee != null && fee.onNoShow(),
                payment.due(),
                payment.isPaid(),
                payment.method(),
                payment.method() == null ? null : Codes.display(payment.method()),
                payment.amount(),
                a.payment().amountDue(a.status()),
                a.requiresConfirmation(),
                a.messages().confirmationSent(),
                a.messages().reminderSent(),
                a.followUp().required(),
                a.followUp().date(),
                cancelled == null ? null : cancelled.at(),
                cancelled == null || !caller.isAdmin() ? null : cancelled.by(),
                cancelled == null ? null : cancelled.byRole(),
                a.moves().from(),
                a.moves().to(),
                series == null ? null : series.series(),
                series == null ? null : series.number(),
                a.milestones().created(),
                a.milestones().updated(),
                a.milestones().confirmed(),
                a.milestones().attendance(),
                a.milestones().arrived(),
                a.milestones().started(),
                a.milestones().completed(),
                isStaff && a.undoable() != null ? a.undoable().until() : null,
                a.origin().cancelUntil(),
                a.isUpcoming(now),
                a.isPast(now),
                isMovable,
                isMovable,
                lifecycle.may(Transition.CHECK_IN, a, caller, now),
                lifecycle.may(Transition.UNDO, a, caller, now));
    }

    /** A cancelled appointment always has a reason; one without it has been erased, and says so. */
    private static PrivateValues privateValues(Appointment a, Caller caller) {
        var values = a.privateValues().without(TextRights.hidden(a.visit(), caller));
        boolean isErased =
                a.status() == AppointmentStatus.CANCELLED && values.cancellationReason() == null;
        return isErased ? values.with(Map.of("cancellation_reason", "erased")) : values;
    }
}
