package org.umoorsehhat.booking.relation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a doctor has to see a patient who is not theirs, as a header carries it. */
class AccessReasonTest {

    @ParameterizedTest
    @CsvSource({
        "'  emergency call  ', emergency call",
        "%D8%AD%D8%A7%D9%84%D8%A9%20%D8%B7%D8%A7%D8%B1%D8%A6%D8%A9, حالة طارئة",
        "pain 5+ and more, pain 5+ and more",
        "100% sure of it, 100% sure of it",
        "50%zz is a percent sign, 50%zz is a percent sign"
    })
    void itIsReadAsItWasMeant(String header, String text) {
        assertThat(AccessReason.of(header).text()).isEqualTo(text);
    }

    @Test
    void itSaysSomethingAndNotTooMuch() {
        assertThat(AccessReason.of("too short").fault()).isPresent();
        assertThat(AccessReason.of("x".repeat(10)).fault()).isEmpty();
        assertThat(AccessReason.of("x".repeat(500)).fault()).isEmpty();
        assertThat(AccessReason.of("x".repeat(501)).fault()).isPresent();
        assertThat(AccessReason.of("emergency%0Acall").fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("control characters"));
    }
}
