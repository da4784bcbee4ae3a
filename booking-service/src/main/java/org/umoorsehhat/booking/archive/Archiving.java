package org.umoorsehhat.booking.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Delete;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Decision.Removed;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import reactor.core.publisher.Mono;

/** Archives in small steps, each a statement of its own; of many instances one works at a time. */
@Component
public class Archiving {

    private static final Caller ARCHIVE = Caller.system("archive");

    private final PostgresAppointments appointments;
    private final AppointmentLifecycle lifecycle;
    private final ArchiveProperties properties;
    private final Commands commands;
    private final Clock clock;

    Archiving(
            PostgresAppointments appointments,
            AppointmentLifecycle lifecycle,
            ArchiveProperties properties,
            Commands commands,
            Clock clock) {
        this.appointments = appointments;
        this.lifecycle = lifecycle;
        this.properties = properties;
        this.commands = commands;
        this.clock = clock;
    }

    /** Archives what is due, up to the most of one run; gives how many that were. */
    @Scheduled(
            fixedDelayString = "${umoorsehhat.booking.archive.interval:1m}",
            initialDelayString = "10m")
    public Mono<Long> run() {
        return Mono.defer(() -> {
            Instant before =
                    clock.instant()
                            .atZone(ZoneOffset.UTC)
                            .minusMonths(properties.afterMonths())
                            .toInstant();
            return Mono.defer(() -> commands.run(archiveOne(before)))
                    .repeat(properties.mostAtOnce() - 1L)
                    .takeWhile(Boolean::booleanValue)
                    .count();
        });
    }

    /** False when nothing is due, or another instance is at it. */
    private Mono<Boolean> archiveOne(Instant before) {
        return appointments
                .oldest(before)
                .flatMap(oldest ->
                        lifecycle.decide(oldest, new Delete(null), ARCHIVE, clock.instant())
                                        instanceof Removed removed
                                ? appointments.archive(removed)
                                : Mono.empty())
                .map(result -> result instanceof CommitResult.Written)
                .defaultIfEmpty(false);
    }
}
