package org.umoorsehhat.chassis.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private static final PhoneNumbers BRITISH = new PhoneNumbers("GB");

    @ParameterizedTest
    @CsvSource({
        "+441614960000, +441614960000",
        "+4401614960000, +441614960000",
        "+44 (0)161 496 0000, +441614960000",
        "0161 496 0000, +441614960000",
        "0044 161-496-0000, +441614960000",
        "0300 1234567, +443001234567",
        "+44 300 123 4567, +443001234567",
        "07700 900123, +447700900123",
        "+966 50 000 0000, +966500000000",
        "+٩٦٦ ٥٠ ٠٠٠ ٠٠٠٠, +966500000000",
        "+92 300 1234567, +923001234567",
        "+39 06 6982 1234, +390669821234",
    })
    void oneNumberIsOneText(String written, String kept) {
        assertThat(BRITISH.e164(written)).contains(kept);
        assertThat(BRITISH.e164(kept)).contains(kept);
    }

    @Test
    void aNumberWithoutCountryIsTheClinics() {
        assertThat(new PhoneNumbers("SA").e164("050 000 0000")).contains("+966500000000");
        assertThat(new PhoneNumbers("PK").e164("0300 1234567")).contains("+923001234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "999",
                "12",
                "+44",
                "+44161496",
                "+44161496000000000",
                "+999 123456789",
                "0161 496 0000 ext. 12",
                "no number 0161 496 0000 at all, really none, and far too long a text",
            })
    void whatNobodyCanCallIsNone(String written) {
        assertThat(BRITISH.e164(written)).isEmpty();
        assertThat(BRITISH.e164OrSame(written)).isEqualTo(written);
    }

    @Test
    void aRegionIsACountry() {
        assertThatThrownBy(() -> new PhoneNumbers("XX")).hasMessageContaining("GB");
    }
}
