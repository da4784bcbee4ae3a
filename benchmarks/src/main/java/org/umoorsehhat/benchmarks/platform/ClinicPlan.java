package org.umoorsehhat.benchmarks.platform;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The clinic that the load books in: doctors with many seats, one whose slots everybody wants, and
 * one whose seats the waiting list is offered.
 */
public final class ClinicPlan {

    public static final String ZONE = "Asia/Riyadh";
    public static final int MINUTES = 30;

    /** A hundred and eighty thousand seats. */
    public static final SeatPlan SEATS = new SeatPlan(25, 1_000, 12, 15, 40);

    public static final int CROWDED_DOCTOR = SEATS.doctors() + 1;
    public static final int CROWDED_SEATS = 800;

    /** Of those who want to be in the same slot, one in five comes too late. */
    private static final int CROWD = 1_000;

    /** Counted from the first. */
    static final int CROWDED_DAY = SEATS.days();

    public static final int OFFERING_DOCTOR = SEATS.doctors() + 2;

    /** Days with one slot each, whose one seat somebody else waits for. */
    public static final int OFFERS = 110;

    static final int OFFERING_DAY = CROWDED_DAY + SEATS.days();

    private static final LocalTime OPENING = LocalTime.of(8, 0);

    private ClinicPlan() {}

    /** The day of the first slots: far enough ahead for no reminder to be due. */
    public static LocalDate firstDay(LocalDate today) {
        return today.plusDays(30);
    }

    public static LocalTime time(int number) {
        return OPENING.plusMinutes((long) number * MINUTES);
    }

    /** The end of the last slot of a day. */
    public static LocalTime closing() {
        return time(SEATS.timesPerDay());
    }

    /**
     * The n-th booking of a slot that everybody wants, on days on which nobody is busy elsewhere.
     */
    public static SeatPlan.Seat crowdedSeat(long n) {
        int slot = (int) (n / CROWD);
        return new SeatPlan.Seat(
                CROWDED_DOCTOR,
                1 + (int) (n % CROWD),
                CROWDED_DAY + slot / SEATS.timesPerDay(),
                slot % SEATS.timesPerDay());
    }
}
