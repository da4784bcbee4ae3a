package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.waitlist.support.Examples;

class OfferTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,      ,                 OfferExpired",
        "EXPIRED,   ,                 OfferExpired",
        "ACCEPTED,  ,                 OfferAccepted",
        "DECLINED,  ,                 OfferDeclined",
        "WITHDRAWN, ,                 OfferWithdrawn",
        "FULFILLED, ,                 OfferFulfilled",
        "REFUSED,   patient-busy,     PatientBusy",
        "REFUSED,   patient-inactive, PatientInactive",
        "REFUSED,   seat-gone,        SeatGone",
    })
    void saysWhyItIsOver(OfferStatus status, @Nullable String refusal, String why) {
        assertThat(Examples.offer(status, refusal).whyOver().getClass().getSimpleName())
                .isEqualTo(why);
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsFoundByItsCode(OfferStatus status) {
        assertThat(OfferStatus.of(status.code())).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsFoundByItsCode(RequestAnswer answer) {
        assertThat(RequestAnswer.of(answer.code())).isEqualTo(answer);
    }
}
