package org.umoorsehhat.identity.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9000, 127.0.0.1, ''",
        "http://127.0.0.1:9000, localhost, ''",
        "http://[::1]:9000, ::1, ''",
        "http://localhost:9000, '', 127.0.0.1",
        "http://localhost:9000, 0.0.0.0, 127.0.0.1"
    })
    void demoUsersAreThereForThisMachine(String issuer, String bound, String publishedOn) {
        assertThatCode(() -> new DemoProperties(publishedOn).refuseUnlessLocal(issuer, bound))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9000, '', ''",
        "http://localhost:9000, 0.0.0.0, ''",
        "http://localhost:9000, ::, ''",
        "http://localhost:9000, 192.0.2.7, ''",
        "http://localhost:9000, 127.0.0.1, 0.0.0.0",
        "http://localhost:9000, clinic.example, ''",
        "https://id.clinic.example, 127.0.0.1, ''",
        "http://127.0.0.1.clinic.example, 127.0.0.1, ''",
        "http://192.0.2.7:9000, 127.0.0.1, 127.0.0.1"
    })
    void itDoesNotStartWithThemForOthers(String issuer, String bound, String publishedOn) {
        assertThatThrownBy(() -> new DemoProperties(publishedOn).refuseUnlessLocal(issuer, bound))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Demo users (profile local) are for one machine");
    }
}
