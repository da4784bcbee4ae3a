package org.umoorsehhat.booking.patient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "ar",
                "ur",
                "en-GB",
                "ar-SA",
                "ur-PK",
                "pa-Arab-PK",
                "zh-Hant-TW",
                "es-419",
                "fil"
            })
    void thereAreThese(String tag) {
        assertThat(Languages.isKnown(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xx", "zz-ZZ", "en-XQ", "klg", "en-Abcd", "", "english", "ar-", "en-999"})
    void thereAreNotThese(String tag) {
        assertThat(Languages.isKnown(tag)).isFalse();
    }
}
