package org.umoorsehhat.benchmarks.platform;

/**
 * Which seat the n-th booking takes: each seat once, no patient twice at one time, and neighbours
 * in time far apart in the calendar, as the requests of strangers are.
 *
 * @param doctors their ids are 1 to this
 * @param patients their ids are 1 to this; at least as many as there are seats at one time
 * @param days of slots
 * @param timesPerDay slots of a doctor on a day
 * @param seatsPerSlot the capacity
 */
public record SeatPlan(int doctors, int patients, int days, int timesPerDay, int seatsPerSlot) {

    /** A prime, so that it meets every seat. */
    private static final long STRIDE = 1_000_003;

    public SeatPlan {
        if (doctors * seatsPerSlot > patients) {
            throw new IllegalArgumentException(
                    "%d seats at one time, but only %d patients"
                            .formatted(doctors * seatsPerSlot, patients));
        }
        if ((long) days * timesPerDay * doctors * seatsPerSlot % STRIDE == 0) {
            throw new IllegalArgumentException("the number of seats is a multiple of the stride");
        }
    }

    /** A seat: {@code day} and {@code time} count from 0. */
    public record Seat(int doctor, int patient, int day, int time) {}

    /** How many bookings there are. */
    public long size() {
        return (long) days * timesPerDay * seatsAtOneTime();
    }

    /**
     * @throws IllegalArgumentException if n is not from 0 to {@link #size} - 1
     */
    public Seat seat(long n) {
        if (n < 0 || n >= size()) {
            throw new IllegalArgumentException("seat %d of %d".formatted(n, size()));
        }
        long place = n * STRIDE % size();
        int time = (int) (place / seatsAtOneTime());
        int seat = (int) (place % seatsAtOneTime());
        return new Seat(1 + seat % doctors, 1 + seat, time / timesPerDay, time % timesPerDay);
    }

    private int seatsAtOneTime() {
        return doctors * seatsPerSlot;
    }
}
