package org.umoorsehhat.booking.appointment.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ID;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.problem.Problem;

/** In which orders appointments are listed. */
class AppointmentOrdersTest {

    private static ListOrder<Appointment> order(String ordering) {
        return ListOrder.parse(ordering, AppointmentOrders.FIELDS).orElseThrow();
    }

    @Test
    void noTwoHaveTheSamePlaceInAnyOrder() {
        assertThat(AppointmentOrders.NEWEST_FIRST.sql()).isEqualTo("a.starts_at DESC, a.id DESC");
        assertThat(AppointmentOrders.NEXT_FIRST.sql()).contains("a.starts_at", "a.id");
        for (var field : AppointmentOrders.FIELDS) {
            assertThat(order(field.name()).sql()).contains(field.column()).contains("a.id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starts_at", "-starts_at", "status,-doctor", "created_at", "-patient"})
    void pageGoesOnAfterItsLastRow(String ordering) {
        ListOrder<Appointment> order = order(ordering);
        var range = order.after(order.cursor(appointment()), 20);
        assertThat(range.values()).containsValue(ID).hasSameSizeAs(order.parts());
    }

    @Test
    void cursorWithAStateThatIsNoneIsRefused() {
        ListOrder<Appointment> order = order("status");
        String cursor = order.cursor(appointment()).replace("confirmed", "nonsense");
        assertThatThrownBy(() -> order.after(cursor, 20)).isInstanceOf(Problem.class);
    }
}
