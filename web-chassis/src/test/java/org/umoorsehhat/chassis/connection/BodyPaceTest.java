package org.umoorsehhat.chassis.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyPaceTest {

    private static final int RATE = 500;

    private final BodyPace pace = new BodyPace(Duration.ofSeconds(30), Duration.ofSeconds(5), RATE);

    @Test
    void aBodyHasItsTime() {
        pace.await(seconds(0));
        pace.receive(100_000, seconds(29));
        pace.await(seconds(29));

        assertThat(pace.isLate(seconds(29.9))).isFalse();
        assertThat(pace.isLate(seconds(30))).isTrue();
    }

    @Test
    void whatDribblesIsLateEarlier() {
        pace.await(seconds(0));
        for (int second = 1; second < 5; second++) {
            pace.receive(10, seconds(second));
            pace.await(seconds(second));
            assertThat(pace.isLate(seconds(second + 0.9))).isFalse();
        }

        assertThat(pace.isLate(seconds(5))).isTrue();
    }

    @Test
    void whileTheServerDoesNotReadOnNobodyIsLate() {
        pace.await(seconds(0));
        pace.receive(1000, seconds(1));

        assertThat(pace.isLate(seconds(3600))).isFalse();
        pace.await(seconds(3600));
        assertThat(pace.isLate(seconds(3604))).as("1000 bytes in 5 s").isTrue();
        pace.receive(2000, seconds(3604));
        assertThat(pace.isLate(seconds(3605))).isFalse();
    }

    @Test
    void theLeastRateMayBeNone() {
        var patient = new BodyPace(Duration.ofSeconds(30), Duration.ofSeconds(5), 0);
        patient.await(seconds(0));

        assertThat(patient.isLate(seconds(29))).isFalse();
    }

    /** Of a clock that may begin anywhere. */
    private static long seconds(double seconds) {
        return Long.MAX_VALUE - 1_000_000_000_000L + (long) (seconds * 1e9);
    }
}
