package org.umoorsehhat.booking.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.database.Commands;
import reactor.core.publisher.Mono;

/** Archives in small steps, each a statement of its own; of many instances one works at a time. */
@Component
public class Archiving {

    private final Archive archive;
    private final ArchiveProperties properties;
    private final Commands commands;
    private final Clock clock;

    Archiving(Archive archive, ArchiveProperties properties, Commands commands, Clock clock) {
        this.archive = archive;
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
            return Mono.defer(() -> commands.run(archive.one(before)))
                    .repeat(properties.mostAtOnce() - 1L)
                    .takeWhile(Boolean::booleanValue)
                    .count();
        });
    }
}
