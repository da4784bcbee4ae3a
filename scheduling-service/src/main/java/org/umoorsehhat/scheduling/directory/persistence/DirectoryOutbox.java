package org.umoorsehhat.scheduling.directory.persistence;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.scheduling.directory.rules.DirectoryChange;
import org.umoorsehhat.scheduling.directory.rules.DirectoryRecord;
import org.umoorsehhat.scheduling.directory.rules.Doctor;
import org.umoorsehhat.scheduling.directory.rules.MedicalService;
import reactor.core.publisher.Mono;

/** Tells the platform. Called in the transaction that changes the state, after the row's lock. */
@Component
public class DirectoryOutbox {

    public static final String DOCTORS = "scheduling.public.doctors";
    public static final String SERVICES = "scheduling.public.services";

    private final Outbox outbox;

    DirectoryOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    public Mono<Void> publish(DirectoryChange change, Doctor doctor) {
        String type =
                switch (change) {
                    case ADDED -> "org.umoorsehhat.scheduling.doctor-registered.v1";
                    case CHANGED -> "org.umoorsehhat.scheduling.doctor-changed.v1";
                    case DEACTIVATED -> "org.umoorsehhat.scheduling.doctor-deactivated.v1";
                };
        return append(DOCTORS, type, doctor, DoctorState.of(doctor));
    }

    public Mono<Void> publish(DirectoryChange change, MedicalService service) {
        String type =
                switch (change) {
                    case ADDED -> "org.umoorsehhat.scheduling.service-offered.v1";
                    case CHANGED -> "org.umoorsehhat.scheduling.service-changed.v1";
                    case DEACTIVATED -> "org.umoorsehhat.scheduling.service-withdrawn.v1";
                };
        return append(SERVICES, type, service, ServiceState.of(service));
    }

    private Mono<Void> append(String topic, String type, DirectoryRecord<?> record, Object state) {
        String id = String.valueOf(record.id());
        return outbox.append(new OutboxEvent(topic, id, type, id, record.version(), state));
    }
}
