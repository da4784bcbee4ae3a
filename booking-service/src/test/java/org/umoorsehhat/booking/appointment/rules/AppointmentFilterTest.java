package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.PaymentMethod;

class AppointmentFilterTest {

    private static AppointmentFilter with(
            Long patient,
            Long service,
            BookingMethod method,
            PaymentMethod paymentMethod,
            Boolean isPaid,
            String search) {
        return new AppointmentFilter(
                Set.of(AppointmentStatus.COMPLETED, AppointmentStatus.NO_SHOW),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                null,
                null,
                1L,
                patient,
                service,
                AppointmentType.TEST,
                method,
                paymentMethod,
                isPaid,
                null,
                search);
    }

    @Test
    void statisticsCountDaysDoctorsStatesAndTypes() {
        assertThat(AppointmentFilter.NONE.isCountedByStatistics()).isTrue();
        assertThat(with(null, null, null, null, null, null).isCountedByStatistics()).isTrue();
    }

    @Test
    void anythingElseHasToBeCounted() {
        assertThat(with(1L, null, null, null, null, null).isCountedByStatistics()).isFalse();
        assertThat(with(null, 1L, null, null, null, null).isCountedByStatistics()).isFalse();
        assertThat(with(null, null, BookingMethod.PHONE, null, null, null).isCountedByStatistics())
                .isFalse();
        assertThat(with(null, null, null, PaymentMethod.CASH, null, null).isCountedByStatistics())
                .isFalse();
        assertThat(with(null, null, null, null, true, null).isCountedByStatistics()).isFalse();
        assertThat(with(null, null, null, null, null, "x").isCountedByStatistics()).isFalse();
    }
}
