package org.umoorsehhat.booking.relation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.relation.persistence.PostgresEmergencyAccess;
import org.umoorsehhat.booking.relation.persistence.PostgresEmergencyAccess.Opened;
import org.umoorsehhat.booking.relation.rules.AccessReason;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * A doctor's access, in an emergency, to a patient who is not theirs: for a reason, for a short
 * time, and on record. This is the one place that knows of such an access, whoever else is to be
 * told of it.
 */
@Service
public class EmergencyAccess {

    private static final Logger LOG = LoggerFactory.getLogger(EmergencyAccess.class);

    private final PostgresEmergencyAccess accesses;
    private final RelationProperties properties;
    private final Commands commands;
    private final Counter opened;
    private final Clock clock;

    EmergencyAccess(
            PostgresEmergencyAccess accesses,
            RelationProperties properties,
            Commands commands,
            MeterRegistry meters,
            Clock clock) {
        this.accesses = accesses;
        this.properties = properties;
        this.commands = commands;
        this.opened = meters.counter("booking.emergency.accesses");
        this.clock = clock;
    }

    /**
     * Opens {@code patient} to {@code caller}, if a reason is given and needed; whether the patient
     * is there, what follows says.
     *
     * <p>Throws a {@link Problem} {@code 400} for a reason that is none, and fails with a {@code
     * 409} for one doctor's too many.
     *
     * @param header the value of {@link AccessReason#HEADER}; absent where no reason is given
     */
    public Mono<Void> open(@Nullable String header, @Nullable Long patient, Caller caller) {
        AccessReason reason = header == null ? null : reason(header);
        Long doctor = caller.asDoctor();
        if (reason == null || patient == null || doctor == null || caller.isOfDesk()) {
            return Mono.empty();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var access =
                accesses.open(
                        properties.policy().of(doctor, now),
                        patient,
                        reason,
                        caller,
                        properties.emergency(),
                        properties.emergenciesPerDay());
        return commands.run(access).flatMap(what -> tell(what, doctor));
    }

    private static AccessReason reason(String header) {
        AccessReason reason = AccessReason.of(header);
        reason.fault()
                .ifPresent(fault -> {
                    throw Problem.invalid(AccessReason.HEADER, fault);
                });
        return reason;
    }

    private Mono<Void> tell(Opened what, long doctor) {
        if (what == Opened.TOO_MANY) {
            return Mono.error(
                    Problem.conflict(
                            "limit-emergency-accesses",
                            "Too many emergencies",
                            "A doctor may open %d patients a day in this way. Ask an administrator."
                                    .formatted(properties.emergenciesPerDay())));
        }
        if (what == Opened.ON_RECORD) {
            opened.increment();
            // Whom is on record, not in the log.
            LOG.warn("Doctor {} opened a patient in an emergency.", doctor);
        }
        return Mono.empty();
    }
}
