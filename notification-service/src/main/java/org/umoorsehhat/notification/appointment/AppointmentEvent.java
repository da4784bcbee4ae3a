package org.umoorsehhat.notification.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.message.AppointmentStatus;

/**
 * What booking-service says of an appointment: the fields of the event that matter here.
 *
 * @param status {@code arrived} for one that is expected and whose patient is there
 * @param reference what people call the booking; absent in events that are older
 * @param previous what this appointment replaces, in a reschedule
 * @param consultationFee two decimals
 * @param exactFee the same with all its decimals; absent where two say it all
 * @param currency ISO 4217; absent: the installation's
 * @param amountPaid perhaps a part of the fee; absent while nothing is paid, and in events that are
 *     older
 * @param cancellationFeeDue what is owed for cancelling late, in place of the fee; absent for
 *     nothing
 * @param seriesAction absent for what was done to it alone
 */
public record AppointmentEvent(
        long id,
        UUID appointmentId,
        UUID bookingReference,
        @Nullable String reference,
        long doctorId,
        String doctorName,
        long patientId,
        @Nullable String serviceName,
        String appointmentType,
        String status,
        LocalDate date,
        LocalTime startTime,
        int durationMinutes,
        ZoneId timeZone,
        Instant startsAt,
        Instant endsAt,
        @Nullable String cancelledBy,
        @Nullable Previous previous,
        @Nullable String consultationFee,
        @Nullable String exactFee,
        @Nullable String currency,
        @Nullable Boolean isPaid,
        @Nullable String amountPaid,
        @Nullable String cancellationFeeDue,
        @Nullable Instant arrivedAt,
        @Nullable SeriesAction seriesAction) {

    public AppointmentEvent {
        if (arrivedAt != null && AppointmentStatus.isExpected(status)) {
            status = AppointmentStatus.ARRIVED.code();
        }
    }

    /**
     * What was done to several visits of a series at once.
     *
     * @param visits all of them; absent in all of their events but one, which is the one to tell of
     */
    public record SeriesAction(UUID id, @Nullable List<Visit> visits) {

        /** One of them, as it is then. */
        public record Visit(Instant startsAt) {}
    }

    /** The appointment that was given up for this one. */
    public record Previous(long id, Instant startsAt) {}

    /** Whether it is still to come about. */
    public boolean isExpected() {
        return AppointmentStatus.isExpected(status);
    }
}
