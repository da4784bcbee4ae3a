package org.umoorsehhat.waitlist.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of the seats that were offered. */
class RecoveryReportTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 1, 0.3333", "3, 2, 0.6667", "8, 8, 1"})
    void rateIsOfSeatsAndNotOfOffers(long offered, long recovered, double rate) {
        assertThat(RecoveryReport.of(null, null, Map.of(), offered, recovered).recoveryRate())
                .isEqualTo(rate);
    }

    @Test
    void offersAreThoseOfAllStates() {
        var report =
                RecoveryReport.of(
                        null, null, Map.of("expired", 4L, "fulfilled", 2L, "open", 1L), 3, 2);
        assertThat(report.offers()).isEqualTo(7);
    }
}
