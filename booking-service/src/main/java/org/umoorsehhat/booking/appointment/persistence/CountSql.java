package org.umoorsehhat.booking.appointment.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFigures;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.rules.Codes;

/** What a change adds to the statistics and takes away. */
record CountSql(StatementBuilder statement) {

    /**
     * An appointment more.
     *
     * @param seats how many it uses: an expression of {@code from}
     */
    void add(String name, String from, Appointment appointment, String seats) {
        count(name, from, appointment, 1, seats);
    }

    /** An appointment less: as it was. */
    void subtract(String name, String from, Appointment appointment) {
        count(name, from, appointment, -1, String.valueOf(appointment.visit().slots().size()));
    }

    /** It still counts, but is listed no more. */
    void unlist(String name, String from, Appointment appointment) {
        write(name, from, appointment, "0, -1, 0, 0, 0, 0");
    }

    private void count(String name, String from, Appointment appointment, int sign, String seats) {
        var figures = AppointmentFigures.of(appointment);
        write(
                name,
                from,
                appointment,
                "%1$s, %1$s, %1$s * %2$s, %1$s * %3$s, %1$s * %4$s, %1$s * %5$s"
                        .formatted(
                                sign,
                                figures.usesSeats() ? seats : "0",
                                statement.value(BigDecimal.class, figures.revenue()),
                                statement.value(BigDecimal.class, figures.unpaid()),
                                statement.value(BigDecimal.class, figures.prepaid())));
    }

    private void write(String name, String from, Appointment appointment, String figures) {
        Visit visit = appointment.visit();
        statement.write(
                name,
                """
                INSERT INTO statistics_delta (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, prepaid, currency)
                SELECT %s, %s, %s, %s, %s, %s FROM %s\
                """
                        .formatted(
                                statement.value(Long.class, visit.doctor()),
                                statement.value(LocalDate.class, visit.date()),
                                statement.value(String.class, Codes.of(visit.type())),
                                statement.value(
                                        String.class, AppointmentFigures.of(appointment).outcome()),
                                figures,
                                statement.value(String.class, appointment.payment().currency()),
                                from));
    }
}
