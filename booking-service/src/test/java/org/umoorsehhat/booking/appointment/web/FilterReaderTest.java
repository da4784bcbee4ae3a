package org.umoorsehhat.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentFilter;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.PaymentMethod;
import org.umoorsehhat.chassis.problem.Problem;

class FilterReaderTest {

    private static AppointmentFilter read(String... values) {
        return new FilterReader()
                .read(
                        values[0],
                        values[1],
                        values[2],
                        values[3],
                        values[4],
                        values[5],
                        values[6],
                        values[7],
                        values[8],
                        values[9],
                        values[10]);
    }

    @Test
    void everyFilterIsRead() {
        assertThat(
                        read(
                                "no_show",
                                "2026-12-01",
                                "2026-12-31",
                                "1",
                                "2",
                                "3",
                                "follow_up",
                                "walk_in",
                                "insurance",
                                "True",
                                " Layla "))
                .isEqualTo(
                        new AppointmentFilter(
                                AppointmentStatus.NO_SHOW,
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2026, 12, 31),
                                1L,
                                2L,
                                3L,
                                AppointmentType.FOLLOW_UP,
                                BookingMethod.WALK_IN,
                                PaymentMethod.INSURANCE,
                                true,
                                "Layla"));
    }

    @Test
    void nothingOrEmptyIsNoFilter() {
        assertThat(read(new String[11])).isEqualTo(AppointmentFilter.NONE);
        assertThat(read("", "", "", "", "", "", "", "", "", "", " "))
                .isEqualTo(AppointmentFilter.NONE);
    }

    @Test
    void rescheduledIsAStatusThatNoAppointmentHas() {
        assertThat(read("rescheduled", null, null, null, null, null, null, null, null, null, null))
                .isEqualTo(AppointmentFilter.NONE);
    }

    @Test
    void everyValueThatMeansNothingIsNamed() {
        Problem problem =
                catchThrowableOfType(
                        Problem.class,
                        () ->
                                read(
                                        "CONFIRMED",
                                        "yesterday",
                                        "2026-02-30",
                                        "x",
                                        "-1",
                                        "1.5",
                                        "checkup",
                                        "fax",
                                        "gold",
                                        "yes",
                                        "x".repeat(101)));
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        assertThat(((Map<?, ?>) problem.getBody().getProperties().get("errors")).keySet())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder(
                        "status",
                        "date_from",
                        "date_to",
                        "doctor",
                        "patient",
                        "service",
                        "appointment_type",
                        "booking_method",
                        "payment_method",
                        "is_paid",
                        "search");
    }
}
