package org.umoorsehhat.notification.appointment.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEventType;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;

/** What the patient is told when something happens to an appointment. */
public final class AppointmentMessages {

    private AppointmentMessages() {}

    /**
     * The messages that follow from an event.
     *
     * @param version of the booking reference
     * @param channel that they start with
     */
    public static List<NewDelivery> of(
            AppointmentEventType type,
            AppointmentEvent event,
            long version,
            Channel channel,
            Instant now) {
        var series = event.seriesAction();
        if (series != null) {
            return SeriesMessages.of(type, event, series, channel, now);
        }
        var previous = event.previous();
        return switch (type) {
            case BOOKED ->
                    upcoming(
                            event.status().equals(AppointmentStatus.PENDING.code())
                                    ? MessageKind.BOOKING
                                    : MessageKind.CONFIRMATION,
                            event,
                            MessageDetails.ofVersion(version),
                            channel,
                            now);
            case REQUEST_MOVED ->
                    upcoming(
                            MessageKind.BOOKING,
                            event,
                            MessageDetails.ofVersion(version),
                            channel,
                            now);
            case CONFIRMED ->
                    upcoming(
                            MessageKind.CONFIRMATION,
                            event,
                            MessageDetails.ofVersion(version),
                            channel,
                            now);
            case RESCHEDULED ->
                    previous == null
                            ? List.of()
                            : upcoming(
                                    MessageKind.RESCHEDULING,
                                    event,
                                    MessageDetails.ofMove(version, previous.startsAt()),
                                    channel,
                                    now);
            case CANCELLED -> ended(MessageKind.CANCELLATION, event, version, channel, now);
            case DECLINED -> ended(MessageKind.DECLINE, event, version, channel, now);
            case ARRIVED, STARTED, COMPLETED, NO_SHOW_RECORDED, CHANGED, PAID, REFUNDED ->
                    List.of();
        };
    }

    /** Why messages about the appointment are of no use any more; null while they are. */
    public static @Nullable String withdrawalReason(AppointmentEvent event) {
        return event.isExpected() ? null : AppointmentStatus.reason(event.status());
    }

    /** Whether a patient would want to know that the doctor is away then. */
    public static boolean isComing(AppointmentEvent event, Instant now) {
        return event.isExpected() && event.startsAt().isAfter(now);
    }

    private static List<NewDelivery> ended(
            MessageKind kind, AppointmentEvent event, long version, Channel channel, Instant now) {
        var details = MessageDetails.ofCancellation(version, event.cancelledBy());
        return event.endsAt().isBefore(now)
                ? List.of()
                : List.of(message(kind, event, details, channel, now, null));
    }

    private static List<NewDelivery> upcoming(
            MessageKind kind,
            AppointmentEvent event,
            MessageDetails details,
            Channel channel,
            Instant now) {
        return event.startsAt().isAfter(now)
                ? List.of(message(kind, event, details, channel, now, event.startsAt()))
                : List.of();
    }

    private static NewDelivery message(
            MessageKind kind,
            AppointmentEvent event,
            MessageDetails details,
            Channel channel,
            Instant now,
            @Nullable Instant notAfter) {
        return new NewDelivery(
                kind,
                channel,
                event.patientId(),
                event.id(),
                null,
                details,
                kind.code() + ":" + event.id(),
                now,
                notAfter);
    }
}
