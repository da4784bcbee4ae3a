package org.umoorsehhat.waitlist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.waitlist.directory.persistence.PostgresDirectory;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.EntryVisibility;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOffers;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.web.view.EntryAnswer;
import org.umoorsehhat.waitlist.web.view.EntryView;
import org.umoorsehhat.waitlist.web.view.OfferView;
import reactor.core.publisher.Mono;

/** Entries as a caller may see them: what they may not see does not exist. */
@Component
class EntryAccess {

    private final PostgresEntries entries;
    private final PostgresOffers offers;
    private final PostgresDirectory directory;

    EntryAccess(PostgresEntries entries, PostgresOffers offers, PostgresDirectory directory) {
        this.entries = entries;
        this.offers = offers;
        this.directory = directory;
    }

    /** Fails with {@code 404} where there is none that the caller may see. */
    Mono<Entry> find(long id, Caller caller) {
        return AccessRecord.tell(entries.find(id), Entry::patientId)
                .filter(entry -> EntryVisibility.sees(caller, entry))
                .switchIfEmpty(Mono.error(() -> RefusalProblems.of(new Refusal.NoSuchEntry())));
    }

    /** The same for the patient alone, whatever else the caller may be. */
    Mono<Entry> own(long id, Caller caller) {
        return entries.find(id)
                .filter(entry -> caller.isPatient(entry.patientId()))
                .switchIfEmpty(Mono.error(() -> RefusalProblems.of(new Refusal.NoSuchEntry())));
    }

    Mono<EntryView> view(Entry entry) {
        return views(List.of(entry)).map(List::getFirst);
    }

    /** An answer about the entry as it is now, with its version. */
    Mono<ResponseEntity<EntryAnswer>> answer(
            long id, BodyBuilder answer, Function<EntryView, EntryAnswer> told) {
        return entries.find(id)
                .flatMap(entry ->
                        view(entry)
                                .map(view ->
                                        answer.eTag(EntityTags.of(entry.version()))
                                                .body(told.apply(view))));
    }

    Mono<List<EntryView>> views(List<Entry> found) {
        List<UUID> ids =
                found.stream()
                        .flatMap(entry -> Optional.ofNullable(entry.lastOfferId()).stream())
                        .toList();
        return offers.findAll(ids)
                .collectList()
                .flatMap(this::offerViews)
                .map(made ->
                        found.stream()
                                .map(entry -> EntryView.of(entry, offerOf(entry, made)))
                                .toList());
    }

    private Mono<Map<UUID, OfferView>> offerViews(List<Offer> made) {
        return doctorNames(made)
                .map(names ->
                        made.stream()
                                .map(offer ->
                                        OfferView.of(offer, names.get(offer.seat().doctorId())))
                                .collect(Collectors.toMap(OfferView::id, Function.identity())));
    }

    /** By the doctors whose seats are offered. */
    Mono<Map<Long, String>> doctorNames(List<Offer> made) {
        Set<Long> doctors =
                made.stream().map(offer -> offer.seat().doctorId()).collect(Collectors.toSet());
        return doctors.isEmpty() ? Mono.just(Map.of()) : directory.doctorNames(doctors);
    }

    private static @Nullable OfferView offerOf(Entry entry, Map<UUID, OfferView> made) {
        UUID last = entry.lastOfferId();
        return last == null ? null : made.get(last);
    }
}
