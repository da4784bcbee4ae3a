package org.umoorsehhat.booking.appointment.rules.state;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;

/**
 * Which appointments a list is to show; each part may be absent.
 *
 * @param statuses of which an appointment has one; empty for any, as of {@code types}, {@code
 *     methods} and {@code paymentMethods}
 * @param dateFrom of the doctor's zone, inclusive, as {@code dateTo}
 * @param createdFrom the day of the doctor's zone on which it was made, inclusive, as {@code
 *     createdTo}
 * @param depositPaid of those of which a deposit is asked
 * @param search part of a name or of the reason, or a number or UUID
 */
public record AppointmentFilter(
        Set<AppointmentStatus> statuses,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        @Nullable LocalDate createdFrom,
        @Nullable LocalDate createdTo,
        @Nullable Long doctor,
        @Nullable Long patient,
        @Nullable Long service,
        Set<AppointmentType> types,
        Set<BookingMethod> methods,
        Set<PaymentMethod> paymentMethods,
        @Nullable Boolean isPaid,
        @Nullable Boolean depositPaid,
        @Nullable Boolean followUpRequired,
        @Nullable String search) {

    /** Everything. */
    public static final AppointmentFilter NONE =
            new AppointmentFilter(
                    Set.of(), null, null, null, null, null, null, null, Set.of(), Set.of(),
                    Set.of(), null, null, null, null);

    /**
     * Whether the statistics can say how many there are: they know days, doctors, states and types.
     */
    public boolean isCountedByStatistics() {
        return patient == null
                && service == null
                && methods.isEmpty()
                && paymentMethods.isEmpty()
                && isPaid == null
                && depositPaid == null
                && followUpRequired == null
                && createdFrom == null
                && createdTo == null
                && search == null;
    }
}
