package org.umoorsehhat.notification.appointment.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.umoorsehhat.notification.absence.AffectedAppointment;
import org.umoorsehhat.notification.absence.rules.AbsenceMessages;
import org.umoorsehhat.notification.appointment.AppointmentChange;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.KeptAppointment;
import org.umoorsehhat.notification.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.notification.appointment.rules.AppointmentMessages;
import org.umoorsehhat.notification.appointment.rules.AppointmentNotices;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.persistence.PostgresDeliveries;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.reminder.rules.RemindedAppointment;
import org.umoorsehhat.notification.reminder.rules.ReminderPlan;
import org.umoorsehhat.notification.staff.NewNotice;
import org.umoorsehhat.notification.staff.persistence.PostgresNotices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps appointments, tells the patients and the doctors, and plans the reminders. */
@Service
public class AppointmentEventHandler {

    private final PostgresAppointments appointments;
    private final PostgresDeliveries deliveries;
    private final PostgresNotices notices;
    private final ReminderPlan reminders;
    private final DeliveryProperties properties;
    private final Clock clock;

    AppointmentEventHandler(
            PostgresAppointments appointments,
            PostgresDeliveries deliveries,
            PostgresNotices notices,
            ReminderPlan reminders,
            DeliveryProperties properties,
            Clock clock) {
        this.appointments = appointments;
        this.deliveries = deliveries;
        this.notices = notices;
        this.reminders = reminders;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Handles events in their order, in the running transaction: those about different bookings
     * together, by as many statements as one alone takes.
     */
    public Mono<Void> on(List<AppointmentChange> changes) {
        return Flux.fromIterable(rounds(changes)).concatMap(this::together).then();
    }

    /** Cut where a booking comes a second time. */
    private static List<List<AppointmentChange>> rounds(List<AppointmentChange> changes) {
        var rounds = new ArrayList<List<AppointmentChange>>();
        var round = new ArrayList<AppointmentChange>();
        var bookings = new HashSet<UUID>();
        for (AppointmentChange change : changes) {
            if (!bookings.add(change.event().bookingReference())) {
                rounds.add(round);
                round = new ArrayList<>();
                bookings.clear();
                bookings.add(change.event().bookingReference());
            }
            round.add(change);
        }
        rounds.add(round);
        return rounds;
    }

    private Mono<Void> together(List<AppointmentChange> changes) {
        Instant now = clock.instant();
        // First the appointments, which locks them: who adds a reminder by hand does so too.
        return appointments
                .keep(changes)
                .flatMap(kept ->
                        deliveries
                                .withdrawAbout(ended(changes), now)
                                .then(deliveries.add(messages(changes, kept, now), now)))
                .then(notices.note(toDoctors(changes, now)));
    }

    private List<NewNotice> toDoctors(List<AppointmentChange> changes, Instant now) {
        return changes.stream()
                .filter(change -> properties.isRecent(change.happenedAt(), now))
                .map(change -> AppointmentNotices.of(change.type(), change.event(), now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is not expected any more needs no reminder; nor does what was replaced. */
    private static List<PostgresDeliveries.EndedAppointment> ended(
            List<AppointmentChange> changes) {
        var ended = new ArrayList<PostgresDeliveries.EndedAppointment>();
        for (AppointmentChange change : changes) {
            var previous = change.event().previous();
            if (previous != null) {
                ended.add(
                        new PostgresDeliveries.EndedAppointment(
                                previous.id(),
                                AppointmentStatus.reason(AppointmentStatus.RESCHEDULED.code())));
            }
            String reason = AppointmentMessages.withdrawalReason(change.event());
            if (reason != null) {
                ended.add(new PostgresDeliveries.EndedAppointment(change.event().id(), reason));
            }
        }
        return ended;
    }

    private List<PostgresDeliveries.Addition> messages(
            List<AppointmentChange> changes, Map<Long, KeptAppointment> kept, Instant now) {
        var all = new ArrayList<PostgresDeliveries.Addition>();
        for (AppointmentChange change : changes) {
            KeptAppointment known = Objects.requireNonNull(kept.get(change.event().id()));
            for (NewDelivery message : messages(change, known, now)) {
                all.add(new PostgresDeliveries.Addition(message, change.traceparent()));
            }
        }
        return all;
    }

    private List<NewDelivery> messages(
            AppointmentChange change, KeptAppointment known, Instant now) {
        AppointmentEvent event = change.event();
        var all = new ArrayList<NewDelivery>();
        Long absence = known.absence();
        // The doctor's absence may have been planned before this appointment was known here.
        if (absence != null && AppointmentMessages.isComing(event, now)) {
            var affected = new AffectedAppointment(event.id(), event.patientId(), event.startsAt());
            all.add(AbsenceMessages.planned(absence, affected, known.channel(), now));
        }
        if (properties.isRecent(change.happenedAt(), now)) {
            all.addAll(
                    AppointmentMessages.of(
                            change.type(), event, change.version(), known.channel(), now));
        }
        all.addAll(reminders.of(reminded(event), known.plannedVersion(), now));
        return all;
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
