package org.umoorsehhat.booking.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.problem.Problem;

class ErasureTest {

    @Test
    void onlyAnAppointmentThatHasEndedIsPassedOver() {
        assertThat(Erasure.hasEnded(Problem.notFound("gone"))).isTrue();
        assertThat(Erasure.hasEnded(Problem.conflict("wrong-state", "", "over"))).isTrue();
        assertThat(Erasure.hasEnded(Problem.unavailable("busy", Duration.ofSeconds(1)))).isFalse();
        assertThat(Erasure.hasEnded(new IllegalStateException("a fault"))).isFalse();
    }
}
