package org.umoorsehhat.booking.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsecutiveSlotsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    private static FreeSlot slot(long id, String start, String end, int seats) {
        LocalTime from = LocalTime.parse(start);
        LocalTime to = LocalTime.parse(end);
        Duration length = Duration.between(from, to);
        Instant startsAt = Instant.parse(DAY + "T" + start + ":00Z");
        return new FreeSlot(
                id,
                DAY,
                from,
                to,
                0,
                startsAt,
                startsAt.plus(length),
                (int) length.toMinutes(),
                seats);
    }

    private static List<String> found(int minutes, FreeSlot... free) {
        var all = List.of(free);
        return new ConsecutiveSlots(all, Duration.ofMinutes(minutes))
                .among(all).stream()
                        .map(slot -> slot.slotId() + ": " + slot.availableCount())
                        .toList();
    }

    @Test
    void aSlotThatIsLongEnoughStandsAlone() {
        assertThat(found(30, slot(1, "09:00", "09:30", 2), slot(2, "10:00", "11:00", 1)))
                .containsExactly("1: 2", "2: 1");
    }

    @Test
    void slotsWithoutAGapMakeUpTheLength() {
        assertThat(
                        found(
                                60,
                                slot(1, "09:00", "09:30", 3),
                                slot(2, "09:30", "10:00", 1),
                                slot(3, "10:00", "10:30", 2),
                                slot(4, "10:40", "11:10", 2)))
                .containsExactly("1: 1", "2: 1");
    }

    @Test
    void aShortSlotBeforeAGapIsNoStart() {
        assertThat(found(45, slot(1, "09:00", "09:30", 1), slot(2, "09:31", "10:01", 1))).isEmpty();
    }

    @Test
    void ofTwoThatFollowTheOneWithMoreSeatsCounts() {
        assertThat(
                        found(
                                60,
                                slot(1, "09:00", "09:30", 5),
                                slot(2, "09:30", "10:00", 1),
                                slot(3, "09:30", "10:30", 4)))
                .containsExactly("1: 4", "3: 4");
    }
}
