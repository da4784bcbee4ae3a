package org.umoorsehhat.booking.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refund is tried again soon at first, and then once an hour, without end. */
class OnlineRefundsTest {

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "5, PT16S", "12, PT34M8S", "13, PT1H", "1000000, PT1H"})
    void pausesGrow(int attempts, Duration pause) {
        assertThat(OnlineRefunds.pause(attempts)).isEqualTo(pause);
    }
}
