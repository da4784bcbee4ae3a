package org.umoorsehhat.booking.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.chassis.problem.Problem;

class ErasureTest {

    @Test
    void onlyEndedAppointmentsAreSkipped() {
        assertThat(Erasure.hasEnded(new RefusedException(Refusal.NOT_FOUND))).isTrue();
        assertThat(Erasure.hasEnded(new RefusedException(Refusal.BEGUN))).isTrue();
        assertThat(Erasure.hasEnded(Problem.unavailable("busy", Duration.ofSeconds(1)))).isFalse();
        assertThat(Erasure.hasEnded(new IllegalStateException("a fault"))).isFalse();
    }
}
