package org.umoorsehhat.booking.appointment.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.persistence.list.AppointmentOrders;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFilter;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.page.ListOrder;

/**
 * Reads the filters of a list. A value that means nothing is refused: an empty list would mislead.
 */
final class FilterReader extends QueryReader {

    /** A status that is known, and that no appointment has: the old one is cancelled. */
    private static final String NOBODYS = "rescheduled";

    AppointmentFilter read(
            @Nullable String status,
            @Nullable String dateFrom,
            @Nullable String dateTo,
            @Nullable String createdFrom,
            @Nullable String createdTo,
            @Nullable String doctor,
            @Nullable String patient,
            @Nullable String service,
            @Nullable String type,
            @Nullable String method,
            @Nullable String payment,
            @Nullable String isPaid,
            @Nullable String depositPaid,
            @Nullable String followUpRequired,
            @Nullable String search) {
        return new AppointmentFilter(
                codes("status", AppointmentStatus.class, somebodys(status)),
                date("date_from", dateFrom),
                date("date_to", dateTo),
                date("created_from", createdFrom),
                date("created_to", createdTo),
                id("doctor", doctor),
                id("patient", patient),
                id("service", service),
                codes("appointment_type", AppointmentType.class, type),
                codes("booking_method", BookingMethod.class, method),
                codes("payment_method", PaymentMethod.class, payment),
                bool("is_paid", isPaid),
                bool("deposit_paid", depositPaid),
                bool("follow_up_required", followUpRequired),
                search(search));
    }

    /** {@code field,-field}; the newest first unless told. */
    ListOrder<Appointment> order(@Nullable String ordering) {
        if (ordering == null || ordering.isEmpty()) {
            return AppointmentOrders.NEWEST_FIRST;
        }
        return ListOrder.parse(ordering, AppointmentOrders.FIELDS)
                .orElseGet(() -> {
                    wrong("ordering", ListOrder.expected(AppointmentOrders.FIELDS));
                    return AppointmentOrders.NEWEST_FIRST;
                });
    }

    /** Whether only what no appointment has is asked for. */
    static boolean asksForNobodys(@Nullable String status) {
        return NOBODYS.equals(status);
    }

    private static @Nullable String somebodys(@Nullable String status) {
        return status == null
                ? null
                : Arrays.stream(status.split(",", -1))
                        .filter(code -> !code.equals(NOBODYS))
                        .collect(Collectors.joining(","));
    }
}
