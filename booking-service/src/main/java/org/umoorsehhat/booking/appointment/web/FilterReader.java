package org.umoorsehhat.booking.appointment.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentFilter;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.PaymentMethod;
import org.umoorsehhat.booking.web.QueryReader;

/**
 * Reads the filters of a list. A value that means nothing is refused: an empty list would mislead.
 */
final class FilterReader extends QueryReader {

    AppointmentFilter read(
            @Nullable String status,
            @Nullable String dateFrom,
            @Nullable String dateTo,
            @Nullable String doctor,
            @Nullable String patient,
            @Nullable String service,
            @Nullable String type,
            @Nullable String method,
            @Nullable String payment,
            @Nullable String isPaid,
            @Nullable String search) {
        var filter =
                new AppointmentFilter(
                        "rescheduled".equals(status)
                                ? null
                                : code("status", AppointmentStatus.class, status),
                        date("date_from", dateFrom),
                        date("date_to", dateTo),
                        id("doctor", doctor),
                        id("patient", patient),
                        id("service", service),
                        code("appointment_type", AppointmentType.class, type),
                        code("booking_method", BookingMethod.class, method),
                        code("payment_method", PaymentMethod.class, payment),
                        bool("is_paid", isPaid),
                        search(search));
        finish();
        return filter;
    }
}
