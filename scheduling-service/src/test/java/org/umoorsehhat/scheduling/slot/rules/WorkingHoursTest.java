package org.umoorsehhat.scheduling.slot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.slot.rules.SkippedSlot.Reason;

class WorkingHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private static WorkingHours hours(
            LocalDate from, LocalDate to, String start, String end, int minutes, int pause) {
        return new WorkingHours(
                from,
                to,
                LocalTime.parse(start),
                LocalTime.parse(end),
                minutes,
                pause,
                EnumSet.allOf(DayOfWeek.class),
                1,
                false,
                null);
    }

    @Test
    void aLastSlotThatWouldPassTheEndIsLeftOut() {
        assertThat(hours(MONDAY, MONDAY, "09:00", "10:00", 30, 0).slotsPerDay()).isEqualTo(2);
        assertThat(hours(MONDAY, MONDAY, "09:00", "10:29", 30, 0).slotsPerDay()).isEqualTo(2);
        assertThat(hours(MONDAY, MONDAY, "09:00", "10:29", 30, 15).slotsPerDay()).isEqualTo(2);
        assertThat(hours(MONDAY, MONDAY, "09:00", "10:14", 30, 15).slotsPerDay()).isEqualTo(1);
        assertThat(hours(MONDAY, MONDAY, "09:00", "09:29", 30, 0).slotsPerDay()).isZero();
        assertThat(hours(MONDAY, MONDAY, "00:00", "23:59", 1, 0).slots()).hasSize(1439);
    }

    @Test
    void onlyChosenWeekdaysCount() {
        var hours =
                new WorkingHours(
                        MONDAY,
                        MONDAY.plusDays(13),
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        30,
                        0,
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                        2,
                        false,
                        null);
        assertThat(hours.days()).isEqualTo(4);
        assertThat(hours.slots()).hasSize(8);
    }

    @Test
    void slotsInASkippedHourAreReported() {
        LocalDate spring = LocalDate.of(2027, 3, 28);
        var plan =
                SlotPlan.of(
                        hours(spring, spring, "00:30", "04:30", 30, 0).slots(),
                        ZoneId.of("Europe/Berlin"),
                        Instant.EPOCH,
                        false);
        assertThat(plan.slots()).hasSize(6);
        assertThat(plan.skipped())
                .containsExactly(
                        new SkippedSlot(spring, LocalTime.of(2, 0), Reason.GAP),
                        new SkippedSlot(spring, LocalTime.of(2, 30), Reason.GAP));
    }

    @Test
    void aRepeatedHourIsPublishedOnce() {
        LocalDate autumn = LocalDate.of(2027, 11, 7);
        var plan =
                SlotPlan.of(
                        hours(autumn, autumn, "00:30", "04:30", 30, 0).slots(),
                        ZoneId.of("America/New_York"),
                        Instant.EPOCH,
                        false);
        assertThat(plan.slots()).hasSize(8);
        assertThat(plan.skipped())
                .containsExactly(
                        new SkippedSlot(autumn, LocalTime.of(1, 0), Reason.REPEATED),
                        new SkippedSlot(autumn, LocalTime.of(1, 30), Reason.REPEATED));
        assertThat(plan.slots())
                .extracting(ResolvedSlot::startsAt)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aRepeatedHourIsPublishedTwiceWhenAskedFor() {
        LocalDate autumn = LocalDate.of(2027, 11, 7);
        var plan =
                SlotPlan.of(
                        hours(autumn, autumn, "00:30", "04:30", 30, 0).slots(),
                        ZoneId.of("America/New_York"),
                        Instant.EPOCH,
                        true);
        assertThat(plan.skipped()).isEmpty();
        var starts = plan.slots().stream().map(ResolvedSlot::startsAt).toList();
        assertThat(starts).hasSize(10).doesNotHaveDuplicates();
        for (int n = 1; n < starts.size(); n++) {
            assertThat(Duration.between(starts.get(n - 1), starts.get(n)))
                    .isEqualTo(Duration.ofMinutes(30));
        }
    }

    @Test
    void whatALongSlotLeavesOutOfTheRepeatedHourIsReported() {
        LocalDate autumn = LocalDate.of(2027, 11, 7);
        var plan =
                SlotPlan.of(
                        hours(autumn, autumn, "00:00", "06:00", 180, 0).slots(),
                        ZoneId.of("America/New_York"),
                        Instant.EPOCH,
                        false);
        assertThat(plan.slots()).hasSize(2);
        assertThat(plan.skipped())
                .containsExactly(new SkippedSlot(autumn, LocalTime.of(2, 0), Reason.REPEATED));
    }

    @Test
    void hoursLastUntilMidnightAndOverIt() {
        assertThat(hours(MONDAY, MONDAY, "22:00", "00:00", 30, 0).slots())
                .last()
                .isEqualTo(new WallClockSlot(MONDAY, LocalTime.of(23, 30), LocalTime.MIDNIGHT, 1));
        assertThat(hours(MONDAY, MONDAY, "22:00", "02:00", 45, 0).slots())
                .containsExactly(
                        night(MONDAY, "22:00", "22:45"),
                        night(MONDAY, "22:45", "23:30"),
                        night(MONDAY, "23:30", "00:15"),
                        night(MONDAY.plusDays(1), "00:15", "01:00"),
                        night(MONDAY.plusDays(1), "01:00", "01:45"));
        assertThat(hours(MONDAY, MONDAY, "00:00", "00:00", 1440, 0).slots())
                .containsExactly(night(MONDAY, "00:00", "00:00"));
    }

    private static WallClockSlot night(LocalDate date, String start, String end) {
        return new WallClockSlot(date, LocalTime.parse(start), LocalTime.parse(end), 1);
    }

    @Test
    void slotsThatHaveBegunAreSkipped() {
        var plan =
                SlotPlan.of(
                        hours(MONDAY, MONDAY, "09:00", "11:00", 30, 0).slots(),
                        ZoneId.of("UTC"),
                        Instant.parse("2027-01-04T09:45:00Z"),
                        false);
        assertThat(plan.slots()).hasSize(2);
        assertThat(plan.skipped())
                .extracting(SkippedSlot::reason)
                .containsExactly(Reason.PAST, Reason.PAST);
    }
}
