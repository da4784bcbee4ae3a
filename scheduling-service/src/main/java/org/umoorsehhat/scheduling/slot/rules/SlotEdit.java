package org.umoorsehhat.scheduling.slot.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.rules.RefusedException;

/**
 * What is to change about a slot: what is absent stays.
 *
 * @param fold as {@link WallClockSlot} says; absent with another start: the first
 */
public record SlotEdit(
        @Nullable LocalDate date,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable Integer fold,
        @Nullable Boolean isAvailable,
        @Nullable Integer capacity,
        @Nullable WantedRoom room) {

    /**
     * The slot as it is to be; empty when nothing changes.
     *
     * @throws RefusedException for a slot that was deleted, for a new time that is past or that the
     *     clock skips, and when appointments would lose their time or seats
     */
    public Optional<EditedSlot> applyTo(TimeSlot slot, Instant now) {
        slot.requireNotWithdrawn();
        WallClockSlot wanted = applyTo(slot.time().wallClock());
        boolean isOpen = isAvailable == null ? slot.status().isOpen() : isAvailable;
        if (wanted.equals(slot.time().wallClock())
                && isOpen == slot.status().isOpen()
                && !opens(slot)) {
            return Optional.empty();
        }
        ResolvedSlot time = resolved(slot, wanted, now);
        requirePlaces(slot, time);
        return Optional.of(new EditedSlot(time, isOpen, opens(slot), !time.isAt(slot.time())));
    }

    private WallClockSlot applyTo(WallClockSlot old) {
        LocalDate newDate = date == null ? old.date() : date;
        LocalTime newStart = startTime == null ? old.startTime() : startTime;
        boolean startsThen = newDate.equals(old.date()) && newStart.equals(old.startTime());
        int sameFold = startsThen ? old.fold() : 0;
        return new WallClockSlot(
                newDate,
                newStart,
                endTime == null ? old.endTime() : endTime,
                fold == null ? sameFold : fold,
                capacity == null ? old.capacity() : capacity,
                room == null ? old.room() : room.room());
    }

    private boolean opens(TimeSlot slot) {
        return Boolean.TRUE.equals(isAvailable) && !slot.status().isAvailable();
    }

    /** A slot that has begun may still be enlarged or closed. */
    private static ResolvedSlot resolved(TimeSlot slot, WallClockSlot wanted, Instant now) {
        return wanted.hasTimesOf(slot.time().wallClock())
                ? new ResolvedSlot(wanted, slot.time().startsAt(), slot.time().endsAt())
                : wanted.resolveAhead(ZoneId.of(slot.doctor().timeZone()), now);
    }

    /** One with more in it than it has places may still be closed, and enlarged. */
    private static void requirePlaces(TimeSlot slot, ResolvedSlot time) {
        int booked = slot.occupancy().booked();
        if (booked > 0 && !time.covers(slot.time())) {
            throw SlotRefusals.booked(slot, "moved or shortened");
        }
        int places = time.wallClock().capacity();
        if (booked > places && places < slot.time().wallClock().capacity()) {
            throw SlotRefusals.booked(slot, "given fewer places");
        }
    }

    /**
     * What becomes of a slot.
     *
     * @param isOpen what the doctor wants now
     * @param mustOpen whether it was asked to open: then it is refused on holidays and while the
     *     doctor is away
     * @param isMoved whether it starts or ends at another instant
     */
    public record EditedSlot(ResolvedSlot time, boolean isOpen, boolean mustOpen, boolean isMoved) {

        /**
         * @throws RefusedException {@code holiday}, {@code doctor-absent}
         */
        public void requireOpened(ChangedSlot changed) {
            if (mustOpen && !changed.isAvailable()) {
                throw changed.isHoliday() ? SlotRefusals.holiday() : SlotRefusals.doctorAbsent();
            }
        }
    }

    /**
     * What a slot has become.
     *
     * @param isAvailable open, and nothing closes it
     * @param isHoliday whether it is on a holiday
     */
    public record ChangedSlot(boolean isAvailable, boolean isHoliday) {}

    /**
     * Where a slot is to be from now on.
     *
     * @param room absent: in none
     */
    public record WantedRoom(@Nullable Long room) {}
}
