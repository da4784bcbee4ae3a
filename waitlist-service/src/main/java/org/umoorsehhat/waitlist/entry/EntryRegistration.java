package org.umoorsehhat.waitlist.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.waitlist.directory.persistence.PostgresDirectory;
import org.umoorsehhat.waitlist.directory.persistence.PostgresRelations;
import org.umoorsehhat.waitlist.entry.persistence.PostgresDemand;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntryCounts;
import org.umoorsehhat.waitlist.entry.persistence.PostgresPauses;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.RefusedException;
import org.umoorsehhat.waitlist.search.persistence.PostgresSearchQueue;
import reactor.core.publisher.Mono;

/**
 * Joining the list, changing what one waits for, leaving. All of it runs in the caller's
 * transaction.
 */
@Component
public class EntryRegistration {

    private final PostgresEntries entries;
    private final PostgresDemand demand;
    private final PostgresPauses pauses;
    private final PostgresDirectory directory;
    private final PostgresRelations relations;
    private final PostgresEntryCounts counts;
    private final EntryProperties limits;
    private final PostgresSearchQueue search;
    private final EntryLog log;
    private final Clock clock;

    EntryRegistration(
            PostgresEntries entries,
            PostgresDemand demand,
            PostgresPauses pauses,
            PostgresDirectory directory,
            PostgresRelations relations,
            PostgresEntryCounts counts,
            EntryProperties limits,
            PostgresSearchQueue search,
            EntryLog log,
            Clock clock) {
        this.entries = entries;
        this.demand = demand;
        this.pauses = pauses;
        this.directory = directory;
        this.relations = relations;
        this.counts = counts;
        this.limits = limits;
        this.search = search;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Puts a patient on the list. Fails with {@link RefusedException} for an unknown or inactive
     * doctor or patient, for a patient who is not the doctor's, for a past date, for one entry too
     * many, and for somebody who waits for that doctor and day already.
     */
    public Mono<Entry> join(EntryDraft draft, Caller by) {
        Instant now = DatabaseTime.now(clock);
        return checkPatient(draft, by, now)
                .then(Mono.defer(() -> checkCount(draft, by, now)))
                .then(Mono.defer(() -> withDoctor(draft)))
                .flatMap(wanted ->
                        checkDate(wanted.preferences(), now)
                                .then(Mono.defer(() -> checkService(wanted.preferences())))
                                .then(Mono.defer(() -> demand.lockDemand(wanted.preferences())))
                                .then(Mono.defer(() -> entries.insert(wanted, by.role(), now))))
                .switchIfEmpty(refused(new Refusal.WaitsAlready(draft.preferences().date())))
                .flatMap(entry ->
                        search.entry(entry.id(), now)
                                .then(log.joined(entry, by, now))
                                .thenReturn(entry));
    }

    /**
     * Changes an active entry; patient and doctor stay. Fails like {@link #join}, for an entry that
     * is not active, and with {@link StaleEntry} when it is not as {@code entry} says any more.
     */
    public Mono<Entry> change(Entry entry, EntryDraft draft, Caller by) {
        Instant now = DatabaseTime.now(clock);
        Preferences before = entry.preferences();
        boolean isSameService = Objects.equals(draft.preferences().service(), before.service());
        return (isSameService ? Mono.just(draft.at(before.doctorId())) : withDoctor(draft))
                .flatMap(wanted -> change(entry, wanted, isSameService, by, now));
    }

    private Mono<Entry> change(
            Entry entry, EntryDraft draft, boolean isSameService, Caller by, Instant now) {
        Preferences wanted = draft.preferences();
        Mono<Void> date =
                wanted.date().equals(entry.preferences().date())
                        ? Mono.empty()
                        : checkDate(wanted, now);
        Mono<Void> service = isSameService ? Mono.empty() : checkService(wanted);
        return date.then(service)
                .then(Mono.defer(() -> demand.lockDemand(wanted)))
                .then(Mono.defer(() -> entries.update(entry.id(), entry.version(), draft, now)))
                .switchIfEmpty(Mono.defer(() -> whyNot(entry, draft)))
                .flatMap(changed ->
                        pauses.forgetUnsuited(changed.id())
                                .then(search.entry(changed.id(), now))
                                .then(log.changed(changed, by, now))
                                .thenReturn(changed));
    }

    private Mono<Entry> whyNot(Entry entry, EntryDraft draft) {
        return entries.find(entry.id())
                .switchIfEmpty(Mono.error(StaleEntry::new))
                .flatMap(now -> {
                    if (now.version() != entry.version()) {
                        return Mono.error(new StaleEntry());
                    }
                    return now.isActive()
                            ? refused(new Refusal.WaitsAlready(draft.preferences().date()))
                            : refused(new Refusal.HasLeft());
                });
    }

    /**
     * Ends an active entry; gives it as it is then, or empty when it was not active, or has an
     * offer.
     *
     * @param evenIfOffered whether it may have a running offer, which the caller ends
     */
    public Mono<Entry> end(
            long entryId, LeaveReason why, Caller by, boolean evenIfOffered, Instant now) {
        return entries.leave(entryId, why, evenIfOffered, now)
                .flatMap(left -> log.left(left, why, by, now).thenReturn(left));
    }

    /** A doctor does not hear whether a patient is not there or not theirs. */
    private Mono<Void> checkPatient(EntryDraft draft, Caller by, Instant now) {
        long patient = draft.patientId();
        Long doctor = by.role() == Role.DOCTOR && !by.isPatient(patient) ? by.doctorId() : null;
        Mono<Boolean> isTheirs =
                doctor == null ? Mono.just(true) : relations.isThere(doctor, patient, now);
        return isTheirs.filter(theirs -> theirs)
                .flatMap(theirs -> directory.isActivePatient(patient))
                .filter(known -> known)
                .switchIfEmpty(
                        refused(
                                doctor == null
                                        ? new Refusal.PatientNotActive()
                                        : new Refusal.PatientNotYours()))
                .then();
    }

    private Mono<Void> checkCount(EntryDraft draft, Caller by, Instant now) {
        if (by.isOfDesk() || by.isSystem()) {
            return Mono.empty();
        }
        return counts.entries(draft, by.role(), now)
                .flatMap(n -> {
                    if (n.active() >= limits.entries()) {
                        return refused(new Refusal.TooManyEntries(limits.entries()));
                    }
                    return n.ofTheDay() >= limits.entriesPerDay()
                            ? refused(new Refusal.JoinedTooOften(limits.entriesPerDay()))
                            : Mono.empty();
                });
    }

    /** For any doctor: the one whose service is named. */
    private Mono<EntryDraft> withDoctor(EntryDraft draft) {
        Long service = draft.preferences().service();
        return draft.preferences().anyDoctor() && service != null
                ? directory
                        .doctorOfService(service)
                        .map(draft::at)
                        .switchIfEmpty(refused(new Refusal.NoSuchService()))
                : Mono.just(draft);
    }

    private Mono<Void> checkDate(Preferences wanted, Instant now) {
        return directory
                .zoneOfActiveDoctor(wanted.doctorId())
                .switchIfEmpty(refused(new Refusal.DoctorNotActive()))
                .flatMap(zone ->
                        wanted.date().isBefore(now.atZone(zone).toLocalDate())
                                ? refused(new Refusal.DateHasPassed())
                                : Mono.empty());
    }

    private Mono<Void> checkService(Preferences wanted) {
        Long service = wanted.service();
        return service == null
                ? Mono.empty()
                : directory
                        .offersService(wanted.doctorId(), service)
                        .flatMap(offered ->
                                offered ? Mono.empty() : refused(new Refusal.ServiceNotOffered()));
    }

    private static <T> Mono<T> refused(Refusal refusal) {
        return Mono.error(() -> new RefusedException(refusal));
    }
}
