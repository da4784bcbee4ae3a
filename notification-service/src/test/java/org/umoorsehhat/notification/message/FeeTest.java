package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are written with the decimals of their currency. */
class FeeTest {

    @ParameterizedTest
    @CsvSource({
        "8000.00, JPY, 8000 JPY",
        "8000.5, JPY, 8000.5 JPY",
        "10.50, KWD, 10.500 KWD",
        "10.125, KWD, 10.125 KWD",
        "150, , 150.00 SAR"
    })
    void saysAmountAndCurrency(String amount, @Nullable String currency, String expected) {
        var fee = new Subject.Fee(new BigDecimal(amount), currency, false, null, null);
        assertThat(fee.inWords(fee.amount(), "SAR")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"150, 150.00", "10.125, 10.125"})
    void saysAnAmountAloneWhereNoCurrencyIsTold(String amount, String expected) {
        var fee = new Subject.Fee(new BigDecimal(amount), null, false, null, null);
        assertThat(fee.inWords(fee.amount(), "")).isEqualTo(expected);
    }
}
