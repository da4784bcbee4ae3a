package org.umoorsehhat.notification.staff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.staff.SlotOccupancy;

class OccupancyNoticesTest {

    private static final Instant NOW = Instant.parse("2026-12-30T11:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2, 1, 60,  true",
        "1, 1, 60,  false",
        "0, 1, 60,  false",
        "2, 1, 0,   false",
        "2, 1, -60, false"
    })
    void tellOfSlotsToComeWithMoreBookedThanSeats(
            int booked, int capacity, long inSeconds, boolean isTold) {
        var slot = new SlotOccupancy(501, 12, NOW.plusSeconds(inSeconds), capacity, booked);
        assertThat(OccupancyNotices.of(slot, NOW).isPresent()).isEqualTo(isTold);
        OccupancyNotices.of(slot, NOW)
                .ifPresent(
                        notice -> assertThat(notice.dedupeKey()).isEqualTo("overbookings:501:2/1"));
    }
}
