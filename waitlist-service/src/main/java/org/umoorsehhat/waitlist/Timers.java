package org.umoorsehhat.waitlist;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.maintenance.EntryClosing;
import org.umoorsehhat.waitlist.maintenance.FullSearch;
import org.umoorsehhat.waitlist.maintenance.Retention;
import org.umoorsehhat.waitlist.offer.schedule.OfferExpiry;
import org.umoorsehhat.waitlist.offer.schedule.SeatSearch;
import reactor.core.publisher.Mono;

/** When what is due is looked for. What is due stands in the database. */
@Component
@ConditionalOnProperty(name = "umoorsehhat.waitlist.timers.enabled", matchIfMissing = true)
class Timers {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    private final SeatSearch search;
    private final OfferExpiry expiry;
    private final EntryClosing closing;
    private final FullSearch fullSearch;
    private final Retention retention;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    Timers(
            SeatSearch search,
            OfferExpiry expiry,
            EntryClosing closing,
            FullSearch fullSearch,
            Retention retention) {
        this.search = search;
        this.expiry = expiry;
        this.closing = closing;
        this.fullSearch = fullSearch;
        this.retention = retention;
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.waitlist.timers.search:100ms}")
    Mono<Void> search() {
        return steadily("search", () -> search.run());
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.waitlist.timers.expiry:500ms}")
    Mono<Void> expire() {
        return steadily("expiry", () -> expiry.run());
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.waitlist.timers.closing:5s}")
    Mono<Void> close() {
        return steadily("closing", () -> closing.run());
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
