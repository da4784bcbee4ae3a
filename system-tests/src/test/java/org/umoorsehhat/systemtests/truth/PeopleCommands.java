package org.umoorsehhat.systemtests.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.systemtests.Answer;

/** Who waits for seats, answers offers, and leaves the clinic for good. */
final class PeopleCommands {

    private final RandomClinic clinic;
    private final Truth truth;

    PeopleCommands(RandomClinic clinic) {
        this.clinic = clinic;
        this.truth = clinic.truth;
    }

    void join() {
        List<TruthPatient> active =
                truth.patients.stream().filter(patient -> patient.isActive).toList();
        if (active.isEmpty() || clinic.isSoon) {
            return;
        }
        TruthPatient patient = clinic.any(active);
        TruthService service =
                truth.services.isEmpty() || clinic.chance(2) ? null : clinic.any(truth.services);
        var date = truth.dateOf(clinic.quarter(clinic.random.nextInt(RandomClinic.QUARTERS)));
        var body = new HashMap<String, Object>();
        body.put("doctor", truth.doctor);
        body.put("preferred_date", date.toString());
        if (service != null) {
            body.put("service", service.id());
        }
        boolean waits =
                truth.entries.stream()
                        .anyMatch(entry ->
                                entry.isActive
                                        && entry.patient.equals(patient)
                                        && entry.date.equals(date));
        String expected = waits ? "409 already-waiting" : Truth.DONE;
        Answer answer = clinic.api.post(patient.user(), "waiting-list/", body);
        if (clinic.isDone(
                patient.user() + " waits " + body,
                truth.isDoctorActive ? expected : "400 validation",
                answer)) {
            var entry = new TruthEntry(Long.parseLong(answer.text("id")), patient, date, service);
            truth.entries.add(entry);
        }
    }

    /** A patient answers an offer, or one who has none tries. */
    void answer() {
        List<TruthEntry> all =
                truth.entries.stream().filter(entry -> entry.patient.isActive).toList();
        if (all.isEmpty()) {
            return;
        }
        List<TruthEntry> offered = all.stream().filter(entry -> offer(entry) != null).toList();
        TruthEntry entry =
                offered.isEmpty() || clinic.chance(5) ? clinic.any(all) : clinic.any(offered);
        TruthOffer offer = offer(entry);
        boolean accepts = clinic.chance(2);
        if (offer == null) {
            String action = accepts ? "accept" : "decline";
            // A repeated answer is the first one's.
            if (!entry.seen.containsKey(accepts ? "fulfilled" : "declined")) {
                clinic.isDone(
                        action + " of nothing by " + entry.id,
                        "409 offer-gone",
                        post(entry, action));
            }
        } else if (accepts) {
            accept(entry, offer);
        } else {
            clinic.isDone("decline by " + entry.id, Truth.DONE, post(entry, "decline"));
        }
    }

    private void accept(TruthEntry entry, TruthOffer offer) {
        boolean isBusy = truth.isBusy(entry.patient, offer.from(), offer.to(), null);
        String expected = isBusy ? "409 patient-busy" : Truth.DONE;
        Answer answer = post(entry, "accept");
        if (answer.status() == 202) {
            answer = Waiting.untilAnswered(clinic.api, entry);
        }
        if (clinic.isDone("accept by " + entry.id, expected, answer)) {
            TruthService service = entry.service;
            truth.add(
                    new TruthVisit(
                            Waiting.appointment(clinic.api, entry, answer),
                            entry.patient,
                            offer.from(),
                            offer.to(),
                            !truth.isCovered(offer.from(), offer.to()),
                            service == null ? truth.fee : service.price(),
                            service == null ? null : service.id(),
                            "confirmed"));
            entry.isActive = false;
            entry.patient.hears("confirmation", false);
        }
    }

    private Answer post(TruthEntry entry, String action) {
        return clinic.api.post(
                entry.patient.user(),
                "waiting-list/" + entry.id + "/" + action + "/",
                new HashMap<>());
    }

    private @Nullable TruthOffer offer(TruthEntry entry) {
        return truth.offers.stream()
                .filter(offer -> offer.entry() == entry.id)
                .findFirst()
                .orElse(null);
    }

    void leaveList() {
        if (truth.entries.isEmpty()) {
            return;
        }
        TruthEntry entry = clinic.any(truth.entries);
        Answer answer =
                clinic.api.post(
                        "admin", "waiting-list/" + entry.id + "/deactivate/", new HashMap<>());
        clinic.isDone(
                "admin takes " + entry.id + " off the list",
                entry.isActive ? Truth.DONE : "409 wrong-state",
                answer);
        entry.isActive = false;
    }

    void doctorLeaves() {
        if (!truth.isDoctorActive) {
            return;
        }
        List<TruthVisit> live = truth.visits.stream().filter(TruthVisit::isLive).toList();
        if (leaves("doctors/" + truth.doctor + "/", live)) {
            truth.isDoctorActive = false;
            truth.cancelled(live);
            truth.entries.forEach(entry -> entry.isActive = false);
        }
    }

    void patientLeaves() {
        TruthPatient patient = clinic.any(truth.patients);
        if (!patient.isActive) {
            return;
        }
        List<TruthVisit> live =
                truth.visits.stream()
                        .filter(visit -> visit.isLive() && visit.patient.equals(patient))
                        .toList();
        if (leaves("patients/" + patient.id + "/", live)) {
            patient.isActive = false;
            truth.cancelled(live);
            truth.entries.stream()
                    .filter(entry -> entry.patient.equals(patient))
                    .forEach(entry -> entry.isActive = false);
        }
    }

    private boolean leaves(String who, List<TruthVisit> live) {
        boolean cancels = clinic.chance(2);
        Answer answer =
                clinic.api.delete("admin", who + (cancels ? "?cancel_appointments=true" : ""));
        boolean isDone =
                clinic.isDone(
                        who + " leaves, cancels " + cancels,
                        cancels || live.isEmpty() ? Truth.DONE : "409 live-appointments",
                        answer);
        if (!isDone && Integer.parseInt(answer.text("live_appointments")) != live.size()) {
            throw new AssertionError(live.size() + " are live, not " + answer.body());
        }
        return isDone;
    }

    /** Whether a seat is far enough away to be held for somebody. */
    static boolean isFarEnough(Instant start) {
        return start.isAfter(Instant.now().plus(Duration.ofMinutes(35)));
    }
}
