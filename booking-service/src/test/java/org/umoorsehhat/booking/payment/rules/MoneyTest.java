package org.umoorsehhat.booking.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"JPY, 0", "SAR, 2", "KWD, 3", "CLF, 4", "XXX, 2"})
    void currenciesHaveTheirDecimals(String currency, int decimals) {
        assertThat(Money.decimals(currency)).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 10.00, false",
        "JPY, 10.50, true",
        "SAR, 10.50, false",
        "SAR, 10.505, true",
        "KWD, 10.505, false",
        "KWD, 10.5050, false",
        "KWD, 10.5055, true"
    })
    void nobodyPaysPartsOfTheSmallestUnit(String currency, BigDecimal amount, boolean isTooFine) {
        assertThat(Money.isTooFine(amount, currency)).isEqualTo(isTooFine);
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 10, 10.00",
        "SAR, 10.5, 10.50",
        "KWD, 10.5, 10.500",
        "SAR, 10.1250, 10.125",
        "XXX, 7, 7.00"
    })
    void isToldWithTwoDecimalsAtLeastAndNothingIsLost(
            String currency, BigDecimal amount, BigDecimal told) {
        assertThat(Money.of(amount, currency)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 10.5, 11", "JPY, 10.4, 10", "SAR, 10.005, 10.01", "KWD, 10.0005, 10.001"})
    void isRoundedToTheSmallestUnit(String currency, BigDecimal amount, BigDecimal rounded) {
        assertThat(Money.inUnits(amount, currency)).isEqualTo(rounded);
    }

    @Test
    void olderReadersGetCentsAndNoMoreThanTheyTake() {
        assertThat(Money.rounded(new BigDecimal("10.005"))).isEqualTo("10.01");
        assertThat(Money.rounded(new BigDecimal("100000000"))).isEqualTo("99999999.99");
    }

    @Test
    void noCurrencyIsToldWhereNoneIsKnown() {
        assertThat(Money.told(Money.UNTOLD)).isNull();
        assertThat(Money.told("SAR")).isEqualTo("SAR");
    }
}
