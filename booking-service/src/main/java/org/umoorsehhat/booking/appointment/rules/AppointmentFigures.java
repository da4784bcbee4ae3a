package org.umoorsehhat.booking.appointment.rules;

import java.math.BigDecimal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Payment;

/**
 * What an appointment adds to the statistics.
 *
 * @param usesSeats whether its seats count as used: those of a cancelled one do not
 * @param revenue what was paid for a completed one
 * @param unpaid the fee of a completed one that is not paid
 */
public record AppointmentFigures(
        AppointmentStatus status, boolean usesSeats, BigDecimal revenue, BigDecimal unpaid) {

    public static AppointmentFigures of(Appointment appointment) {
        Payment payment = appointment.payment();
        boolean isCompleted = appointment.status() == AppointmentStatus.COMPLETED;
        BigDecimal paid = payment.amount();
        return new AppointmentFigures(
                appointment.status(),
                appointment.status() != AppointmentStatus.CANCELLED,
                isCompleted && payment.isPaid() && paid != null ? paid : BigDecimal.ZERO,
                isCompleted && !payment.isPaid() ? payment.fee() : BigDecimal.ZERO);
    }
}
