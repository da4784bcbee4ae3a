package org.umoorsehhat.scheduling.directory.messaging;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.scheduling.directory.DirectoryEvents;
import org.umoorsehhat.scheduling.directory.Doctor;
import org.umoorsehhat.scheduling.directory.Fact;
import org.umoorsehhat.scheduling.directory.MedicalService;
import reactor.core.publisher.Mono;

@Component
class DirectoryOutbox implements DirectoryEvents {

    private final Outbox outbox;

    DirectoryOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> publish(Fact fact, Doctor doctor) {
        String id = String.valueOf(doctor.id());
        return outbox.append(
                new OutboxEvent(
                        DirectoryTopics.DOCTORS,
                        id,
                        typeOfDoctor(fact),
                        id,
                        doctor.version(),
                        DoctorState.of(doctor)));
    }

    @Override
    public Mono<Void> publish(Fact fact, MedicalService service) {
        String id = String.valueOf(service.id());
        return outbox.append(
                new OutboxEvent(
                        DirectoryTopics.SERVICES,
                        id,
                        typeOfService(fact),
                        id,
                        service.version(),
                        ServiceState.of(service)));
    }

    private static String typeOfDoctor(Fact fact) {
        return switch (fact) {
            case ADDED -> "org.umoorsehhat.scheduling.doctor-registered.v1";
            case CHANGED -> "org.umoorsehhat.scheduling.doctor-changed.v1";
            case DEACTIVATED -> "org.umoorsehhat.scheduling.doctor-deactivated.v1";
        };
    }

    private static String typeOfService(Fact fact) {
        return switch (fact) {
            case ADDED -> "org.umoorsehhat.scheduling.service-offered.v1";
            case CHANGED -> "org.umoorsehhat.scheduling.service-changed.v1";
            case DEACTIVATED -> "org.umoorsehhat.scheduling.service-withdrawn.v1";
        };
    }
}
