package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.rules.Codes;

/** What an appointment adds to the statistics. */
class AppointmentFiguresTest {

    private static Appointment paid(AppointmentStatus status) {
        return AppointmentFixtures.paid(appointment(status));
    }

    @Test
    void partOfTheFeeIsRevenueAndTheRestIsOwed() {
        Appointment owed = appointment(AppointmentStatus.COMPLETED);
        Appointment part =
                owed.changed()
                        .payment(owed.payment().plus(new BigDecimal("30"), PaymentMethod.CASH))
                        .build();
        assertThat(AppointmentFigures.of(part).revenue()).isEqualTo("30.00");
        assertThat(AppointmentFigures.of(part).unpaid()).isEqualTo("50.00");
        assertThat(AppointmentFigures.of(part).prepaid()).isZero();
    }

    @Test
    void completedOneIsRevenueOrStillOwed() {
        var owed = AppointmentFigures.of(appointment(AppointmentStatus.COMPLETED));
        assertThat(owed.revenue()).isZero();
        assertThat(owed.unpaid()).as("the fee").isEqualTo(new BigDecimal("80.00"));
        var paid = AppointmentFigures.of(paid(AppointmentStatus.COMPLETED));
        assertThat(paid.revenue()).as("what was paid").isEqualTo(new BigDecimal("80.00"));
        assertThat(paid.unpaid()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "COMPLETED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsPaidForOthersIsPrepaid(AppointmentStatus status) {
        for (Appointment one : new Appointment[] {appointment(status), paid(status)}) {
            assertThat(AppointmentFigures.of(one).revenue()).isZero();
            assertThat(AppointmentFigures.of(one).unpaid()).isZero();
        }
        assertThat(AppointmentFigures.of(paid(status)).prepaid()).isEqualTo("80.00");
        assertThat(AppointmentFigures.of(appointment(status)).prepaid()).isZero();
    }

    @Test
    void movedOneIsNoCancellation() {
        Appointment moved =
                AppointmentFixtures.rescheduled(appointment(AppointmentStatus.CANCELLED));
        assertThat(AppointmentFigures.of(moved).outcome()).isEqualTo("rescheduled");
        assertThat(AppointmentFigures.of(moved).usesSeats()).isFalse();
    }

    @Test
    void declinedOneIsNoCancellation() {
        Appointment cancelled = appointment(AppointmentStatus.CANCELLED);
        Appointment declined =
                cancelled
                        .changed()
                        .cancellation(new Cancellation(Instant.EPOCH, "d-1", "doctor", true))
                        .build();
        assertThat(AppointmentFigures.of(declined).outcome()).isEqualTo("declined");
        assertThat(AppointmentFigures.of(declined).usesSeats()).isFalse();
        assertThat(AppointmentFigures.of(AppointmentFixtures.rescheduled(declined)).outcome())
                .isEqualTo("rescheduled");
    }

    @ParameterizedTest
    @EnumSource
    void allButCancelledOnesUseTheirSeats(AppointmentStatus status) {
        var figures = AppointmentFigures.of(appointment(status));
        assertThat(figures.outcome()).isEqualTo(Codes.of(status));
        assertThat(figures.usesSeats()).isEqualTo(status != AppointmentStatus.CANCELLED);
    }
}
