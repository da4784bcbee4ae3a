package org.umoorsehhat.waitlist.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.matching.Wish;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Mono;

/** Joining the list and changing what one waits for. Both run in the caller's transaction. */
@Component
public class WaitingList {

    private final EntryStore entries;
    private final EntryEvents events;
    private final Directory directory;
    private final SearchQueue search;
    private final Clock clock;

    WaitingList(
            EntryStore entries,
            EntryEvents events,
            Directory directory,
            SearchQueue search,
            Clock clock) {
        this.entries = entries;
        this.events = events;
        this.directory = directory;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Puts a patient on the list. Fails with {@code 400} for an unknown or inactive doctor or
     * patient, or a past date, and with {@code 409} for somebody who waits for that doctor and day
     * already.
     */
    public Mono<Entry> join(EntryDraft draft, Author by) {
        Instant now = now();
        return checkPatient(draft.patientId())
                .then(Mono.defer(() -> checkDate(draft.wish(), now)))
                .then(Mono.defer(() -> entries.lockDemand(draft.wish())))
                .then(Mono.defer(() -> entries.insert(draft, now)))
                .switchIfEmpty(Mono.error(() -> waitsAlready(draft.wish())))
                .flatMap(entry ->
                        entries.record(entry.id(), "joined", by, null, null, now)
                                .then(search.entry(entry.id(), now))
                                .then(events.joined(entry))
                                .thenReturn(entry));
    }

    /**
     * Changes an active entry; patient and doctor stay. Fails like {@link #join}, with {@code 409}
     * for an entry that is not active, and with {@link StaleEntry} when it is not as {@code entry}
     * says any more.
     */
    public Mono<Entry> change(Entry entry, EntryDraft draft, Author by) {
        Instant now = now();
        Mono<Void> date =
                draft.wish().date().equals(entry.wish().date())
                        ? Mono.empty()
                        : checkDate(draft.wish(), now);
        return date.then(Mono.defer(() -> entries.lockDemand(draft.wish())))
                .then(Mono.defer(() -> entries.update(entry.id(), entry.version(), draft, now)))
                .switchIfEmpty(Mono.defer(() -> whyNot(entry, draft)))
                .flatMap(changed ->
                        entries.record(changed.id(), "changed", by, null, null, now)
                                .then(entries.forgetUnsuited(changed.id()))
                                .then(search.entry(changed.id(), now))
                                .then(events.changed(changed))
                                .thenReturn(changed));
    }

    private Mono<Entry> whyNot(Entry entry, EntryDraft draft) {
        return entries.find(entry.id())
                .switchIfEmpty(Mono.error(StaleEntry::new))
                .flatMap(now ->
                        Mono.error(
                                now.version() != entry.version()
                                        ? new StaleEntry()
                                        : now.isActive() ? waitsAlready(draft.wish()) : left()));
    }

    private static Problem left() {
        return Problem.conflict(
                "wrong-state", "No longer waiting", "This entry is not active any more.");
    }

    private Mono<Void> checkPatient(long patientId) {
        return directory
                .isActivePatient(patientId)
                .filter(known -> known)
                .switchIfEmpty(
                        Mono.error(() -> Problem.invalid("patient", "is not an active patient")))
                .then();
    }

    private Mono<Void> checkDate(Wish wish, Instant now) {
        return directory
                .zoneOfActiveDoctor(wish.doctorId())
                .switchIfEmpty(
                        Mono.error(() -> Problem.invalid("doctor", "is not an active doctor")))
                .flatMap(zone ->
                        wish.date().isBefore(today(zone, now))
                                ? Mono.error(Problem.invalid("preferred_date", "has passed"))
                                : Mono.empty());
    }

    private static LocalDate today(ZoneId zone, Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    private static Problem waitsAlready(Wish wish) {
        return Problem.conflict(
                "already-waiting",
                "Already on the waiting list",
                "This patient waits for this doctor on " + wish.date() + " already.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
