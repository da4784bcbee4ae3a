package org.umoorsehhat.waitlist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.entry.Entry;
import org.umoorsehhat.waitlist.entry.EntryFilter;
import org.umoorsehhat.waitlist.entry.EntryStore;
import org.umoorsehhat.waitlist.offer.Offer;
import org.umoorsehhat.waitlist.offer.OfferStore;
import reactor.core.publisher.Mono;

/** Entries as a caller may see them: what they may not see does not exist. */
@Component
class EntryAccess {

    private final EntryStore entries;
    private final OfferStore offers;

    EntryAccess(EntryStore entries, OfferStore offers) {
        this.entries = entries;
        this.offers = offers;
    }

    /** Fails with {@code 404} where there is none that the caller may see. */
    Mono<Entry> find(long id, Caller caller) {
        return entries.find(id)
                .filter(entry -> sees(caller, entry))
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("There is no such waiting-list entry.")));
    }

    private static boolean sees(Caller caller, Entry entry) {
        return switch (caller.role()) {
            case ADMIN -> true;
            case DOCTOR -> caller.isDoctor(entry.doctorId());
            case PATIENT -> caller.isPatient(entry.patientId());
        };
    }

    /** Narrows a filter to what the caller may see; empty when that leaves nothing. */
    Optional<EntryFilter> narrow(EntryFilter filter, Caller caller) {
        Long doctor = caller.role() == Role.DOCTOR ? own(caller.doctorId()) : filter.doctorId();
        Long patient = caller.role() == Role.PATIENT ? own(caller.patientId()) : filter.patientId();
        boolean asksForOthers =
                filter.doctorId() != null && !filter.doctorId().equals(doctor)
                        || filter.patientId() != null && !filter.patientId().equals(patient);
        return asksForOthers
                ? Optional.empty()
                : Optional.of(
                        new EntryFilter(
                                filter.isActive(),
                                doctor,
                                patient,
                                filter.dateFrom(),
                                filter.dateTo()));
    }

    /** Nobody has number 0: a token without one sees nothing. */
    private static Long own(@org.jspecify.annotations.Nullable Long id) {
        return id == null ? 0L : id;
    }

    Mono<EntryView> view(Entry entry) {
        return views(List.of(entry)).map(List::getFirst);
    }

    /** The entry as it is now. */
    Mono<EntryView> view(long id) {
        return entries.find(id).flatMap(this::view);
    }

    Mono<List<EntryView>> views(List<Entry> found) {
        List<UUID> ids =
                found.stream()
                        .flatMap(entry -> Optional.ofNullable(entry.lastOfferId()).stream())
                        .toList();
        return offers.findAll(ids)
                .collectMap(Offer::id, Function.identity())
                .map(made ->
                        found.stream()
                                .map(entry -> EntryView.of(entry, offerOf(entry, made)))
                                .toList());
    }

    private static @org.jspecify.annotations.Nullable Offer offerOf(
            Entry entry, Map<UUID, Offer> made) {
        UUID last = entry.lastOfferId();
        return last == null ? null : made.get(last);
    }
}
