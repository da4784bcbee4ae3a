package org.umoorsehhat.notification.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.Deliveries;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.Recipients;
import org.umoorsehhat.notification.message.Details;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.reminder.ReminderPlan;
import reactor.core.publisher.Mono;

/**
 * What the patient is told when something happens to an appointment, and which reminders follow.
 */
@Service
public class AppointmentMessages {

    private final Appointments appointments;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final ReminderPlan reminders;
    private final Duration maxAge;
    private final Clock clock;

    AppointmentMessages(
            Appointments appointments,
            Deliveries deliveries,
            Recipients recipients,
            ReminderPlan reminders,
            DeliveryProperties properties,
            Clock clock) {
        this.appointments = appointments;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.reminders = reminders;
        this.maxAge = properties.maxAge();
        this.clock = clock;
    }

    /**
     * Handles one fact, in the running transaction.
     *
     * @param version of the booking reference
     * @param happenedAt when; what is older than the configured age is kept but not told
     */
    public Mono<Void> on(Fact fact, AppointmentNews news, long version, Instant happenedAt) {
        Instant now = clock.instant();
        boolean isNews = happenedAt.isAfter(now.minus(maxAge));
        return appointments
                .keep(news, version)
                .flatMap(plannedVersion ->
                        withdraw(news, now)
                                .then(recipients.firstChannel(news.patientId()))
                                .flatMap(channel ->
                                        absence(news, channel, now)
                                                .flatMap(absence -> {
                                                    var all = new ArrayList<>(absence);
                                                    if (isNews) {
                                                        all.addAll(
                                                                told(
                                                                        fact, news, version,
                                                                        channel, now));
                                                    }
                                                    all.addAll(
                                                            reminders.of(
                                                                    news, plannedVersion, now));
                                                    return deliveries.add(all, now);
                                                })));
    }

    /** What is not expected any more needs no reminder; nor does what was replaced. */
    private Mono<Void> withdraw(AppointmentNews news, Instant now) {
        var previous = news.previous();
        Mono<Void> old =
                previous == null
                        ? Mono.empty()
                        : appointments
                                .replaced(previous.id())
                                .then(
                                        deliveries.withdrawAbout(
                                                previous.id(), "appointment-rescheduled", now));
        return news.isExpected()
                ? old
                : old.then(
                        deliveries.withdrawAbout(
                                news.id(), "appointment-" + news.status().replace('_', '-'), now));
    }

    private List<NewDelivery> told(
            Fact fact, AppointmentNews news, long version, Channel channel, Instant now) {
        var previous = news.previous();
        return switch (fact) {
            case BOOKED ->
                    upcoming(
                            news.status().equals("pending")
                                    ? MessageKind.BOOKING
                                    : MessageKind.CONFIRMATION,
                            news,
                            Details.ofVersion(version),
                            channel,
                            now);
            case CONFIRMED ->
                    upcoming(
                            MessageKind.CONFIRMATION,
                            news,
                            Details.ofVersion(version),
                            channel,
                            now);
            case RESCHEDULED ->
                    previous == null
                            ? List.of()
                            : upcoming(
                                    MessageKind.RESCHEDULING,
                                    news,
                                    Details.ofMove(version, previous.startsAt()),
                                    channel,
                                    now);
            case CANCELLED ->
                    news.endsAt().isBefore(now)
                            ? List.of()
                            : List.of(
                                    message(
                                            MessageKind.CANCELLATION,
                                            news,
                                            Details.ofCancellation(version, news.cancelledBy()),
                                            channel,
                                            now,
                                            null));
            case STARTED, COMPLETED, NO_SHOW_RECORDED, CHANGED, PAID, REFUNDED -> List.of();
        };
    }

    private static List<NewDelivery> upcoming(
            MessageKind kind, AppointmentNews news, Details details, Channel channel, Instant now) {
        return news.startsAt().isAfter(now)
                ? List.of(message(kind, news, details, channel, now, news.startsAt()))
                : List.of();
    }

    private static NewDelivery message(
            MessageKind kind,
            AppointmentNews news,
            Details details,
            Channel channel,
            Instant now,
            @Nullable Instant notAfter) {
        return new NewDelivery(
                kind,
                channel,
                news.patientId(),
                news.id(),
                null,
                details,
                kind.code() + ":" + news.id(),
                now,
                notAfter);
    }

    /** The doctor's absence may have been planned before this appointment was known here. */
    private Mono<List<NewDelivery>> absence(AppointmentNews news, Channel channel, Instant now) {
        return !news.isExpected() || !news.startsAt().isAfter(now)
                ? Mono.just(List.of())
                : appointments
                        .absenceAt(news.doctorId(), news.startsAt(), news.endsAt())
                        .map(absence ->
                                List.of(
                                        absent(
                                                news.patientId(),
                                                news.id(),
                                                news.startsAt(),
                                                absence,
                                                channel,
                                                now)))
                        .defaultIfEmpty(List.of());
    }

    /** Tells a patient that the doctor will be away; once for an absence and an appointment. */
    public static NewDelivery absent(
            long patientId,
            long appointment,
            Instant startsAt,
            long absence,
            Channel channel,
            Instant now) {
        return new NewDelivery(
                MessageKind.ABSENCE,
                channel,
                patientId,
                appointment,
                null,
                Details.NONE,
                "absence:" + absence + ":" + appointment,
                now,
                startsAt);
    }
}
