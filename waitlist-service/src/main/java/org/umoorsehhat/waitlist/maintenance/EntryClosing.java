package org.umoorsehhat.waitlist.maintenance;

import java.time.Clock;
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
        return maintenance
                .overdue(DatabaseTime.now(clock), BATCH)
                .distinct(OverdueEntry::entryId)
                .flatMap(this::close, AT_ONCE)
                .then();
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
