package org.umoorsehhat.scheduling.slot.rules;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.umoorsehhat.scheduling.rules.Refusal;
import org.umoorsehhat.scheduling.rules.RefusedException;

/** What is refused about slots. */
public final class SlotRefusals {

    private SlotRefusals() {}

    public static RefusedException notFound() {
        return Refusal.notFound("There is no time slot with this number, or it is not yours.");
    }

    public static RefusedException unknownDoctor() {
        return Refusal.invalid("doctor", "is not a doctor of this clinic");
    }

    public static RefusedException inactiveDoctor() {
        return Refusal.invalid("doctor", "takes no appointments any more");
    }

    public static RefusedException overlap() {
        return Refusal.conflict(
                "overlap",
                "Overlapping slot",
                "The doctor has another slot at that time. Choose a time that is free.",
                Map.of());
    }

    public static RefusedException roomTaken() {
        return Refusal.taken(
                "room-taken",
                "The room is taken",
                "room",
                "is taken at that time; name another room, or choose a time at which it is free");
    }

    public static RefusedException unknownRoom() {
        return Refusal.invalid("room", "is not a room of this clinic");
    }

    public static RefusedException inactiveRoom() {
        return Refusal.invalid("room", "is not used any more");
    }

    static RefusedException inGap(ZoneId zone) {
        return Refusal.invalid(
                "start_time", "the clock skips this start or end on that date in " + zone.getId());
    }

    static RefusedException notRepeated(ZoneId zone) {
        return Refusal.invalid(
                "fold", "the clock shows this start only once on that date in " + zone.getId());
    }

    static RefusedException past() {
        return Refusal.invalid("date", "is in the past");
    }

    /** Of a single slot that was not created. */
    static RefusedException skipped(SkippedSlot.Reason reason) {
        return switch (reason) {
            case PAST -> past();
            case GAP ->
                    Refusal.invalid("start_time", "the clock skips this start or end on that date");
            case ROOM_TAKEN -> roomTaken();
            case EXISTS, OVERLAP, REPEATED -> overlap();
        };
    }

    static RefusedException rangeInPast() {
        return Refusal.invalid("start_date", "is in the past");
    }

    static RefusedException tooMany() {
        return Refusal.invalid("end_date", "makes more than %d slots".formatted(SlotBatch.MAX));
    }

    static RefusedException withdrawn() {
        return Refusal.conflict(
                "wrong-state",
                "Slot was deleted",
                "A slot that was deleted cannot be changed.",
                Map.of());
    }

    static RefusedException booked(TimeSlot slot, String what) {
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put("current_appointments", (long) slot.occupancy().booked());
        numbers.put("held", (long) slot.occupancy().held());
        numbers.put("max_appointments", (long) slot.capacity());
        return Refusal.conflict(
                "slot-booked",
                "Slot has appointments",
                "The slot has %d appointments and cannot be %s. Move or cancel them first, or close it with is_available=false."
                        .formatted(slot.occupancy().booked(), what),
                numbers);
    }

    static RefusedException holiday() {
        return Refusal.conflict(
                "holiday",
                "The clinic is closed on that date",
                "The slot is on a holiday and opens when that is deleted.",
                Map.of());
    }

    static RefusedException doctorAbsent() {
        return Refusal.conflict(
                "doctor-absent",
                "The doctor is away",
                "The slot lies in the doctor's time-off and opens when that is deleted.",
                Map.of());
    }
}
