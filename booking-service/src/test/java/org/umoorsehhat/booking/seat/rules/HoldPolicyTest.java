package org.umoorsehhat.booking.seat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldPolicyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00.987654Z");

    private static final HoldPolicy POLICY =
            new HoldPolicy(Duration.ofMinutes(32), Duration.ofMinutes(30), Duration.ofMinutes(10));

    @Test
    void holdEndsAfterItsLengthInWholeSeconds() {
        assertThat(POLICY.expiry(NOW, NOW.plus(Duration.ofDays(1))))
                .isEqualTo("2026-12-01T07:32:00Z");
    }

    @Test
    void holdNeverEndsAfterTheStart() {
        Instant end = Instant.parse("2026-12-01T07:32:00Z");
        assertThat(POLICY.expiry(NOW, end.minusSeconds(1))).isEqualTo(end.minusSeconds(1));
        assertThat(POLICY.expiry(NOW, end)).isEqualTo(end);
        assertThat(POLICY.expiry(NOW, end.plusSeconds(1))).isEqualTo(end);
    }

    @Test
    void freedSeatIsHeldUnlessItStartsWithinTheNotice() {
        assertThat(POLICY.isWorthHolding(NOW, NOW.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(POLICY.isWorthHolding(NOW, NOW.plus(Duration.ofMinutes(30)).plusNanos(1000)))
                .isTrue();
        assertThat(POLICY.isWorthHolding(NOW, NOW.minusSeconds(1))).isFalse();
    }

    @Test
    void requestIsServedUnlessTheSlotStartsWithinItsNotice() {
        assertThat(POLICY.isWorthOffering(NOW, NOW.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(POLICY.isWorthOffering(NOW, NOW.plus(Duration.ofMinutes(10)).plusNanos(1000)))
                .isTrue();
    }
}
