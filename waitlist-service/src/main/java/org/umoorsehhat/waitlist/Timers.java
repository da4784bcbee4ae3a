package org.umoorsehhat.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.umoorsehhat.chassis.schedule.DueTask;
import org.umoorsehhat.waitlist.directory.persistence.InactiveSignal;
import org.umoorsehhat.waitlist.maintenance.EntryClosing;
import org.umoorsehhat.waitlist.maintenance.FullSearch;
import org.umoorsehhat.waitlist.maintenance.Retention;
import org.umoorsehhat.waitlist.offer.saga.ExpirySignal;
import org.umoorsehhat.waitlist.offer.schedule.OfferExpiry;
import org.umoorsehhat.waitlist.offer.schedule.SeatSearch;
import org.umoorsehhat.waitlist.search.persistence.SearchSignal;
import reactor.core.publisher.Mono;

/** When what is due is looked for. What is due stands in the database. */
@Configuration
@ConditionalOnProperty(name = "umoorsehhat.waitlist.timers.enabled", matchIfMissing = true)
class Timers {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    private final FullSearch fullSearch;
    private final Retention retention;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    Timers(FullSearch fullSearch, Retention retention) {
        this.fullSearch = fullSearch;
        this.retention = retention;
    }

    /**
     * @param longestPause until what an instance has left behind that died is looked at
     */
    @Bean
    DueTask searching(
            SeatSearch search,
            SearchSignal signal,
            @Value("${umoorsehhat.waitlist.timers.search:5s}") Duration longestPause,
            Clock clock) {
        return new DueTask(
                "search", signal, longestPause, clock, () -> search.run().then(search.next()));
    }

    /**
     * @param longestPause as above
     */
    @Bean
    DueTask expiring(
            OfferExpiry expiry,
            ExpirySignal signal,
            @Value("${umoorsehhat.waitlist.timers.expiry:5s}") Duration longestPause,
            Clock clock) {
        return new DueTask(
                "expiry", signal, longestPause, clock, () -> expiry.run().then(expiry.next()));
    }

    /**
     * @param longestPause as above
     */
    @Bean
    DueTask closing(
            EntryClosing closing,
            InactiveSignal signal,
            @Value("${umoorsehhat.waitlist.timers.closing:1m}") Duration longestPause,
            Clock clock) {
        return new DueTask("closing", signal, longestPause, clock, closing::round);
    }

    @Scheduled(
            initialDelayString = "${umoorsehhat.waitlist.timers.look-everywhere:10m}",
            fixedDelayString = "${umoorsehhat.waitlist.timers.look-everywhere:10m}")
    Mono<Void> lookEverywhere() {
        return steadily("look-everywhere", () -> fullSearch.run());
    }

    @Scheduled(
            initialDelayString = "1m",
            fixedDelayString = "${umoorsehhat.waitlist.timers.forget:1h}")
    Mono<Void> forget() {
        return steadily("forget", () -> retention.tombstones().then(retention.forgetPast()));
    }

    /**
     * The scheduler calls a method once and subscribes to what it gave again and again: each round
     * starts anew in here. A database that is away fails every round: it is said once, and once
     * when it is back.
     */
    private Mono<Void> steadily(String task, Supplier<Mono<Void>> round) {
        return Mono.defer(round)
                .doOnSuccess(done -> {
                    if (failing.remove(task)) {
                        log.info("The task {} works again", task);
                    }
                })
                .onErrorResume(failure -> {
                    if (failing.add(task)) {
                        log.warn(
                                "The task {} fails and goes on trying: {}",
                                task,
                                failure.toString());
                    }
                    return Mono.empty();
                });
    }
}
