package org.umoorsehhat.notification.appointment.rules;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEventType;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.staff.NewNotice;

/** What the doctor is told when something happens to an appointment. */
public final class AppointmentNotices {

    private static final String DOCTOR = "doctor";

    private AppointmentNotices() {}

    /**
     * The notice that follows from an event: of a request that waits for an answer, and of what is
     * cancelled by anybody but the doctor.
     */
    public static Optional<NewNotice> of(
            AppointmentEventType type, AppointmentEvent event, Instant now) {
        return switch (type) {
            case BOOKED, REQUEST_MOVED ->
                    event.status().equals(AppointmentStatus.PENDING.code())
                                    && event.startsAt().isAfter(now)
                            ? Optional.of(notice(StaffTopic.REQUESTS, event, null))
                            : Optional.empty();
            case CANCELLED, DECLINED ->
                    DOCTOR.equals(event.cancelledBy()) || event.endsAt().isBefore(now)
                            ? Optional.empty()
                            : Optional.of(
                                    notice(StaffTopic.CANCELLATIONS, event, event.cancelledBy()));
            case CONFIRMED,
                    ARRIVED,
                    STARTED,
                    COMPLETED,
                    RESCHEDULED,
                    NO_SHOW_RECORDED,
                    CHANGED,
                    PAID,
                    REFUNDED ->
                    Optional.empty();
        };
    }

    private static NewNotice notice(
            StaffTopic topic, AppointmentEvent event, @Nullable String cancelledBy) {
        return NewNotice.ofAppointment(
                topic,
                event.doctorId(),
                event.id(),
                event.startsAt(),
                event.reference(),
                cancelledBy);
    }
}
