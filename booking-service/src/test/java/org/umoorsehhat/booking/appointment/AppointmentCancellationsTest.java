package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.chassis.problem.Problem;

class AppointmentCancellationsTest {

    @Test
    void onlyEndedAppointmentsAreSkipped() {
        assertThat(AppointmentCancellations.hasEnded(new RefusedException(Refusal.NOT_FOUND)))
                .isTrue();
        assertThat(AppointmentCancellations.hasEnded(new RefusedException(Refusal.BEGUN))).isTrue();
        assertThat(
                        AppointmentCancellations.hasEnded(
                                Problem.unavailable("busy", Duration.ofSeconds(1))))
                .isFalse();
        assertThat(AppointmentCancellations.hasEnded(new IllegalStateException("a fault")))
                .isFalse();
    }
}
