package org.umoorsehhat.scheduling.directory;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.scheduling.appointment.persistence.PostgresLiveAppointments;
import org.umoorsehhat.scheduling.directory.persistence.DirectoryOutbox;
import org.umoorsehhat.scheduling.directory.persistence.PostgresDoctors;
import org.umoorsehhat.scheduling.directory.rules.Charges;
import org.umoorsehhat.scheduling.directory.rules.DirectoryChange;
import org.umoorsehhat.scheduling.directory.rules.DirectoryRefusals;
import org.umoorsehhat.scheduling.directory.rules.Doctor;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import reactor.core.publisher.Mono;

/** Registers and changes doctors. No two have the same login. */
@Service
public class DoctorCommands extends DirectoryCommands<Doctor, DoctorDetails> {

    private final PostgresDoctors doctors;
    private final PostgresLiveAppointments appointments;
    private final DirectoryOutbox outbox;
    private final Clock clock;
    private final DirectoryProperties properties;

    DoctorCommands(
            PostgresDoctors doctors,
            PostgresLiveAppointments appointments,
            DirectoryOutbox outbox,
            Clock clock,
            DirectoryProperties properties,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        super(doctors, commands, idempotency, transaction);
        this.doctors = doctors;
        this.appointments = appointments;
        this.outbox = outbox;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    protected Mono<Void> checkNew(DoctorDetails details) {
        return requirePayable(details.charges())
                .then(Mono.defer(() -> requireFreeLogin(details.userSub(), null)));
    }

    @Override
    protected Mono<Void> checkChange(Doctor old, DoctorDetails changed) {
        return requireSameZone(old, changed)
                .then(requirePayable(old, changed))
                .then(requireNewLogin(old, changed))
                .then(requireNotExpected(old, changed));
    }

    @Override
    protected Mono<Void> publish(DirectoryChange change, Doctor changed) {
        return outbox.publish(change, changed);
    }

    /**
     * As far as booking-service's events have come: what is booked at this moment is cancelled, or
     * stays to be seen, there.
     */
    private Mono<Void> requireNotExpected(Doctor old, DoctorDetails changed) {
        boolean isLeft = old.isActive() && !changed.isActive() && !changed.cancelsAppointments();
        return !isLeft
                ? Mono.empty()
                : appointments
                        .count(old.id(), clock.instant())
                        .filter(count -> count > 0)
                        .flatMap(count -> Mono.error(() -> DirectoryRefusals.expected(count)));
    }

    /** What has cost so much in the clinic's currency stays as it is. */
    private Mono<Void> requirePayable(Doctor old, DoctorDetails changed) {
        Charges charges = changed.charges();
        Charges before = old.details().charges();
        if (charges.equals(before)) {
            return Mono.empty();
        }
        return Objects.equals(charges.currency(), before.currency())
                ? requirePayable(charges)
                : requirePayable(charges).then(requirePayableServices(old.id(), charges));
    }

    private Mono<Void> requirePayable(Charges charges) {
        return refused(charges.refusal("consultation_fee", properties.clinicsCurrency()));
    }

    private Mono<Void> requirePayableServices(long doctor, Charges charges) {
        int decimals = Charges.decimals(charges.currencyOr(properties.clinicsCurrency()));
        return doctors.hasFinerServices(doctor, decimals)
                .filter(isFiner -> isFiner)
                .flatMap(isFiner -> Mono.error(DirectoryRefusals::finerService));
    }

    /** Slots stay where they are; their dates and times would be those of two zones. */
    private Mono<Void> requireSameZone(Doctor old, DoctorDetails changed) {
        return old.details().timeZone().equals(changed.timeZone())
                ? Mono.empty()
                : doctors.slotsAhead(old.id())
                        .filter(count -> count > 0)
                        .flatMap(count -> Mono.error(() -> DirectoryRefusals.zoneInUse(count)));
    }

    private Mono<Void> requireNewLogin(Doctor old, DoctorDetails changed) {
        return Objects.equals(old.details().userSub(), changed.userSub())
                ? Mono.empty()
                : requireFreeLogin(changed.userSub(), old.id());
    }

    private Mono<Void> requireFreeLogin(@Nullable String userSub, @Nullable Long except) {
        return userSub == null
                ? Mono.empty()
                : doctors.isTaken(userSub, except)
                        .filter(taken -> taken)
                        .flatMap(taken -> Mono.error(DirectoryRefusals::loginTaken));
    }
}
