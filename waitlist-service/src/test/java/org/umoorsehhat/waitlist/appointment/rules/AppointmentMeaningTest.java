package org.umoorsehhat.waitlist.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentMeaningTest {

    private static final Instant NOW = Instant.parse("2026-12-20T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // event, status, seconds until the end, meaning
        "booked,           pending,     60, BOOKED",
        "booked,           confirmed,   60, BOOKED",
        "booked,           scheduled,   60, BOOKED",
        "rescheduled,      confirmed,   60, MOVED",
        "request-moved,    pending,     60, MOVED",
        "confirmed,        confirmed,   60, BUSY",
        "started,          in_progress, 60, BUSY",
        "changed,          confirmed,   60, BUSY",
        "paid,             confirmed,   60, BUSY",
        "cancelled,        cancelled,   60, FREE",
        "completed,        completed,   60, FREE",
        "no-show-recorded, no_show,     60, FREE",
        "booked,           confirmed,    0, FREE",
        "rescheduled,      confirmed,   -1, FREE",
        "rescheduled,      cancelled,   60, FREE",
    })
    void whatAnEventMeansToWhoWaits(
            String fact, String status, int endsIn, AppointmentMeaning meaning) {
        assertThat(AppointmentMeaning.of(fact, status, NOW.plusSeconds(endsIn), NOW))
                .isEqualTo(meaning);
    }
}
