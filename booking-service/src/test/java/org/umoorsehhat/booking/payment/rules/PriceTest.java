package org.umoorsehhat.booking.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    private static final BigDecimal FEE = new BigDecimal("80.00");

    @ParameterizedTest
    @CsvSource({"20, 20.00", "80, 80.00", "80.01, 80.00", "0,", "0.00,"})
    void depositIsAPartOfTheFee(BigDecimal asked, BigDecimal agreed) {
        assertThat(new Price(FEE, "SAR", asked, null).deposit()).isEqualTo(agreed);
    }

    @Test
    void noDepositAndNoFeeForCancellingUnlessTheyAreSaid() {
        var price = new Price(new BigDecimal("80"), "KWD");
        assertThat(price.fee()).isEqualTo("80.000");
        assertThat(price.deposit()).isNull();
        assertThat(price.cancellationFee()).isNull();
    }

    @Test
    void whatIsMovedIsFreeToCancelAsLongBeforeIt() {
        var until = Instant.parse("2031-05-06T07:00:00Z");
        var fee = new CancellationFee(new BigDecimal("30.00"), until, true);
        var later = new Price(FEE, "SAR", null, fee).later(Duration.ofDays(1)).cancellationFee();
        assertThat(later).isNotNull();
        assertThat(later.freeUntil()).isEqualTo(until.plus(Duration.ofDays(1)));
        assertThat(later.amount()).isEqualTo(fee.amount());
        assertThat(later.onNoShow()).isTrue();
        assertThat(new Price(FEE, "SAR").later(Duration.ofDays(1)))
                .isEqualTo(new Price(FEE, "SAR"));
    }
}
