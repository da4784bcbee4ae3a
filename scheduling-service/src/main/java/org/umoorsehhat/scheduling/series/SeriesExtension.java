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
import org.umoorsehhat.scheduling.series.persistence.PostgresSeries;
import org.umoorsehhat.scheduling.series.rules.DueSeries;
import org.umoorsehhat.scheduling.series.rules.Series;
import org.umoorsehhat.scheduling.series.rules.SeriesPublication;
import org.umoorsehhat.scheduling.slot.SlotPublication;
import org.umoorsehhat.scheduling.slot.persistence.PostgresCalendars;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes series further as time goes by. Safe on many instances: how far a series has been
 * published is looked at again under the lock of its doctor's calendar.
 */
@Component
public class SeriesExtension {

    private static final Logger log = LoggerFactory.getLogger(SeriesExtension.class);
    private static final int PORTION = 100;

    private final PostgresSeries store;
    private final PostgresCalendars calendars;
    private final SlotPublication publication;
    private final Commands commands;
    private final TransactionalOperator transaction;
    private final SeriesProperties properties;
    private final Clock clock;

    SeriesExtension(
            PostgresSeries store,
            PostgresCalendars calendars,
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
    public Mono<Void> extend() {
        // Deferred: the scheduler calls this method once, and subscribes again and again.
        return Mono.defer(() -> {
            // Tomorrow in the zone that is furthest ahead.
            LocalDate latest = LocalDate.now(clock.withZone(ZoneOffset.MAX));
            return extendAfter(0, properties.horizon(latest));
        });
    }

    private Mono<Void> extendAfter(long after, LocalDate until) {
        return store.due(until, after, PORTION).collectList().flatMap(due -> extendAll(due, until));
    }

    private Mono<Void> extendAll(List<DueSeries> due, LocalDate until) {
        Mono<Void> all = Flux.fromIterable(due).concatMap(this::extendOne).then();
        return due.size() < PORTION
                ? all
                : all.then(Mono.defer(() -> extendAfter(due.getLast().id(), until)));
    }

    private Mono<Void> extendOne(DueSeries due) {
        Mono<Void> command =
                calendars
                        .open(due.doctor())
                        .filter(DoctorCalendar::isActive)
                        .flatMap(calendar ->
                                store.lock(due.id()).flatMap(series -> extend(calendar, series)));
        return commands.run(transaction.transactional(command))
                .onErrorResume(failure -> {
                    log.warn("Series {} is published later: {}", due.id(), failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> extend(DoctorCalendar calendar, Series series) {
        LocalDate today = calendar.today(clock.instant());
        return Mono.justOrEmpty(SeriesPublication.next(series, today, properties.horizon(today)))
                .flatMap(next ->
                        publication
                                .publish(
                                        calendar,
                                        series.pattern().meant(next.slots(), calendar.zone()),
                                        series.id())
                                .then(store.published(series.id(), next.until())));
    }
}
