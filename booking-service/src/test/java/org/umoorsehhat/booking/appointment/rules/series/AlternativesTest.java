package org.umoorsehhat.booking.appointment.rules.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.series.Alternatives.Busy;
import org.umoorsehhat.booking.availability.rules.FreeSlot;

class AlternativesTest {

    private static final Instant WANTED = Instant.parse("2026-12-01T10:00:00Z");
    private static final Duration HALF = Duration.ofMinutes(30);

    private static FreeSlot at(Instant start) {
        var local = start.atZone(ZoneOffset.UTC);
        return new FreeSlot(
                1,
                local.toLocalDate(),
                local.toLocalTime(),
                local.toLocalTime().plus(HALF),
                0,
                start,
                start.plus(HALF),
                30,
                1);
    }

    private static List<Instant> nearest(List<Busy> busy, int... hours) {
        var free =
                Arrays.stream(hours)
                        .mapToObj(hour -> at(WANTED.plus(Duration.ofHours(hour))))
                        .toList();
        return Alternatives.nearest(free, WANTED, HALF, busy).stream()
                .map(FreeSlot::startsAt)
                .toList();
    }

    private static List<Instant> hours(int... hours) {
        return Arrays.stream(hours).mapToObj(hour -> WANTED.plus(Duration.ofHours(hour))).toList();
    }

    @Test
    void theNearestThreeInOrderOfTime() {
        assertThat(nearest(List.of(), -24, -2, 1, 3, 48)).isEqualTo(hours(-2, 1, 3));
    }

    @Test
    void noneAtWhichThePatientHasAnotherVisit() {
        var busy = Stream.of(1).map(hour -> WANTED.plus(Duration.ofHours(hour)).minusSeconds(60));
        assertThat(nearest(busy.map(from -> new Busy(from, from.plusSeconds(120))).toList(), 1, 2))
                .isEqualTo(hours(2));
    }
}
