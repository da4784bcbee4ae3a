package org.umoorsehhat.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

    private static final String EXHAUSTED = "org.umoorsehhat.waitlist.offers-exhausted.v1";

    static Stream<EventExample> allExamples() {
        return EventContracts.types().stream().flatMap(EventContracts::examples);
    }

    @ParameterizedTest
    @MethodSource("allExamples")
    void acceptsEveryExample(EventExample example) {
        assertThatCode(() -> EventContracts.validate(example.type(), example.json()))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        var json = "{\"hold_id\": \"not-a-uuid\", \"slot_id\": 0, \"notes\": \"\"}";

        assertThatThrownBy(() -> EventContracts.validate(EXHAUSTED, json))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(EXHAUSTED)
                .hasMessageContaining("/hold_id")
                .hasMessageContaining("/slot_id")
                .hasMessageContaining("notes");
    }

    @Test
    void checksFormatsThatNoPatternCovers() {
        var json =
                "{\"entry_id\": 1, \"patient_id\": 2, \"doctor_id\": 3, \"preferred_date\":"
                        + " \"2026-02-30\"}";

        assertThat(EventContracts.violations("org.umoorsehhat.waitlist.patient-notified.v1", json))
                .singleElement()
                .asString()
                .contains("preferred_date");
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        assertThatThrownBy(
                        () -> EventContracts.validate("org.umoorsehhat.booking.seat-sold.v1", "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seat-sold");
    }
}
