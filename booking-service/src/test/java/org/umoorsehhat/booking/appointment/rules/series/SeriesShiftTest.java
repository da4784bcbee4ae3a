package org.umoorsehhat.booking.appointment.rules.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SeriesShiftTest {

    private static final LocalDateTime TEN = LocalDateTime.parse("2026-10-19T10:00");

    /** Clocks in London are put back on the 25th. */
    @Test
    void theClockSaysTheSameOnBothSidesOfAChange() {
        var later = SeriesShift.of(TEN, LocalDateTime.parse("2026-10-20T11:30"));
        assertThat(later.of(TEN.plusWeeks(1))).isEqualTo("2026-10-27T11:30");
        var london = ZoneId.of("Europe/London");
        assertThat(later.of(TEN.plusWeeks(1)).atZone(london).toInstant())
                .isEqualTo("2026-10-27T11:30:00Z");
        assertThat(later.of(TEN).atZone(london).toInstant()).isEqualTo("2026-10-20T10:30:00Z");
    }

    @Test
    void whatMovesOnMovesTheLastFirst() {
        assertThat(SeriesShift.of(TEN, TEN.plusWeeks(1)).isLastFirst()).isTrue();
        assertThat(SeriesShift.of(TEN, TEN.minusHours(1)).isLastFirst()).isFalse();
    }

    @Test
    void aScopeIsMeantByOneOfThem() {
        assertThat(SeriesScope.THIS.has(2, 2)).isTrue();
        assertThat(SeriesScope.THIS.has(3, 2)).isFalse();
        assertThat(SeriesScope.FOLLOWING.has(1, 2)).isFalse();
        assertThat(SeriesScope.FOLLOWING.has(3, 2)).isTrue();
        assertThat(SeriesScope.ALL.has(1, 2)).isTrue();
    }
}
