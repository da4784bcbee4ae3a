package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.rules.Codes;

class AppointmentStatusTest {

    @Test
    void liveOnesAreMovableOrInProgress() {
        assertThat(AppointmentStatus.values())
                .filteredOn(AppointmentStatus::isLive)
                .containsExactly(
                        AppointmentStatus.PENDING,
                        AppointmentStatus.CONFIRMED,
                        AppointmentStatus.SCHEDULED,
                        AppointmentStatus.ARRIVED,
                        AppointmentStatus.IN_PROGRESS);
        assertThat(AppointmentStatus.values())
                .filteredOn(AppointmentStatus::isMovable)
                .containsExactly(
                        AppointmentStatus.PENDING,
                        AppointmentStatus.CONFIRMED,
                        AppointmentStatus.SCHEDULED,
                        AppointmentStatus.ARRIVED);
    }

    @Test
    void databaseKnowsTheSameStatesAndTheSameLiveOnes() throws IOException {
        String sql;
        try (var file =
                getClass().getResourceAsStream("/db/migration/V2026.11.30.50__arrivals.sql")) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(sql).contains("CHECK (status IN (" + list(false) + "))");
        assertThat(sql).contains("status IN (" + list(true) + ")");
    }

    private static String list(boolean onlyLive) {
        return Arrays.stream(AppointmentStatus.values())
                .filter(status -> !onlyLive || status.isLive())
                .map(status -> "'" + Codes.of(status) + "'")
                .collect(Collectors.joining(", "));
    }
}
