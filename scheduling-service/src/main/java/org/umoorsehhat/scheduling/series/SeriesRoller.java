package org.umoorsehhat.scheduling.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.scheduling.series.SeriesStore.Due;
import org.umoorsehhat.scheduling.slot.Calendars;
import org.umoorsehhat.scheduling.slot.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.SlotPublication;
import reactor.core.publisher.Mono;

/**
 * Publishes series further as time goes by. Safe on many instances: how far a series has been
 * published is looked at again under the lock of its doctor's calendar.
 */
@Component
public class SeriesRoller {

    private static final Logger log = LoggerFactory.getLogger(SeriesRoller.class);
    private static final int PORTION = 100;

    private final SeriesStore store;
    private final Calendars calendars;
    private final SlotPublication publication;
    private final Commands commands;
    private final TransactionalOperator transaction;
    private final SeriesProperties properties;
    private final Clock clock;

    SeriesRoller(
            SeriesStore store,
            Calendars calendars,
            SlotPublication publication,
            Commands commands,
            TransactionalOperator transaction,
            SeriesProperties properties,
            Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.publication = publication;
        this.commands = commands;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Brings every series to the horizon. */
    @Scheduled(
            fixedDelayString = "${umoorsehhat.series.roll-interval:10m}",
            initialDelayString = "${umoorsehhat.series.roll-delay:1m}")
    public Mono<Void> roll() {
        // Deferred: the scheduler calls this method once, and subscribes again and again.
        return Mono.defer(() -> {
            // Tomorrow in the zone that is furthest ahead.
            LocalDate latest = LocalDate.now(clock.withZone(ZoneOffset.MAX));
            return rollAfter(0, properties.horizon(latest));
        });
    }

    private Mono<Void> rollAfter(long after, LocalDate until) {
        return store.due(until, after, PORTION).collectList().flatMap(due -> rollAll(due, until));
    }

    private Mono<Void> rollAll(List<Due> due, LocalDate until) {
        Mono<Void> all =
                reactor.core.publisher.Flux.fromIterable(due).concatMap(this::rollOne).then();
        return due.size() < PORTION
                ? all
                : all.then(Mono.defer(() -> rollAfter(due.getLast().id(), until)));
    }

    private Mono<Void> rollOne(Due due) {
        Mono<Void> command =
                calendars
                        .open(due.doctor())
                        .filter(DoctorCalendar::isActive)
                        .flatMap(calendar ->
                                store.lock(due.id()).flatMap(series -> roll(calendar, series)));
        return commands.run(transaction.transactional(command))
                .onErrorResume(failure -> {
                    log.warn("Series {} is published later: {}", due.id(), failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> roll(DoctorCalendar calendar, Series series) {
        LocalDate today = LocalDate.now(clock.withZone(calendar.zone()));
        LocalDate until = properties.horizon(today);
        if (!series.isActive() || !series.publishedUntil().isBefore(until)) {
            return Mono.empty();
        }
        LocalDate from = series.publishedUntil().isBefore(today) ? today : series.publishedUntil();
        return publication
                .publish(calendar, series.pattern().slots(from, until), series.id())
                .then(store.published(series.id(), until));
    }
}
