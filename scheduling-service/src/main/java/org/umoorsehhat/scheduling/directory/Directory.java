package org.umoorsehhat.scheduling.directory;

import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Registers and changes doctors. */
@Service
public class Directory {

    private final Doctors doctors;
    private final DirectoryEvents events;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;

    Directory(
            Doctors doctors,
            DirectoryEvents events,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        this.doctors = doctors;
        this.events = events;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    /** Registers a doctor and gives the number. */
    public Mono<Long> register(DoctorDetails details, IdempotencyKey key) {
        Mono<Remembered> command =
                requireFreeLogin(details.userSub(), null)
                        .then(doctors.add(details))
                        .flatMap(doctor ->
                                events.publish(Fact.ADDED, doctor)
                                        .thenReturn(Remembered.first(201, doctor.id())));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    /**
     * Changes a doctor. Fails with a {@link Problem}: {@code 404}, {@code 412} by {@code
     * precondition}, {@code 400} for a login that another has, {@code 409} for a zone in which
     * slots are published.
     *
     * @param precondition refuses a version that the caller does not mean
     */
    public Mono<Doctor> change(
            long id, UnaryOperator<DoctorDetails> change, LongConsumer precondition) {
        Mono<Doctor> command =
                doctors.lock(id)
                        .switchIfEmpty(Mono.error(DirectoryProblems::noDoctor))
                        .flatMap(doctor -> {
                            precondition.accept(doctor.version());
                            DoctorDetails changed = change.apply(doctor.details());
                            return changed.equals(doctor.details())
                                    ? Mono.just(doctor)
                                    : store(doctor, doctor.with(changed));
                        });
        return commands.run(transaction.transactional(command));
    }

    private Mono<Doctor> store(Doctor old, Doctor changed) {
        return requireSameZone(old, changed)
                .then(requireNewLogin(old, changed))
                .then(doctors.update(changed))
                .then(
                        events.publish(
                                Fact.of(old.details().isActive(), changed.details().isActive()),
                                changed))
                .thenReturn(changed);
    }

    /** Slots stay where they are; their dates and times would be those of two zones. */
    private Mono<Void> requireSameZone(Doctor old, Doctor changed) {
        if (old.details().timeZone().equals(changed.details().timeZone())) {
            return Mono.empty();
        }
        return doctors.slotsAhead(old.id())
                .flatMap(count ->
                        count == 0
                                ? Mono.empty()
                                : Mono.error(() -> DirectoryProblems.zoneInUse(count)));
    }

    private Mono<Void> requireNewLogin(Doctor old, Doctor changed) {
        String login = changed.details().userSub();
        return Objects.equals(old.details().userSub(), login)
                ? Mono.empty()
                : requireFreeLogin(login, old.id());
    }

    private Mono<Void> requireFreeLogin(@Nullable String userSub, @Nullable Long except) {
        return userSub == null
                ? Mono.empty()
                : doctors.isTaken(userSub, except)
                        .flatMap(taken ->
                                taken
                                        ? Mono.error(() ->
                                                Problem.invalid(
                                                        "user_sub", "belongs to another doctor"))
                                        : Mono.empty());
    }
}
