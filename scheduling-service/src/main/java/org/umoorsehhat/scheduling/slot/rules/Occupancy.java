package org.umoorsehhat.scheduling.slot.rules;

/**
 * How full a slot is.
 *
 * @param booked seats taken by live appointments
 * @param held seats held for the waiting list
 */
public record Occupancy(int booked, int held) {

    /** Seats that nobody else can have. */
    public int taken() {
        return booked + held;
    }
}
