package org.umoorsehhat.notification.appointment.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.appointment.AppointmentChange;

/** An appointment as the database reads it. */
record AppointmentRow(
        long id,
        UUID appointmentId,
        UUID bookingReference,
        @Nullable String reference,
        long version,
        long doctorId,
        String doctorName,
        long patientId,
        @Nullable String serviceName,
        String appointmentType,
        String status,
        LocalDate date,
        LocalTime startTime,
        int durationMinutes,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        @Nullable BigDecimal fee,
        @Nullable String currency,
        boolean isPaid,
        @Nullable BigDecimal amountPaid,
        @Nullable BigDecimal feeDue) {

    static AppointmentRow of(AppointmentChange change) {
        var event = change.event();
        String exact = event.exactFee();
        String fee = exact == null ? event.consultationFee() : exact;
        String paid = event.amountPaid();
        String due = event.cancellationFeeDue();
        return new AppointmentRow(
                event.id(),
                event.appointmentId(),
                event.bookingReference(),
                event.reference(),
                change.version(),
                event.doctorId(),
                event.doctorName(),
                event.patientId(),
                event.serviceName(),
                event.appointmentType(),
                event.status(),
                event.date(),
                event.startTime(),
                event.durationMinutes(),
                event.timeZone().getId(),
                event.startsAt(),
                event.endsAt(),
                fee == null ? null : new BigDecimal(fee),
                event.currency(),
                Boolean.TRUE.equals(event.isPaid()),
                paid == null ? null : new BigDecimal(paid),
                due == null ? null : new BigDecimal(due));
    }
}
