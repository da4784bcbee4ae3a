package org.umoorsehhat.waitlist.offer.command;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.EntryProperties;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntryCounts;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntryHistory;
import org.umoorsehhat.waitlist.entry.persistence.PostgresPauses;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.offer.persistence.PostgresRequests;
import org.umoorsehhat.waitlist.offer.saga.PatientNotification;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.RefusedException;
import reactor.core.publisher.Mono;

/**
 * Somebody of the staff wants a patient told now: with an offer if a seat can be held, else
 * without.
 */
@Component
public class ManualNotification {

    private final PostgresEntries entries;
    private final PostgresPauses pauses;
    private final PostgresEntryHistory history;
    private final PostgresEntryCounts counts;
    private final EntryProperties limits;
    private final ManualRequest request;
    private final PostgresRequests requests;
    private final PatientNotification notification;
    private final Clock clock;

    ManualNotification(
            PostgresEntries entries,
            PostgresPauses pauses,
            PostgresEntryHistory history,
            PostgresEntryCounts counts,
            EntryProperties limits,
            ManualRequest request,
            PostgresRequests requests,
            PatientNotification notification,
            Clock clock) {
        this.entries = entries;
        this.pauses = pauses;
        this.history = history;
        this.counts = counts;
        this.limits = limits;
        this.request = request;
        this.requests = requests;
        this.notification = notification;
        this.clock = clock;
    }

    /**
     * Asks for a seat that suits, whosever turn it may be, and though it was declined before; if
     * there is none, has the patient told, once per period. In the caller's transaction. Fails with
     * {@link RefusedException} for an entry that is not active, or whose patient was told too often
     * or knows already.
     */
    public Mono<NotificationResult> notify(Entry entry, Caller by) {
        if (!entry.isActive()) {
            return Mono.error(new RefusedException(new Refusal.WaitsNoLonger()));
        }
        UUID open = entry.requestId();
        if (entry.isOffered()) {
            return Mono.just(new HasOffer());
        }
        if (open != null) {
            return Mono.just(new SeatAsked(open));
        }
        Instant now = DatabaseTime.now(clock);
        return checkCount(entry, by)
                .then(history.record(entry.id(), "notify-asked", by, null, now))
                .then(Mono.defer(() -> request.askFor(entry.id(), now)))
                .singleOptional()
                .delayUntil(asked -> pauses.startAnew(entry.id()))
                .flatMap(asked ->
                        asked.<Mono<NotificationResult>>map(id -> Mono.just(new SeatAsked(id)))
                                .orElseGet(() -> told(entry.id(), now)));
    }

    private Mono<NotificationResult> told(long entryId, Instant now) {
        return notification
                .tell(entryId, now)
                .<NotificationResult>map(told -> new PatientTold())
                .switchIfEmpty(Mono.defer(() -> whyNotTold(entryId)));
    }

    /** Why the patient cannot be told by hand: they have left, or know already. Always fails. */
    private <T> Mono<T> whyNotTold(long entryId) {
        return entries.find(entryId)
                .filter(Entry::isActive)
                .mapNotNull(Entry::noticeAt)
                .<T>flatMap(ManualNotification::toldAlready)
                .switchIfEmpty(Mono.error(() -> new RefusedException(new Refusal.WaitsNoLonger())));
    }

    /**
     * After a request was refused: whether the patient was told then. Fails with {@link
     * Refusal.ToldAlready} when they had been told before; those for whom the service itself had
     * asked are not told.
     */
    public Mono<Boolean> wasTold(long entryId, UUID requestId) {
        return requests.wasTold(requestId)
                .flatMap(told ->
                        told
                                ? Mono.just(true)
                                : entries.find(entryId)
                                        .mapNotNull(Entry::noticeAt)
                                        .<Boolean>flatMap(ManualNotification::toldAlready)
                                        .defaultIfEmpty(false));
    }

    private static <T> Mono<T> toldAlready(Instant at) {
        return Mono.error(() -> new RefusedException(new Refusal.ToldAlready(at)));
    }

    private Mono<Void> checkCount(Entry entry, Caller by) {
        if (by.isOfDesk()) {
            return Mono.empty();
        }
        return counts.notifications(entry.id())
                .flatMap(n ->
                        n >= limits.notifications()
                                ? Mono.error(
                                        new RefusedException(
                                                new Refusal.TooManyNotifications(
                                                        limits.notifications())))
                                : Mono.empty());
    }

    /** What was done. */
    public sealed interface NotificationResult {}

    /** There is a running offer. */
    public record HasOffer() implements NotificationResult {}

    /** A seat was asked for; the patient is told either way once booking-service has answered. */
    public record SeatAsked(UUID requestId) implements NotificationResult {}

    /** No seat could be asked for: the patient was told that something may be free. */
    public record PatientTold() implements NotificationResult {}
}
