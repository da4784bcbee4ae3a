package org.umoorsehhat.waitlist.slot.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.waitlist.slot.messaging.OccupancyEvents.Occupancy;

class OccupancyTest {

    private static Occupancy occupancy(boolean isOpen, int capacity, int booked, int held) {
        return new Occupancy(
                41,
                7,
                Instant.parse("2026-12-30T22:00:00Z"),
                Instant.parse("2026-12-30T22:30:00Z"),
                ZoneId.of("Asia/Riyadh"),
                isOpen,
                capacity,
                booked,
                held);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  3, 1, 1, 1",
        "true,  3, 0, 0, 3",
        "true,  1, 1, 0, 0",
        "true,  1, 1, 1, 0", // overbooked
        "false, 3, 0, 0, 0", // closed
    })
    void whatMayBeAskedFor(boolean isOpen, int capacity, int booked, int held, int free) {
        assertThat(occupancy(isOpen, capacity, booked, held).slot(9).free()).isEqualTo(free);
    }

    @Test
    void theDateIsTheDoctorsOwn() {
        var slot = occupancy(true, 1, 0, 0).slot(9);
        assertThat(slot.date()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(slot.version()).isEqualTo(9);
    }
}
