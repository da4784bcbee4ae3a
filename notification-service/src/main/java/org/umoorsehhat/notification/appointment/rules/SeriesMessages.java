package org.umoorsehhat.notification.appointment.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEvent.SeriesAction;
import org.umoorsehhat.notification.appointment.AppointmentEventType;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;

/**
 * What the patient is told when the same is done to several visits of a series: one message, which
 * follows from the one event that names all of them, in whatever order they come. It is about no
 * single appointment, so that nothing that becomes of one of them takes it back.
 */
final class SeriesMessages {

    private SeriesMessages() {}

    static List<NewDelivery> of(
            AppointmentEventType type,
            AppointmentEvent event,
            SeriesAction action,
            Channel channel,
            Instant now) {
        MessageKind kind = kind(type, event);
        List<Instant> visits =
                action.visits() == null
                        ? List.of()
                        : action.visits().stream()
                                .map(SeriesAction.Visit::startsAt)
                                .sorted()
                                .toList();
        if (kind == null || visits.isEmpty() || !visits.getLast().isAfter(now)) {
            return List.of();
        }
        var details =
                MessageDetails.ofSeries(
                        event.doctorId(), visits, event.timeZone(), event.cancelledBy());
        return List.of(
                new NewDelivery(
                        kind,
                        channel,
                        event.patientId(),
                        null,
                        null,
                        details,
                        kind.code() + ":" + action.id(),
                        now,
                        visits.getLast()));
    }

    private static @Nullable MessageKind kind(AppointmentEventType type, AppointmentEvent event) {
        return switch (type) {
            case BOOKED ->
                    event.status().equals(AppointmentStatus.PENDING.code())
                            ? MessageKind.SERIES_BOOKING
                            : MessageKind.SERIES_CONFIRMATION;
            case RESCHEDULED, REQUEST_MOVED -> MessageKind.SERIES_MOVE;
            case CANCELLED, DECLINED -> MessageKind.SERIES_CANCELLATION;
            case CONFIRMED,
                    ARRIVED,
                    STARTED,
                    COMPLETED,
                    NO_SHOW_RECORDED,
                    CHANGED,
                    PAID,
                    REFUNDED ->
                    null;
        };
    }
}
