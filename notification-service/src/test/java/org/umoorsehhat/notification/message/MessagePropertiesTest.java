package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePropertiesTest {

    @ParameterizedTest
    @CsvSource({"SAR, SAR", "XXX, ''", "'', ''"})
    void aCurrencyThatIsNotToldIsNotPrinted(String set, String printed) {
        var properties =
                new MessageProperties(
                        "link", "", "", "out", "", "clinic", "uid", "", "", set, "", "");

        assertThat(properties.currency()).isEqualTo(printed);
    }
}
