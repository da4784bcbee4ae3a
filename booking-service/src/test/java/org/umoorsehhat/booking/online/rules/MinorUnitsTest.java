package org.umoorsehhat.booking.online.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as card networks count them. */
class MinorUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "150.00, SAR, 15000",
        "0.01, EUR, 1",
        "5000.00, JPY, 5000",
        "10.120, KWD, 10120",
        "300.00, ISK, 30000",
        "500.00, UGX, 50000",
        "20.00, MGA, 20"
    })
    void areWholeNumbersOfTheSmallestUnit(BigDecimal amount, String currency, long units) {
        assertThat(MinorUnits.canBePaid(amount, currency)).isTrue();
        assertThat(MinorUnits.of(amount, currency)).isEqualTo(units);
        assertThat(MinorUnits.amount(units, currency)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"10.125, KWD", "0.5, JPY", "0.2, MGA", "10.00, XXX", "0.001, SAR"})
    void whatNoCardPays(BigDecimal amount, String currency) {
        assertThat(MinorUnits.canBePaid(amount, currency)).isFalse();
    }
}
