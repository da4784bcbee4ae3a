package org.umoorsehhat.booking.statistics;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.statistics.persistence.PostgresStatistics;
import org.umoorsehhat.chassis.database.Commands;
import reactor.core.publisher.Mono;

/**
 * Keeps the increments few, so that statistics stay quick to read. Of many instances one folds at a
 * time; what is not folded yet is counted all the same.
 */
@Component
class StatisticsFolding {

    private static final int MOST_AT_ONCE = 5_000;

    private final PostgresStatistics statistics;
    private final Commands commands;

    StatisticsFolding(PostgresStatistics statistics, Commands commands) {
        this.statistics = statistics;
        this.commands = commands;
    }

    @Scheduled(
            fixedDelayString = "${umoorsehhat.booking.statistics.fold-interval:1s}",
            initialDelayString = "3s")
    Mono<Void> fold() {
        return Mono.defer(() -> commands.run(statistics.fold(MOST_AT_ONCE)))
                .repeat()
                .takeUntil(folded -> folded < MOST_AT_ONCE)
                .then();
    }
}
