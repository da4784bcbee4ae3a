package org.umoorsehhat.systemtests.truth;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.systemtests.Answer;
import org.umoorsehhat.systemtests.Api;
import tools.jackson.databind.JsonNode;

/**
 * What the waiting list has done. Whom it offers which seat is its own affair; that it offers only
 * what may be offered, and lets nobody wait beside a seat, is held against the truth.
 */
final class Waiting {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int USUAL = 30;
    private static final List<String> OVER = List.of("withdrawn", "expired", "refused");

    private final Api api;
    private final Truth truth;

    Waiting(Api api, Truth truth) {
        this.api = api;
        this.truth = truth;
    }

    /** Takes over which seats are held, and gives what is wrong with that. */
    List<String> look() {
        var offers = new ArrayList<TruthOffer>();
        var idle = new ArrayList<TruthEntry>();
        var wrong = new ArrayList<String>();
        for (TruthEntry entry : truth.entries) {
            JsonNode shown = api.get("admin", "waiting-list/" + entry.id + "/").json();
            if (shown.path("is_active").asBoolean() != entry.isActive) {
                wrong.add("entry %d is active or not: %s".formatted(entry.id, shown));
            }
            if (shown.at("/offer/status").asString("").equals("open")) {
                Instant from = Instant.parse(shown.at("/offer/starts_at").asString());
                Duration length = Duration.ofMinutes(shown.at("/offer/duration_minutes").asInt());
                offers.add(new TruthOffer(entry.id, entry.patient, from, from.plus(length)));
            } else if (shown.path("offer").isNull() && entry.isActive) {
                idle.add(entry);
            }
            history(entry);
        }
        truth.offers = offers;
        for (TruthOffer offer : offers) {
            check(offer, wrong);
        }
        idle.forEach(entry -> checkWaits(entry, wrong));
        return wrong;
    }

    /** What has happened since is what its patient hears of. */
    private void history(TruthEntry entry) {
        Map<String, Integer> all = new HashMap<>();
        api.get("admin", "waiting-list/" + entry.id + "/history/?page_size=200")
                .json()
                .path("results")
                .valueStream()
                .forEach(row -> all.merge(row.path("action").asString(), 1, Integer::sum));
        entry.patient.hearsOfOffers("offer", since(entry, all, "offered"));
        for (String over : OVER) {
            entry.patient.hearsOfOffers("offer-gone", since(entry, all, over));
        }
        entry.seen.putAll(all);
    }

    private static int since(TruthEntry entry, Map<String, Integer> all, String action) {
        return all.getOrDefault(action, 0) - entry.seen.getOrDefault(action, 0);
    }

    private void check(TruthOffer offer, List<String> wrong) {
        TruthPatient patient = offer.patient();
        if (!patient.isActive || !truth.isDoctorActive) {
            wrong.add(offer + " is to somebody, or by somebody, who has left");
        }
        if (truth.isBusy(patient, offer.from(), offer.to(), null)) {
            wrong.add(offer + " is to somebody who is busy then");
        }
        boolean isAmongOthers =
                truth.offersTo(patient).stream()
                        .anyMatch(other ->
                                !other.equals(offer) && other.overlaps(offer.from(), offer.to()));
        if (isAmongOthers) {
            wrong.add(offer + " overlaps another one");
        }
        List<TruthSlot> touched = truth.touched(offer.from(), offer.to());
        boolean isFree =
                !touched.isEmpty()
                        && touched.stream()
                                .allMatch(slot ->
                                        truth.isOpen(slot)
                                                && truth.booked(slot) + truth.held(slot)
                                                        <= slot.capacity);
        if (!isFree) {
            wrong.add(offer + " is of a seat that there is not");
        }
    }

    /** Nobody waits beside a free seat that suits. */
    private void checkWaits(TruthEntry entry, List<String> wrong) {
        truth.published()
                .filter(slot ->
                        truth.isOpen(slot)
                                && !truth.isFull(slot)
                                && truth.dateOf(slot.from).equals(entry.date)
                                && PeopleCommands.isFarEnough(slot.from))
                .filter(slot -> {
                    Instant end = seatEnd(slot);
                    return Duration.between(slot.from, end).toMinutes() >= entry.minutes()
                            && !truth.isBusy(entry.patient, slot.from, end, null)
                            && truth.offersTo(entry.patient).stream()
                                    .noneMatch(offer -> offer.overlaps(slot.from, end));
                })
                .forEach(slot ->
                        wrong.add(
                                "entry %d waits beside a seat in %d".formatted(entry.id, slot.id)));
    }

    /** The whole slot; where several may come, as long as usual. */
    private static Instant seatEnd(TruthSlot slot) {
        Instant usual = slot.from.plus(Duration.ofMinutes(USUAL));
        return slot.capacity > 1 && usual.isBefore(slot.to) ? usual : slot.to;
    }

    /** The answer to an acceptance that was still under way. */
    static Answer untilAnswered(Api api, TruthEntry entry) {
        Answer settled =
                await().atMost(SOON)
                        .until(
                                () ->
                                        api.get(
                                                entry.patient.user(),
                                                "waiting-list/" + entry.id + "/"),
                                look -> !look.text("offer.status").equals("accepted"));
        return settled.text("offer.status").equals("fulfilled")
                ? settled
                : new Answer(
                        409, "{\"type\": \"/%s\"}".formatted(settled.text("offer.refusal")), 0);
    }

    /** The number of what an accepted offer has become. */
    static long appointment(Api api, TruthEntry entry, Answer answer) {
        String told = answer.text("appointment.id");
        return told.isEmpty()
                ? api.get(entry.patient.user(), "appointments/?ordering=-id&page_size=1")
                        .json()
                        .at("/results/0/id")
                        .asLong()
                : Long.parseLong(told);
    }
}
