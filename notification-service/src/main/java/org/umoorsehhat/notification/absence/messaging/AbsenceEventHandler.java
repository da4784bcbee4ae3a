package org.umoorsehhat.notification.absence.messaging;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.umoorsehhat.notification.absence.AbsenceEvent;
import org.umoorsehhat.notification.absence.AffectedAppointment;
import org.umoorsehhat.notification.absence.persistence.PostgresAbsences;
import org.umoorsehhat.notification.absence.rules.AbsenceMessages;
import org.umoorsehhat.notification.delivery.persistence.PostgresDeliveries;
import org.umoorsehhat.notification.delivery.persistence.PostgresRecipients;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps a doctor's absence and tells the patients, all in the running transaction. */
@Service
class AbsenceEventHandler {

    private final PostgresAbsences absences;
    private final PostgresDeliveries deliveries;
    private final PostgresRecipients recipients;
    private final Clock clock;

    AbsenceEventHandler(
            PostgresAbsences absences,
            PostgresDeliveries deliveries,
            PostgresRecipients recipients,
            Clock clock) {
        this.absences = absences;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.clock = clock;
    }

    Mono<Void> on(AbsenceEvent absence) {
        Instant now = clock.instant();
        Flux<AffectedAppointment> affected =
                absence.isCancelled()
                        ? absences.told(absence, now)
                        : absences.affected(absence, now);
        return absences.keep(absence)
                .thenMany(affected)
                .concatMap(each ->
                        recipients
                                .firstChannel(each.patientId())
                                .map(channel -> AbsenceMessages.of(absence, each, channel, now)))
                .collectList()
                .flatMap(all -> deliveries.addHere(all, now));
    }
}
