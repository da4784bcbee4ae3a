package org.umoorsehhat.scheduling.series.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.slot.rules.Occupancy;
import org.umoorsehhat.scheduling.slot.rules.SlotDoctor;
import org.umoorsehhat.scheduling.slot.rules.SlotStatus;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

class SeriesPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private static WallClockSlot at(int hour, int minutes) {
        LocalTime start = LocalTime.of(hour, 0);
        return new WallClockSlot(MONDAY, start, start.plusMinutes(minutes), 1);
    }

    private static TimeSlot there(long id, WallClockSlot wallClock, int held) {
        return new TimeSlot(
                id,
                1,
                new SlotDoctor(7, "Dr. Seven", "UTC", true),
                wallClock.resolve(ZoneId.of("UTC")).orElseThrow(),
                new SlotStatus(true, true, false),
                new Occupancy(0, held),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Test
    void whatFitsStaysWhatDoesNotIsWithdrawnAndWhatIsMissingIsCreated() {
        var there = List.of(there(1, at(9, 30), 0), there(2, at(10, 30), 0));

        assertThat(SeriesPlan.of(there, List.of(at(10, 30), at(11, 30)), Set.of()))
                .isEqualTo(new SeriesPlan(List.of(1L), List.of(at(11, 30))));
    }

    @Test
    void aSlotOfAnotherLengthIsReplacedUnlessSomebodyHasASeat() {
        var there = List.of(there(1, at(9, 30), 0), there(2, at(10, 30), 1));

        assertThat(SeriesPlan.of(there, List.of(at(9, 20), at(10, 20)), Set.of()))
                .isEqualTo(new SeriesPlan(List.of(1L), List.of(at(9, 20))));
    }

    @Test
    void whatWasTakenOutByHandDoesNotComeBack() {
        var gaps = Set.of(new SlotStart(MONDAY, LocalTime.of(9, 0), 0));

        assertThat(SeriesPlan.of(List.of(), List.of(at(9, 30), at(10, 30)), gaps).create())
                .containsExactly(at(10, 30));
    }
}
