package org.umoorsehhat.scheduling.slot;

import java.time.ZoneId;
import org.umoorsehhat.chassis.problem.Problem;

/** What is refused about slots. */
public final class SlotProblems {

    private SlotProblems() {}

    public static Problem notFound() {
        return Problem.notFound("There is no time slot with this number, or it is not yours.");
    }

    public static Problem unknownDoctor() {
        return Problem.invalid("doctor", "is not a known doctor");
    }

    public static Problem inactiveDoctor() {
        return Problem.invalid("doctor", "is not active");
    }

    public static Problem overlap() {
        return Problem.conflict(
                "overlap",
                "Overlapping slot",
                "The doctor has another slot at that time. Choose a time that is free.");
    }

    static Problem inGap(ZoneId zone) {
        return Problem.invalid(
                "start_time", "the clock skips this start or end on that date in " + zone.getId());
    }

    static Problem past() {
        return Problem.invalid("date", "the start is in the past");
    }

    static Problem withdrawn() {
        return Problem.conflict(
                "wrong-state", "Slot was deleted", "A slot that was deleted cannot be changed.");
    }

    static Problem booked(TimeSlot slot, String what) {
        int booked = slot.occupancy().booked();
        return Problem.conflict(
                        "slot-booked",
                        "Slot has appointments",
                        "The slot has %d appointments and cannot be %s. Move or cancel them first, or close it with is_available=false."
                                .formatted(booked, what))
                .with("current_appointments", booked)
                .with("held", slot.occupancy().held())
                .with("max_appointments", slot.capacity());
    }

    static Problem absent() {
        return Problem.conflict(
                "doctor-absent",
                "The doctor is away",
                "The slot lies in the doctor's time-off and opens when that is deleted.");
    }
}
