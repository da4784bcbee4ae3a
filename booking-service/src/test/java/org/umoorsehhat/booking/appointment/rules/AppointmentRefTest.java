package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentRefTest {

    @Test
    void numberOrUuidNamesAnAppointment() {
        assertThat(AppointmentRef.parse("0")).contains(AppointmentRef.of(0));
        assertThat(AppointmentRef.parse("999999999999999999"))
                .contains(AppointmentRef.of(999_999_999_999_999_999L));
        assertThat(AppointmentRef.parse("0007")).contains(AppointmentRef.of(7));
        var uuid = UUID.fromString("019b0000-0000-7000-8000-0000000000ab");
        assertThat(AppointmentRef.parse(uuid.toString())).contains(AppointmentRef.of(uuid));
        assertThat(AppointmentRef.parse(uuid.toString().toUpperCase(Locale.ROOT)))
                .contains(AppointmentRef.of(uuid));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"K7M4RXQ9", "k7m4rxq9", "K7M4-RXQ9", " k7m4 rxq9 ", "K7M4RX09", "k7m4rxo9"})
    void aReferenceIsReadAsPeopleWriteIt(String text) {
        assertThat(AppointmentRef.parse(text)).contains(new AppointmentRef(null, null, "K7M4RXQ9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                "-1",
                "+1",
                "1.0",
                "1000000000000000000",
                "٧",
                "019b00000000700080000000000000ab",
                "019b0000-0000-7000-8000-0000000000a",
                "019b0000-0000-7000-8000-0000000000ag",
                "1-1-1-1-1",
                "today",
                "K7M4RXQ",
                "K7M4RXQ99",
                "K7M4RXQA",
                "27M4RXQ9",
                "07M4RXQ9"
            })
    void anyOtherTextNamesNothing(String text) {
        assertThat(AppointmentRef.parse(text)).isEmpty();
    }
}
