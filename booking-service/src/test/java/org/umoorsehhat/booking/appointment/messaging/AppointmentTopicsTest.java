package org.umoorsehhat.booking.appointment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.Refusal;

/** Which messages that were sent are not noted. */
class AppointmentTopicsTest {

    @ParameterizedTest
    @EnumSource
    void onlyOneThatIsGoneIsPassedOver(Refusal refusal) {
        assertThat(AppointmentTopics.isGone(new RefusedException(refusal)))
                .isEqualTo(refusal == Refusal.NOT_FOUND || refusal == Refusal.RESCHEDULED);
    }

    @Test
    void faultsAreTriedAgain() {
        assertThat(AppointmentTopics.isGone(new IllegalStateException("a fault"))).isFalse();
    }
}
