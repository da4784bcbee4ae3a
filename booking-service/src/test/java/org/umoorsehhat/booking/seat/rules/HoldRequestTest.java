package org.umoorsehhat.booking.seat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.rules.Buffers;

class HoldRequestTest {

    private static final Instant STARTS_AT = Instant.parse("2026-12-01T07:00:00Z");
    private static final UUID HOLD = new UUID(1, 1);
    private static final HoldRequest REQUEST = new HoldRequest(new UUID(2, 2), 5, 101, "test");

    private static HoldRequest.Slot slot(int minutes, int capacity, boolean isWithdrawn) {
        return new HoldRequest.Slot(
                101,
                11,
                LocalDate.of(2026, 12, 1),
                LocalTime.of(10, 0),
                "Asia/Riyadh",
                STARTS_AT,
                STARTS_AT.plus(Duration.ofMinutes(minutes)),
                capacity,
                isWithdrawn,
                new Buffers(5, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 1, 60",
        "240, 1, 180",
        "15, 1, 15",
        "60, 2, 30",
        "20, 2, 20",
        "30, 10, 30",
        "60, 0, 60"
    })
    void lengthIsTheSlotsWhereOneComesAndTheUsualWhereSeveralMay(
            int slotMinutes, int capacity, int minutes) {
        var hold = REQUEST.hold(slot(slotMinutes, capacity, false), HOLD, STARTS_AT).orElseThrow();
        assertThat(hold.minutes()).isEqualTo(minutes);
        assertThat(hold.endsAt()).isEqualTo(STARTS_AT.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void slotThatIsTooShortOrWithdrawnCannotBeHeld() {
        assertThat(REQUEST.hold(slot(14, 1, false), HOLD, STARTS_AT)).isEmpty();
        assertThat(REQUEST.hold(slot(14, 5, false), HOLD, STARTS_AT)).isEmpty();
        assertThat(REQUEST.hold(slot(60, 1, true), HOLD, STARTS_AT)).isEmpty();
    }

    @Test
    void holdBeginsWithTheSlotAndIsForWhoAsked() {
        Instant end = STARTS_AT.minusSeconds(60);
        assertThat(REQUEST.hold(slot(30, 1, false), HOLD, end))
                .contains(
                        new Hold(
                                HOLD,
                                11,
                                LocalDate.of(2026, 12, 1),
                                LocalTime.of(10, 0),
                                "Asia/Riyadh",
                                STARTS_AT,
                                STARTS_AT.plus(Duration.ofMinutes(30)),
                                30,
                                "test",
                                end,
                                5L,
                                new UUID(2, 2),
                                new Buffers(5, 10)));
    }
}
