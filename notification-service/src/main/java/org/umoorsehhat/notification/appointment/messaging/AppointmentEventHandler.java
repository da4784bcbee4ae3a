package org.umoorsehhat.notification.appointment.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.umoorsehhat.notification.absence.AffectedAppointment;
import org.umoorsehhat.notification.absence.persistence.PostgresAbsences;
import org.umoorsehhat.notification.absence.rules.AbsenceMessages;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEventType;
import org.umoorsehhat.notification.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.notification.appointment.rules.AppointmentMessages;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.persistence.PostgresDeliveries;
import org.umoorsehhat.notification.delivery.persistence.PostgresRecipients;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.reminder.rules.RemindedAppointment;
import org.umoorsehhat.notification.reminder.rules.ReminderPlan;
import reactor.core.publisher.Mono;

/** Keeps an appointment, tells the patient, and plans the reminders. */
@Service
public class AppointmentEventHandler {

    private final PostgresAppointments appointments;
    private final PostgresAbsences absences;
    private final PostgresDeliveries deliveries;
    private final PostgresRecipients recipients;
    private final ReminderPlan reminders;
    private final DeliveryProperties properties;
    private final Clock clock;

    AppointmentEventHandler(
            PostgresAppointments appointments,
            PostgresAbsences absences,
            PostgresDeliveries deliveries,
            PostgresRecipients recipients,
            ReminderPlan reminders,
            DeliveryProperties properties,
            Clock clock) {
        this.appointments = appointments;
        this.absences = absences;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.reminders = reminders;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Handles one event, in the running transaction.
     *
     * @param version of the booking reference
     * @param happenedAt when; what is older than the configured age is kept but not told
     */
    public Mono<Void> on(
            AppointmentEventType type, AppointmentEvent event, long version, Instant happenedAt) {
        Instant now = clock.instant();
        return appointments
                .keep(event, version)
                .flatMap(plannedVersion ->
                        withdraw(event, now)
                                .then(recipients.firstChannel(event.patientId()))
                                .flatMap(channel ->
                                        absence(event, channel, now)
                                                .flatMap(absence -> {
                                                    var all = new ArrayList<>(absence);
                                                    if (properties.isRecent(happenedAt, now)) {
                                                        all.addAll(
                                                                AppointmentMessages.of(
                                                                        type, event, version,
                                                                        channel, now));
                                                    }
                                                    all.addAll(
                                                            reminders.of(
                                                                    reminded(event),
                                                                    plannedVersion,
                                                                    now));
                                                    return deliveries.add(all, now);
                                                })));
    }

    /** What is not expected any more needs no reminder; nor does what was replaced. */
    private Mono<Void> withdraw(AppointmentEvent event, Instant now) {
        var previous = event.previous();
        Mono<Void> old =
                previous == null
                        ? Mono.empty()
                        : appointments
                                .replaced(previous.id())
                                .then(
                                        deliveries.withdrawAbout(
                                                previous.id(),
                                                AppointmentStatus.reason(
                                                        AppointmentStatus.RESCHEDULED.code()),
                                                now));
        String reason = AppointmentMessages.withdrawalReason(event);
        return reason == null ? old : old.then(deliveries.withdrawAbout(event.id(), reason, now));
    }

    /** The doctor's absence may have been planned before this appointment was known here. */
    private Mono<List<NewDelivery>> absence(AppointmentEvent event, Channel channel, Instant now) {
        var affected = new AffectedAppointment(event.id(), event.patientId(), event.startsAt());
        return !AppointmentMessages.isComing(event, now)
                ? Mono.just(List.of())
                : absences.plannedAt(event.doctorId(), event.startsAt(), event.endsAt())
                        .map(absence ->
                                List.of(AbsenceMessages.planned(absence, affected, channel, now)))
                        .defaultIfEmpty(List.of());
    }

    private static RemindedAppointment reminded(AppointmentEvent event) {
        return new RemindedAppointment(
                event.id(),
                event.doctorId(),
                event.patientId(),
                event.appointmentType(),
                event.status(),
                event.startsAt());
    }
}
