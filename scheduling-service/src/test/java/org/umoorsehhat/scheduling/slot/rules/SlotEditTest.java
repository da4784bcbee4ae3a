package org.umoorsehhat.scheduling.slot.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.rules.Refusal;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit.ChangedSlot;

class SlotEditTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Instant BEFORE = Instant.parse("2027-01-03T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-01-05T00:00:00Z");
    private static final SlotStatus OPEN = new SlotStatus(true, true, false);
    private static final SlotStatus CLOSED = new SlotStatus(false, false, false);
    private static final SlotStatus AWAY = new SlotStatus(true, false, false);
    private static final SlotStatus WITHDRAWN = new SlotStatus(true, false, true);

    /** 10:00 to 10:30, with three places. */
    private static TimeSlot slot(SlotStatus state, int booked) {
        var wallClock = new WallClockSlot(MONDAY, LocalTime.of(10, 0), LocalTime.of(10, 30), 3);
        return new TimeSlot(
                1,
                1,
                new SlotDoctor(7, "Dr. Seven", RIYADH.getId(), true),
                wallClock.resolve(RIYADH).orElseThrow(),
                state,
                new Occupancy(booked, 0),
                null,
                null,
                BEFORE,
                BEFORE);
    }

    private static SlotEdit times(@Nullable String start, @Nullable String end) {
        return new SlotEdit(
                null,
                start == null ? null : LocalTime.parse(start),
                end == null ? null : LocalTime.parse(end),
                null,
                null,
                null,
                null);
    }

    private static SlotEdit open(boolean isAvailable) {
        return new SlotEdit(null, null, null, null, isAvailable, null, null);
    }

    private static SlotEdit capacity(int capacity) {
        return new SlotEdit(null, null, null, null, null, capacity, null);
    }

    private static void assertRefused(SlotEdit edit, TimeSlot slot, Instant now, String what) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> edit.applyTo(slot, now))
                .satisfies(refused ->
                        assertThat(
                                        switch (refused.refusal()) {
                                            case Refusal.Conflict conflict -> conflict.type();
                                            case Refusal.Taken taken -> taken.type();
                                            case Refusal.Invalid invalid -> invalid.field();
                                            case Refusal.NotFound missing -> missing.detail();
                                        })
                                .isEqualTo(what));
    }

    /** Visits outside of slots were there before the slot was. */
    @Test
    void whatIsOverbookedIsClosedAndEnlarged() {
        assertThat(open(false).applyTo(slot(OPEN, 5), BEFORE)).isPresent();
        assertThat(capacity(4).applyTo(slot(OPEN, 5), BEFORE)).isPresent();
        assertRefused(capacity(2), slot(OPEN, 5), BEFORE, "slot-booked");
    }

    @Test
    void whatChangesNothingIsNotStored() {
        assertThat(times(null, null).applyTo(slot(OPEN, 0), BEFORE)).isEmpty();
        assertThat(times("10:00", "10:30").applyTo(slot(OPEN, 0), BEFORE)).isEmpty();
        assertThat(open(true).applyTo(slot(OPEN, 0), BEFORE)).isEmpty();
        assertThat(open(false).applyTo(slot(CLOSED, 0), BEFORE)).isEmpty();
    }

    @Test
    void aMovedSlotHasItsNewInstants() {
        var edited = times("11:00", "11:30").applyTo(slot(OPEN, 0), BEFORE).orElseThrow();

        assertThat(edited.isMoved()).isTrue();
        assertThat(edited.time().startsAt()).isEqualTo("2027-01-04T08:00:00Z");
    }

    @Test
    void anEndBeforeTheStartIsOnTheNextDay() {
        var edited = times("22:00", "02:00").applyTo(slot(OPEN, 0), BEFORE).orElseThrow();

        assertThat(edited.time().startsAt()).isEqualTo("2027-01-04T19:00:00Z");
        assertThat(edited.time().endsAt()).isEqualTo("2027-01-04T23:00:00Z");
    }

    @Test
    void aSlotThatHasBegunIsNotMovedButClosed() {
        assertRefused(times("11:00", "11:30"), slot(OPEN, 0), AFTER, "date");
        assertRefused(times("10:30", "10:00"), slot(OPEN, 0), AFTER, "date");
        assertThat(open(false).applyTo(slot(OPEN, 0), AFTER).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void aBookedSlotKeepsItsTimeAndItsPlaces() {
        assertRefused(times("10:10", null), slot(OPEN, 1), BEFORE, "slot-booked");
        assertRefused(times(null, "10:20"), slot(OPEN, 1), BEFORE, "slot-booked");
        assertRefused(capacity(1), slot(OPEN, 2), BEFORE, "slot-booked");
        assertThat(times("09:30", "11:00").applyTo(slot(OPEN, 1), BEFORE)).isPresent();
        assertThat(capacity(2).applyTo(slot(OPEN, 2), BEFORE)).isPresent();
    }

    @Test
    void aSlotWhoseDoctorIsAwayIsNotOpened() {
        var edited = open(true).applyTo(slot(AWAY, 0), BEFORE).orElseThrow();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> edited.requireOpened(new ChangedSlot(false, false)));
        edited.requireOpened(new ChangedSlot(true, false));
        capacity(2)
                .applyTo(slot(AWAY, 0), BEFORE)
                .orElseThrow()
                .requireOpened(new ChangedSlot(false, true));
    }

    @Test
    void aWithdrawnSlotIsNotChanged() {
        assertRefused(times(null, null), slot(WITHDRAWN, 0), BEFORE, "wrong-state");
    }
}
