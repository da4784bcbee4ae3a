package org.umoorsehhat.scheduling.directory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.scheduling.directory.persistence.DirectoryOutbox;
import org.umoorsehhat.scheduling.directory.persistence.PostgresDoctors;
import org.umoorsehhat.scheduling.directory.persistence.PostgresServices;
import org.umoorsehhat.scheduling.directory.rules.DirectoryChange;
import org.umoorsehhat.scheduling.directory.rules.DirectoryRefusals;
import org.umoorsehhat.scheduling.directory.rules.MedicalService;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;
import reactor.core.publisher.Mono;

/** Adds and changes the medical services of doctors. A service stays with its doctor. */
@Service
public class ServiceCommands extends DirectoryCommands<MedicalService, ServiceDetails> {

    private final PostgresDoctors doctors;
    private final DirectoryOutbox outbox;

    ServiceCommands(
            PostgresServices services,
            PostgresDoctors doctors,
            DirectoryOutbox outbox,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        super(services, commands, idempotency, transaction);
        this.doctors = doctors;
        this.outbox = outbox;
    }

    @Override
    Mono<Void> checkNew(ServiceDetails details) {
        return doctors.find(details.doctor())
                .switchIfEmpty(Mono.error(DirectoryRefusals::unknownDoctor))
                .then();
    }

    @Override
    Mono<Void> checkChange(MedicalService old, ServiceDetails changed) {
        return old.details().doctor() == changed.doctor()
                ? Mono.empty()
                : Mono.error(DirectoryRefusals::otherDoctor);
    }

    @Override
    Mono<Void> publish(DirectoryChange change, MedicalService changed) {
        return outbox.publish(change, changed);
    }
}
