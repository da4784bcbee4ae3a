package org.umoorsehhat.booking.appointment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is now, with the names that belong to it.
 *
 * @param bookingReference UUID of the first appointment; stays through reschedules
 * @param appointmentDate in the doctor's zone, as {@code appointmentTime}
 * @param offSlot booked by staff outside published slots
 * @param version grows with every change
 */
public record Appointment(
        long id,
        UUID appointmentId,
        UUID bookingReference,
        long doctor,
        @Nullable String doctorName,
        long patient,
        String patientName,
        @Nullable Long service,
        @Nullable String serviceName,
        AppointmentType appointmentType,
        AppointmentStatus status,
        BookingMethod bookingMethod,
        LocalDate appointmentDate,
        LocalTime appointmentTime,
        int durationMinutes,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        boolean offSlot,
        @Nullable String reasonForVisit,
        @Nullable String symptoms,
        @Nullable String chiefComplaint,
        @Nullable String notes,
        @Nullable String doctorNotes,
        BigDecimal consultationFee,
        boolean isPaid,
        @Nullable PaymentMethod paymentMethod,
        @Nullable BigDecimal amountPaid,
        boolean requiresConfirmation,
        boolean followUpRequired,
        @Nullable LocalDate followUpDate,
        boolean confirmationSent,
        boolean reminderSent,
        @Nullable String bookedBy,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBy,
        @Nullable String cancellationReason,
        @Nullable Long rescheduledFrom,
        @Nullable Long rescheduledTo,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant completedAt,
        long version) {

    /** When it ends, in the doctor's zone. */
    public LocalTime endTime() {
        return appointmentTime.plusMinutes(durationMinutes);
    }

    public boolean isUpcoming(Instant now) {
        return status.isLive() && startsAt.isAfter(now);
    }

    public boolean isPast(Instant now) {
        return !endsAt.isAfter(now);
    }

    /**
     * Whether it may be cancelled or rescheduled: by a patient until it starts, by staff later too.
     */
    public boolean isMovable(boolean byPatient, Instant now) {
        return status.isMovable() && (!byPatient || startsAt.isAfter(now));
    }
}
