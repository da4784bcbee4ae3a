package org.umoorsehhat.scheduling.absence.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.slot.rules.Occupancy;
import org.umoorsehhat.scheduling.slot.rules.SlotDoctor;
import org.umoorsehhat.scheduling.slot.rules.SlotStatus;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot.SlotRoom;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

class ClosedDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final long HERE = 5;
    private static final Absence.Span ALL_DAY =
            new Absence.Span(MONDAY, LocalTime.MIDNIGHT, MONDAY, null);

    private static TimeSlot slot(int hour, @Nullable Long location) {
        Long room = location == null ? null : location * 10;
        var wallClock =
                new WallClockSlot(
                        MONDAY,
                        LocalTime.of(hour, 0),
                        LocalTime.of((hour + 1) % 24, 0),
                        0,
                        1,
                        room);
        return new TimeSlot(
                hour,
                1,
                new SlotDoctor(7, "Dr. Seven", "UTC", true),
                wallClock.resolve(ZoneId.of("UTC")).orElseThrow(),
                new SlotStatus(true, true, false),
                new Occupancy(0, 0),
                room == null ? null : new SlotRoom(room, "Room", location),
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static List<Absence.Span> closed(@Nullable Long location, TimeSlot... slots) {
        return new ClosedDay(MONDAY, location, "Ill").spans(List.of(slots));
    }

    private static Absence.Span hours(int start, int end) {
        return new Absence.Span(
                MONDAY,
                LocalTime.of(start, 0),
                end == 24 ? MONDAY.plusDays(1) : MONDAY,
                LocalTime.of(end % 24, 0));
    }

    @Test
    void aDoctorIsAwayAllDayWhateverTheSlots() {
        assertThat(closed(null)).containsExactly(ALL_DAY);
        assertThat(closed(null, slot(9, HERE), slot(10, null))).containsExactly(ALL_DAY);
    }

    @Test
    void whoWorksOnlyThereIsAwayAllDay() {
        assertThat(closed(HERE, slot(9, HERE), slot(12, HERE))).containsExactly(ALL_DAY);
        assertThat(closed(HERE)).isEmpty();
        assertThat(closed(HERE, slot(9, null), slot(10, HERE + 1))).isEmpty();
    }

    @Test
    void whoWorksElsewhereTooIsAwayWhileThere() {
        assertThat(
                        closed(
                                HERE,
                                slot(9, HERE),
                                slot(10, HERE),
                                slot(11, null),
                                slot(12, HERE + 1),
                                slot(22, HERE),
                                slot(23, HERE)))
                .containsExactly(hours(9, 11), hours(22, 24));
    }
}
