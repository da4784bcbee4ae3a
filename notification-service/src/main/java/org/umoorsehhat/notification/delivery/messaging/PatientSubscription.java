package org.umoorsehhat.notification.delivery.messaging;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.notification.delivery.persistence.PostgresDeliveries;
import org.umoorsehhat.notification.patient.persistence.PostgresPatients;
import reactor.core.publisher.Mono;

/**
 * Listens to patients, the restricted topic with contact details: who is known is written to, who
 * is erased is not.
 */
@Configuration
class PatientSubscription {

    @Bean
    EventSubscription patients(
            PostgresPatients patients,
            PostgresDeliveries deliveries,
            PhoneNumbers phones,
            Clock clock) {
        return EventSubscription.to("booking.internal.patients")
                .restricted()
                .onState(
                        PatientEvent.class,
                        (patient, event) ->
                                patients.keep(patient.toPatient(phones))
                                        .then(
                                                deliveries.patientIsKnown(
                                                        patient.patientId(), clock.instant())),
                        "org.umoorsehhat.booking.patient-registered.v1",
                        "org.umoorsehhat.booking.patient-changed.v1",
                        "org.umoorsehhat.booking.patient-deactivated.v1")
                .onTombstone(event -> erase(event, patients, deliveries, clock))
                .build();
    }

    private static Mono<Void> erase(
            IncomingEvent event,
            PostgresPatients patients,
            PostgresDeliveries deliveries,
            Clock clock) {
        long id;
        try {
            id = Long.parseLong(event.key());
        } catch (NumberFormatException e) {
            return Mono.error(new RejectedEvent("the key is no patient id", e));
        }
        return patients.erase(id).then(deliveries.withdrawAllOf(id, clock.instant()));
    }
}
