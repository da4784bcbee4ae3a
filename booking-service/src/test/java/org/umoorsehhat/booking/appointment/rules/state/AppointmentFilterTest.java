package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;

class AppointmentFilterTest {

    private static AppointmentFilter with(
            Long patient,
            Long service,
            Set<BookingMethod> methods,
            Set<PaymentMethod> paymentMethods,
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
                Set.of(AppointmentType.TEST),
                methods,
                paymentMethods,
                isPaid,
                null,
                null,
                search);
    }

    @Test
    void statisticsCountDaysDoctorsStatesAndTypes() {
        assertThat(AppointmentFilter.NONE.isCountedByStatistics()).isTrue();
        assertThat(with(null, null, Set.of(), Set.of(), null, null).isCountedByStatistics())
                .isTrue();
    }

    @Test
    void anythingElseHasToBeCounted() {
        assertThat(with(1L, null, Set.of(), Set.of(), null, null).isCountedByStatistics())
                .isFalse();
        assertThat(with(null, 1L, Set.of(), Set.of(), null, null).isCountedByStatistics())
                .isFalse();
        assertThat(
                        with(null, null, Set.of(BookingMethod.PHONE), Set.of(), null, null)
                                .isCountedByStatistics())
                .isFalse();
        assertThat(
                        with(null, null, Set.of(), Set.of(PaymentMethod.CASH), null, null)
                                .isCountedByStatistics())
                .isFalse();
        assertThat(with(null, null, Set.of(), Set.of(), true, null).isCountedByStatistics())
                .isFalse();
        assertThat(with(null, null, Set.of(), Set.of(), null, "x").isCountedByStatistics())
                .isFalse();
    }
}
