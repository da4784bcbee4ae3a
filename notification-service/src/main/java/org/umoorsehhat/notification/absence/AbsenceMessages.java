package org.umoorsehhat.notification.absence;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.umoorsehhat.notification.appointment.AppointmentMessages;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.Deliveries;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.Recipients;
import org.umoorsehhat.notification.message.Details;
import org.umoorsehhat.notification.message.MessageKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells patients whose doctor will be away. All in the running transaction. */
@Service
public class AbsenceMessages {

    private final Absences absences;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final Clock clock;

    AbsenceMessages(Absences absences, Deliveries deliveries, Recipients recipients, Clock clock) {
        this.absences = absences;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.clock = clock;
    }

    public Mono<Void> on(AbsenceNews absence) {
        Instant now = clock.instant();
        Flux<Absences.Affected> affected =
                absence.isCancelled()
                        ? absences.told(absence, now)
                        : absences.affected(absence, now);
        return absences.keep(absence)
                .thenMany(affected)
                .concatMap(each ->
                        recipients
                                .firstChannel(each.patientId())
                                .map(channel -> message(absence, each, channel, now)))
                .collectList()
                .flatMap(all -> deliveries.add(all, now));
    }

    private static NewDelivery message(
            AbsenceNews absence, Absences.Affected each, Channel channel, Instant now) {
        return absence.isCancelled()
                ? new NewDelivery(
                        MessageKind.ABSENCE_OVER,
                        channel,
                        each.patientId(),
                        each.appointment(),
                        null,
                        Details.NONE,
                        "absence-over:" + absence.absenceId() + ":" + each.appointment(),
                        now,
                        each.startsAt())
                : AppointmentMessages.absent(
                        each.patientId(),
                        each.appointment(),
                        each.startsAt(),
                        absence.absenceId(),
                        channel,
                        now);
    }
}
