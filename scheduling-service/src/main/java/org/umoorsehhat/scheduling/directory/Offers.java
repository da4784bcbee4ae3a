package org.umoorsehhat.scheduling.directory;

import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Adds and changes the medical services that doctors offer. */
@Service
public class Offers {

    private final MedicalServices services;
    private final Doctors doctors;
    private final DirectoryEvents events;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;

    Offers(
            MedicalServices services,
            Doctors doctors,
            DirectoryEvents events,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        this.services = services;
        this.doctors = doctors;
        this.events = events;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    /** Adds a service and gives the number. Fails with {@code 400} for an unknown doctor. */
    public Mono<Long> add(ServiceDetails details, IdempotencyKey key) {
        Mono<Remembered> command =
                doctors.find(details.doctorId())
                        .switchIfEmpty(
                                Mono.error(
                                        () -> Problem.invalid("doctor", "is not a known doctor")))
                        .then(services.add(details))
                        .flatMap(service ->
                                events.publish(Fact.ADDED, service)
                                        .thenReturn(Remembered.first(201, service.id())));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    /**
     * Changes a service. Fails with a {@link Problem}: {@code 404}, {@code 412} by {@code
     * precondition}, {@code 400} for another doctor.
     *
     * @param precondition refuses a version that the caller does not mean
     */
    public Mono<MedicalService> change(
            long id, UnaryOperator<ServiceDetails> change, LongConsumer precondition) {
        Mono<MedicalService> command =
                services.lock(id)
                        .switchIfEmpty(Mono.error(DirectoryProblems::noService))
                        .flatMap(service -> {
                            precondition.accept(service.version());
                            ServiceDetails changed = change.apply(service.details());
                            return changed.equals(service.details())
                                    ? Mono.just(service)
                                    : store(service, service.with(changed));
                        });
        return commands.run(transaction.transactional(command));
    }

    private Mono<MedicalService> store(MedicalService old, MedicalService changed) {
        if (old.details().doctorId() != changed.details().doctorId()) {
            return Mono.error(
                    Problem.invalid("doctor", "cannot be changed; add a new service instead"));
        }
        Fact fact = Fact.of(old.details().isActive(), changed.details().isActive());
        return services.update(changed).then(events.publish(fact, changed)).thenReturn(changed);
    }
}
