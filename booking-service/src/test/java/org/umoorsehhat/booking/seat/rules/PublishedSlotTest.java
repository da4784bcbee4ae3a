package org.umoorsehhat.booking.seat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedSlotTest {

    @ParameterizedTest
    @CsvSource({
        "true, false, true",
        "true, true, false",
        "false, false, false",
        "false, true, false"
    })
    void isOpenWhileAvailableAndNotWithdrawn(
            boolean isAvailable, boolean isWithdrawn, boolean isOpen) {
        var slot =
                new PublishedSlot(
                        1,
                        2,
                        LocalDate.EPOCH,
                        LocalTime.MIN,
                        LocalTime.NOON,
                        ZoneId.of("UTC"),
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(60),
                        1,
                        isAvailable,
                        isWithdrawn,
                        null,
                        null);
        assertThat(slot.isOpen()).isEqualTo(isOpen);
    }
}
