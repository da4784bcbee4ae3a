package org.umoorsehhat.waitlist.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.maintenance.persistence.PostgresMaintenance;
import org.umoorsehhat.waitlist.maintenance.persistence.PostgresMaintenance.OverdueEntry;
import org.umoorsehhat.waitlist.offer.command.EntryWithdrawal;
import org.umoorsehhat.waitlist.offer.rules.OfferSaga;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.transaction.OwnTransaction;
import reactor.core.publisher.Mono;

/**
 * Ends entries whose day is over, or whose doctor or patient is not active any more. Safe on many
 * instances: each entry is closed once.
 */
@Component
public class EntryClosing {

    private static final Logger log = LoggerFactory.getLogger(EntryClosing.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 4;

    /** Until what could not be closed yet, or did not fit into one round, is looked at again. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** Days end at full quarters of an hour, wherever the clinic is. */
    private static final int QUARTER = 15;

    private final PostgresMaintenance maintenance;
    private final EntryWithdrawal withdrawal;
    private final OwnTransaction transaction;
    private final Clock clock;

    EntryClosing(
            PostgresMaintenance maintenance,
            EntryWithdrawal withdrawal,
            OwnTransaction transaction,
            Clock clock) {
        this.maintenance = maintenance;
        this.withdrawal = withdrawal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends what is over. */
    public Mono<Void> run() {
        return round().then();
    }

    /** Ends what is over, and gives when more will be. */
    public Mono<Instant> round() {
        Instant now = DatabaseTime.now(clock);
        return maintenance
                .overdue(now, BATCH)
                .distinct(OverdueEntry::entryId)
                .flatMap(entry -> close(entry).thenReturn(entry), AT_ONCE)
                .count()
                .map(found -> found > 0 ? now.plus(AGAIN) : endOfQuarter(now));
    }

    private static Instant endOfQuarter(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        long quarters = ChronoUnit.MINUTES.between(hour, now) / QUARTER;
        return hour.plus(Duration.ofMinutes((quarters + 1) * QUARTER));
    }

    private Mono<Void> close(OverdueEntry entry) {
        return transaction
                .run(withdrawal.leaveUnlessSettled(entry.entryId(), entry.why(), OfferSaga.SERVICE))
                .onErrorResume(failure -> {
                    log.warn("Will close entry {} later: {}", entry.entryId(), failure.toString());
                    return Mono.empty();
                });
    }
}
