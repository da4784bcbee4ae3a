package org.umoorsehhat.booking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long an appointment may be stands in one place; what cannot derive from it agrees with it.
 */
class AppointmentLengthTest {

    private static String resource(String name) throws IOException {
        try (var file = AppointmentLengthTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void limitsAreInclusive() {
        assertThat(AppointmentLength.isValid(14)).isFalse();
        assertThat(AppointmentLength.isValid(15)).isTrue();
        assertThat(AppointmentLength.isValid(AppointmentLength.USUAL)).isTrue();
        assertThat(AppointmentLength.isValid(180)).isTrue();
        assertThat(AppointmentLength.isValid(181)).isFalse();
        assertThat(AppointmentLength.isValid(-30)).isFalse();
    }

    @Test
    void nearestOneIsAlwaysValid() {
        assertThat(AppointmentLength.nearest(Integer.MIN_VALUE)).isEqualTo(15);
        assertThat(AppointmentLength.nearest(15)).isEqualTo(15);
        assertThat(AppointmentLength.nearest(77)).isEqualTo(77);
        assertThat(AppointmentLength.nearest(Integer.MAX_VALUE)).isEqualTo(180);
    }

    @Test
    void databaseAgrees() throws IOException {
        assertThat(resource("/db/migration/V2026.11.22.12__appointments.sql"))
                .contains(
                        "CHECK (duration_minutes BETWEEN %s AND %s)"
                                .formatted(AppointmentLength.SHORTEST, AppointmentLength.LONGEST));
    }

    @Test
    void wordsAgree() {
        assertThat(Refusal.WRONG_LENGTH.detail())
                .contains(AppointmentLength.SHORTEST + " to " + AppointmentLength.LONGEST);
    }

    @Test
    void eventContractAgrees() throws IOException {
        var minutes =
                JsonMapper.shared()
                        .readTree(resource("/schemas/common/types.json"))
                        .at("/$defs/appointmentMinutes");
        assertThat(minutes.path("minimum").asInt()).isEqualTo(AppointmentLength.SHORTEST);
        assertThat(minutes.path("maximum").asInt()).isEqualTo(AppointmentLength.LONGEST);
    }
}
