package org.umoorsehhat.booking.limit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.caller.Role;

/** Who may have how many appointments. */
class LimitPolicyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final LimitPolicy POLICY = new LimitPolicy(20, 5, 10, 3, 30, 40, 50);

    @Test
    void patientHasAllLimits() {
        assertThat(POLICY.ofBooking(Role.PATIENT, NOW))
                .isEqualTo(
                        new BookingLimits(
                                "patient",
                                false,
                                20,
                                5,
                                10,
                                3,
                                NOW.minus(Duration.ofDays(30)),
                                NOW));
    }

    @Test
    void whatOneDoctorDoesCountsForThatDoctorOnly() {
        BookingLimits limits = POLICY.ofBooking(Role.DOCTOR, NOW);
        assertThat(limits.isOfOneDoctor()).isTrue();
        assertThat(limits.atDoctor()).isEqualTo(40);
        assertThat(limits.perDay()).isEqualTo(50);
        assertThat(limits.live()).isEqualTo(Integer.MAX_VALUE);
        assertThat(limits.cancellations()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void clinicHasNone() {
        assertThat(POLICY.ofBooking(Role.ADMIN, NOW)).isNull();
        assertThat(POLICY.ofMove(Role.ADMIN, NOW)).isNull();
        assertThat(POLICY.ofMove(Role.SYSTEM, NOW)).isNull();
    }

    @Test
    void moveCountsForItsDayOnly() {
        BookingLimits limits = POLICY.ofMove(Role.PATIENT, NOW);
        assertThat(limits.perDay()).isEqualTo(10);
        assertThat(limits.live()).isEqualTo(Integer.MAX_VALUE);
        assertThat(limits.atDoctor()).isEqualTo(Integer.MAX_VALUE);
        assertThat(limits.cancellations()).isEqualTo(Integer.MAX_VALUE);
    }
}
