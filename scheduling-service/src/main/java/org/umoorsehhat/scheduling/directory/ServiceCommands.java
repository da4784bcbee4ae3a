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
    private final DirectoryProperties properties;

    ServiceCommands(
            PostgresServices services,
            PostgresDoctors doctors,
            DirectoryOutbox outbox,
            DirectoryProperties properties,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        super(services, commands, idempotency, transaction);
        this.doctors = doctors;
        this.outbox = outbox;
        this.properties = properties;
    }

    @Override
    protected Mono<Void> checkNew(ServiceDetails details) {
        return requirePayable(details);
    }

    @Override
    protected Mono<Void> checkChange(MedicalService old, ServiceDetails changed) {
        if (old.details().doctor() != changed.doctor()) {
            return Mono.error(DirectoryRefusals::otherDoctor);
        }
        return old.details().charges().equals(changed.charges())
                ? Mono.empty()
                : requirePayable(changed);
    }

    /** The doctor is kept, so that their currency does not change meanwhile. */
    private Mono<Void> requirePayable(ServiceDetails details) {
        return doctors.keep(details.doctor())
                .switchIfEmpty(Mono.error(DirectoryRefusals::unknownDoctor))
                .flatMap(doctor ->
                        refused(
                                details.charges()
                                        .refusal(
                                                "price",
                                                doctor.details()
                                                        .charges()
                                                        .currencyOr(
                                                                properties.clinicsCurrency()))));
    }

    @Override
    protected Mono<Void> publish(DirectoryChange change, MedicalService changed) {
        return outbox.publish(change, changed);
    }
}
