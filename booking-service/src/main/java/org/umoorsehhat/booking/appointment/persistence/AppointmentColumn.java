package org.umoorsehhat.booking.appointment.persistence;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;

/**
 * A column of the table {@code appointment}.
 *
 * @param type as the database wants it
 * @param isFixed whether it is written once and never changed
 */
record AppointmentColumn(
        String name,
        Class<?> type,
        boolean isFixed,
        Function<Appointment, @Nullable Object> value) {

    Parameter of(Appointment appointment) {
        Object written = value.apply(appointment);
        return written == null ? Parameters.in(type) : Parameters.in(written);
    }
}
