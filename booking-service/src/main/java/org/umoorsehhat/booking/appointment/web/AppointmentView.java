package org.umoorsehhat.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.Appointment;
import org.umoorsehhat.booking.appointment.AppointmentStatus;
import org.umoorsehhat.booking.appointment.AppointmentType;
import org.umoorsehhat.booking.appointment.BookingMethod;
import org.umoorsehhat.booking.appointment.Codes;
import org.umoorsehhat.booking.appointment.PaymentMethod;
import org.umoorsehhat.chassis.caller.Caller;

/** An appointment as the API shows it. Patients do not see {@code doctor_notes}. */
record AppointmentView(
        long id,
        UUID appointmentId,
        UUID bookingReference,
        long doctor,
        @Nullable String doctorName,
        long patient,
        String patientName,
        @Nullable Long service,
        @Nullable String serviceName,
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
        @Nullable String reasonForVisit,
        @Nullable String symptoms,
        @Nullable String chiefComplaint,
        @Nullable String notes,
        @Nullable String doctorNotes,
        @Nullable String bookedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal consultationFee,
        @JsonProperty("is_paid") boolean isPaid,
        @Nullable PaymentMethod paymentMethod,
        @Nullable String paymentMethodDisplay,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amountPaid,
        boolean requiresConfirmation,
        boolean confirmationSent,
        boolean reminderSent,
        boolean followUpRequired,
        @Nullable LocalDate followUpDate,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBy,
        @Nullable String cancellationReason,
        @Nullable Long rescheduledFrom,
        @Nullable Long rescheduledTo,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant completedAt,
        @JsonProperty("is_upcoming") boolean isUpcoming,
        @JsonProperty("is_past") boolean isPast,
        boolean canCancel,
        boolean canReschedule) {

    /** What {@code caller} sees of {@code a}, now. */
    static AppointmentView of(Appointment a, Caller caller, Instant now) {
        boolean isStaff = caller.isAdmin() || caller.isDoctor(a.doctor());
        boolean isMovable = a.isMovable(!isStaff, now);
        return new AppointmentView(
                a.id(),
                a.appointmentId(),
                a.bookingReference(),
                a.doctor(),
                a.doctorName(),
                a.patient(),
                a.patientName(),
                a.service(),
                a.serviceName(),
                a.appointmentDate(),
                a.appointmentTime(),
                a.endTime(),
                a.durationMinutes(),
                a.timeZone(),
                a.startsAt(),
                a.endsAt(),
                a.offSlot(),
                a.appointmentType(),
                Codes.display(a.appointmentType()),
                a.status(),
                Codes.display(a.status()),
                a.bookingMethod(),
                Codes.display(a.bookingMethod()),
                a.reasonForVisit(),
                a.symptoms(),
                a.chiefComplaint(),
                a.notes(),
                isStaff ? a.doctorNotes() : null,
                a.bookedBy(),
                a.consultationFee(),
                a.isPaid(),
                a.paymentMethod(),
                a.paymentMethod() == null ? null : Codes.display(a.paymentMethod()),
                a.amountPaid(),
                a.requiresConfirmation(),
                a.confirmationSent(),
                a.reminderSent(),
                a.followUpRequired(),
                a.followUpDate(),
                a.cancelledAt(),
                a.cancelledBy(),
                a.cancellationReason(),
                a.rescheduledFrom(),
                a.rescheduledTo(),
                a.createdAt(),
                a.updatedAt(),
                a.confirmedAt(),
                a.completedAt(),
                a.isUpcoming(now),
                a.isPast(now),
                isMovable,
                isMovable);
    }
}
