package org.umoorsehhat.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFilter;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.chassis.problem.Problem;

class FilterReaderTest {

    private static AppointmentFilter read(String... values) {
        var reader = new FilterReader();
        var filter =
                reader.read(
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
                        values[10],
                        values[11],
                        values[12],
                        values[13],
                        values[14]);
        reader.finish();
        return filter;
    }

    @Test
    void everyFilterIsRead() {
        assertThat(
                        read(
                                "no_show,pending",
                                "2026-12-01",
                                "2026-12-31",
                                "2026-11-01",
                                "2026-11-30",
                                "1",
                                "2",
                                "3",
                                "follow_up,test",
                                "walk_in",
                                "insurance,cash",
                                "True",
                                "true",
                                "false",
                                " Layla "))
                .isEqualTo(
                        new AppointmentFilter(
                                Set.of(AppointmentStatus.PENDING, AppointmentStatus.NO_SHOW),
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2026, 11, 1),
                                LocalDate.of(2026, 11, 30),
                                1L,
                                2L,
                                3L,
                                Set.of(AppointmentType.FOLLOW_UP, AppointmentType.TEST),
                                Set.of(BookingMethod.WALK_IN),
                                Set.of(PaymentMethod.CASH, PaymentMethod.INSURANCE),
                                true,
                                true,
                                false,
                                "Layla"));
    }

    @Test
    void nothingOrEmptyIsNoFilter() {
        assertThat(read(new String[15])).isEqualTo(AppointmentFilter.NONE);
        assertThat(read("", "", "", "", "", "", "", "", "", "", "", "", "", "", " "))
                .isEqualTo(AppointmentFilter.NONE);
    }

    @Test
    void rescheduledIsAStatusThatNoAppointmentHas() {
        String[] values = new String[15];
        values[0] = "rescheduled";
        assertThat(FilterReader.asksForNobodys("rescheduled")).isTrue();
        assertThat(read(values)).isEqualTo(AppointmentFilter.NONE);
        values[0] = "rescheduled,cancelled";
        assertThat(read(values).statuses()).containsExactly(AppointmentStatus.CANCELLED);
    }

    @Test
    void everyValueThatMeansNothingIsNamed() {
        Problem problem =
                catchThrowableOfType(
                        Problem.class,
                        () ->
                                read(
                                        "pending,CONFIRMED",
                                        "yesterday",
                                        "2026-02-30",
                                        "now",
                                        "later",
                                        "x",
                                        "-1",
                                        "1.5",
                                        "checkup",
                                        "fax",
                                        "gold",
                                        "yes",
                                        "perhaps",
                                        "no",
                                        "x".repeat(101)));
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        assertThat(((Map<?, ?>) problem.getBody().getProperties().get("errors")).keySet())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder(
                        "status",
                        "date_from",
                        "date_to",
                        "created_from",
                        "created_to",
                        "follow_up_required",
                        "doctor",
                        "patient",
                        "service",
                        "appointment_type",
                        "booking_method",
                        "payment_method",
                        "is_paid",
                        "deposit_paid",
                        "search");
    }
}
