package org.umoorsehhat.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.booking.appointment.rules.Refusal;

class TakeRefusalTest {

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsOneOfThreeReasons(Refusal refusal) {
        String reason =
                switch (refusal) {
                    case UNKNOWN_PATIENT, LIVE_RULE, DAY_RULE, CANCELLATION_RULE ->
                            "patient-inactive";
                    case PATIENT_BUSY, DOCTOR_BUSY -> "patient-busy";
                    default -> "seat-gone";
                };
        assertThat(TakeRefusal.of(refusal).code()).isEqualTo(reason);
    }
}
