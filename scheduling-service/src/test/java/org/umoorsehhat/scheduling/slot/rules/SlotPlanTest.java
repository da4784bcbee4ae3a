package org.umoorsehhat.scheduling.slot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.slot.rules.SkippedSlot.Reason;

class SlotPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Instant NOW = Instant.parse("2027-01-04T08:30:00Z");

    private static WallClockSlot at(int hour) {
        return new WallClockSlot(MONDAY, LocalTime.of(hour, 0), LocalTime.of(hour, 30), 1);
    }

    private static Instant instant(int hour) {
        return MONDAY.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    @Test
    void whatWasNotCreatedIsReportedInOrderOfTimeWithItsReason() {
        var plan = SlotPlan.of(List.of(at(10), at(9), at(8), at(11)), ZoneId.of("UTC"), NOW, false);

        var outcome =
                plan.outcome(
                        5L,
                        List.of(new CreatedSlot(70, instant(9))),
                        Set.of(instant(11)),
                        Set.of());

        assertThat(outcome)
                .isEqualTo(
                        new SlotBatch(
                                5L,
                                List.of(70L),
                                List.of(
                                        SkippedSlot.of(at(8), Reason.PAST),
                                        SkippedSlot.of(at(10), Reason.OVERLAP),
                                        SkippedSlot.of(at(11), Reason.EXISTS))));
    }

    @Test
    void whatTheRoomHasNoPlaceForIsToldApartFromWhatTheDoctorHasNoTimeFor() {
        var plan = SlotPlan.of(List.of(at(9), at(10), at(11)), ZoneId.of("UTC"), NOW, false);

        var outcome =
                plan.outcome(null, List.of(), Set.of(instant(9)), Set.of(instant(9), instant(10)));

        assertThat(outcome.skipped())
                .extracting(SkippedSlot::reason)
                .containsExactly(Reason.EXISTS, Reason.ROOM_TAKEN, Reason.OVERLAP);
    }
}
