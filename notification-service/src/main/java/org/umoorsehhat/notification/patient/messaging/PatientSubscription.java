package org.umoorsehhat.notification.patient.messaging;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.notification.delivery.Deliveries;
import org.umoorsehhat.notification.patient.Patients;
import reactor.core.publisher.Mono;

/** Listens to patients: the restricted topic with contact details. */
@Configuration
class PatientSubscription {

    @Bean
    EventSubscription patients(Patients patients, Deliveries deliveries, Clock clock) {
        return EventSubscription.to("booking.internal.patients")
                .restricted()
                .onState(
                        PatientNews.class,
                        (news, event) ->
                                patients.keep(news.toPatient())
                                        .then(
                                                deliveries.patientIsKnown(
                                                        news.patientId(), clock.instant())),
                        "org.umoorsehhat.booking.patient-registered.v1",
                        "org.umoorsehhat.booking.patient-changed.v1",
                        "org.umoorsehhat.booking.patient-deactivated.v1")
                .onTombstone(event -> erase(event, patients, deliveries, clock))
                .build();
    }

    private static Mono<Void> erase(
            IncomingEvent event, Patients patients, Deliveries deliveries, Clock clock) {
        long id;
        try {
            id = Long.parseLong(event.key());
        } catch (NumberFormatException e) {
            return Mono.error(new RejectedEvent("the key is no patient id", e));
        }
        return patients.erase(id).then(deliveries.withdrawAllOf(id, clock.instant()));
    }
}
