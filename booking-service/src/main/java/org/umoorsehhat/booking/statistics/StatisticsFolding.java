package org.umoorsehhat.booking.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.statistics.persistence.PostgresStatistics;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.schedule.DueSignal;
import org.umoorsehhat.chassis.schedule.DueTask;
import reactor.core.publisher.Mono;

/**
 * Keeps the increments few, so that statistics stay quick to read. Of many instances one folds at a
 * time; what is not folded yet is counted all the same, and so it may wait longer when nothing has
 * come for a while.
 */
@Configuration(proxyBeanMethods = false)
class StatisticsFolding {

    private static final int MOST_AT_ONCE = 5_000;

    /** So many intervals are the longest pause. */
    private static final int LONGEST = 16;

    private final PostgresStatistics statistics;
    private final Commands commands;
    private final Duration interval;
    private final Clock clock;

    /** Read and written by one round after the other. */
    private volatile Duration pause;

    StatisticsFolding(
            PostgresStatistics statistics,
            Commands commands,
            @Value("${umoorsehhat.booking.statistics.fold-interval:1s}") Duration interval,
            Clock clock) {
        this.statistics = statistics;
        this.commands = commands;
        this.interval = interval;
        this.clock = clock;
        this.pause = interval;
    }

    @Bean
    DueTask folding() {
        return new DueTask(
                "statistics",
                new DueSignal(),
                interval.multipliedBy(LONGEST),
                clock,
                () -> fold().map(this::next));
    }

    private Mono<Integer> fold() {
        return Mono.defer(() -> commands.run(statistics.fold(MOST_AT_ONCE)))
                .repeat()
                .takeUntil(folded -> folded < MOST_AT_ONCE)
                .reduce(0, Integer::sum);
    }

    private Instant next(int folded) {
        pause = folded > 0 ? interval : pause.multipliedBy(2);
        Duration longest = interval.multipliedBy(LONGEST);
        pause = pause.compareTo(longest) < 0 ? pause : longest;
        return clock.instant().plus(pause);
    }
}
