package org.umoorsehhat.booking.appointment.rules.state;

import java.math.BigDecimal;
import org.umoorsehhat.booking.rules.Codes;

/**
 * What an appointment adds to the statistics.
 *
 * @param outcome its status, {@value #RESCHEDULED} for one that another took the place of, or
 *     {@value #DECLINED} for a request that the clinic declined: neither is a cancellation
 * @param usesSeats whether its seats count as used: those of a cancelled one do not
 * @param revenue what was paid for a completed one, and of a fee for cancelling late or not coming
 * @param unpaid what is owed yet of these
 * @param prepaid what was paid for any other, and beyond such a fee
 */
public record AppointmentFigures(
        String outcome,
        boolean usesSeats,
        BigDecimal revenue,
        BigDecimal unpaid,
        BigDecimal prepaid) {

    public static final String RESCHEDULED = "rescheduled";
    public static final String DECLINED = "declined";

    public static AppointmentFigures of(Appointment appointment) {
        Payment payment = appointment.payment();
        boolean isCompleted = appointment.status() == AppointmentStatus.COMPLETED;
        BigDecimal paid = payment.received();
        if (payment.due() != null) {
            return new AppointmentFigures(
                    outcome(appointment),
                    appointment.status() != AppointmentStatus.CANCELLED,
                    paid.min(payment.due()),
                    payment.left().max(BigDecimal.ZERO),
                    payment.refundable());
        }
        return new AppointmentFigures(
                outcome(appointment),
                appointment.status() != AppointmentStatus.CANCELLED,
                isCompleted ? paid : BigDecimal.ZERO,
                isCompleted ? payment.left() : BigDecimal.ZERO,
                isCompleted ? BigDecimal.ZERO : paid);
    }

    private static String outcome(Appointment appointment) {
        if (appointment.moves().to() != null) {
            return RESCHEDULED;
        }
        return appointment.isDeclined() ? DECLINED : Codes.of(appointment.status());
    }
}
