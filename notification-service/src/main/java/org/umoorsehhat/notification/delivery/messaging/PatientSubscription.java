package org.umoorsehhat.notification.delivery.messaging;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.notification.delivery.persistence.PostgresDeliveries;
import org.umoorsehhat.notification.patient.Patient;
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
                .onStates(
                        PatientEvent.class,
                        events ->
                                patients.keep(patients(events, phones))
                                        .then(deliveries.areKnown(ids(events), clock.instant())),
                        "org.umoorsehhat.booking.patient-registered.v1",
                        "org.umoorsehhat.booking.patient-changed.v1",
                        "org.umoorsehhat.booking.patient-deactivated.v1")
                .onTombstone(event -> erase(event, patients, deliveries, clock))
                .build();
    }

    private static List<Patient> patients(
            List<ReceivedEvent<PatientEvent>> events, PhoneNumbers phones) {
        return events.stream().map(event -> event.data().toPatient(phones)).toList();
    }

    private static List<Long> ids(List<ReceivedEvent<PatientEvent>> events) {
        return events.stream().map(event -> event.data().patientId()).toList();
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
