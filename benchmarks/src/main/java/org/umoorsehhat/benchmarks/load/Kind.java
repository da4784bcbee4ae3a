package org.umoorsehhat.benchmarks.load;

import java.time.LocalDate;
import org.umoorsehhat.benchmarks.platform.ClinicPlan;
import org.umoorsehhat.benchmarks.platform.SeatPlan;

/** What the load asks for. */
public enum Kind {
    /** Each request takes another seat. */
    BOOKING {
        @Override
        Question question(long n, LocalDate firstDay) {
            return booking(ClinicPlan.SEATS.seat(n), firstDay);
        }
    },
    /** All want the same slot, until it is full; then the next. */
    HOT_SLOT {
        @Override
        Question question(long n, LocalDate firstDay) {
            return booking(ClinicPlan.crowdedSeat(n), firstDay);
        }
    },
    /** A doctor's free slots on a day. */
    AVAILABILITY {
        @Override
        Question question(long n, LocalDate firstDay) {
            SeatPlan.Seat seat = ClinicPlan.SEATS.seat(n % ClinicPlan.SEATS.size());
            return new Question(
                    "/api/appointments/check-availability",
                    """
                    {"doctor_id": %d, "date": "%s", "duration_minutes": %d}\
                    """
                            .formatted(
                                    seat.doctor(),
                                    firstDay.plusDays(seat.day()),
                                    ClinicPlan.MINUTES),
                    seat.patient());
        }
    };

    /** The n-th request, from 0. */
    abstract Question question(long n, LocalDate firstDay);

    private static Question booking(SeatPlan.Seat seat, LocalDate firstDay) {
        return new Question(
                "/api/appointments/appointments",
                """
                {"doctor": %d, "patient": %d, "appointment_date": "%s", "appointment_time": "%s", \
                "duration_minutes": %d, "appointment_type": "consultation", "reason_for_visit": "Check-up"}\
                """
                        .formatted(
                                seat.doctor(),
                                seat.patient(),
                                firstDay.plusDays(seat.day()),
                                ClinicPlan.time(seat.time()),
                                ClinicPlan.MINUTES),
                seat.patient());
    }
}
