package org.umoorsehhat.systemtests.truth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that can be seen of a clinic, as it must be. {@link PlatformView} has what it is. */
final class TruthView {

    private static final Comparator<TruthVisit> BY_NUMBER = Comparator.comparing(visit -> visit.id);
    private static final Comparator<TruthVisit> BY_START =
            Comparator.<TruthVisit, Instant>comparing(visit -> visit.from).thenComparing(BY_NUMBER);

    private final Truth truth;
    private final Questions questions;
    private final Instant now;

    TruthView(Truth truth, Questions questions, Instant now) {
        this.truth = truth;
        this.questions = questions;
        this.now = now;
    }

    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        all.put("slots", slots());
        search(all, "the clinic", null);
        all.put("appointments", list(visit -> true));
        all.put("by status", list(visit -> questions.statuses().contains(visit.status)));
        all.put("from a day", list(this::isFromThatDay));
        all.put("paid", list(visit -> visit.isPaid));
        all.put("statistics", Figures.statistics(truth.visits));
        all.put(
                "statistics from a day",
                Figures.statistics(truth.visits.stream().filter(this::isFromThatDay).toList()));
        if (truth.isDoctorActive) {
            mine(all, "the doctor", visit -> true);
        }
        for (TruthPatient patient : truth.patients) {
            String who = "patient " + patient.id;
            if (patient.isActive) {
                search(all, who, patient);
                mine(all, who, visit -> visit.patient.equals(patient));
            }
            all.put("messages to " + who, patient.told.toString());
        }
        truth.visits.forEach(visit -> all.put("reminders of " + visit.id, reminders(visit)));
        return all;
    }

    private boolean isFromThatDay(TruthVisit visit) {
        return !truth.dateOf(visit.from).isBefore(questions.date());
    }

    private String list(Predicate<TruthVisit> which) {
        return Figures.list(truth.visits.stream().filter(which).toList(), BY_NUMBER);
    }

    private void mine(Map<String, String> all, String who, Predicate<TruthVisit> isMine) {
        List<TruthVisit> mine = truth.visits.stream().filter(isMine).toList();
        LocalDate today = truth.dateOf(now);
        all.put("list of " + who, Figures.list(mine, BY_NUMBER));
        all.put(
                "upcoming of " + who,
                Figures.list(
                        mine.stream()
                                .filter(visit ->
                                        List.of("confirmed", "scheduled").contains(visit.status))
                                .toList(),
                        BY_START));
        all.put(
                "today of " + who,
                Figures.list(
                        mine.stream()
                                .filter(visit -> truth.dateOf(visit.from).equals(today))
                                .toList(),
                        BY_START));
        all.put("statistics of " + who, Figures.statistics(mine));
    }

    private void search(Map<String, String> all, String who, @Nullable TruthPatient viewer) {
        List<Truth.Free> free = truth.free(questions.minutes(), viewer, now);
        for (LocalDate day : questions.days()) {
            all.put(
                    "free on " + day + " for " + who,
                    truth.isDoctorActive
                            ? free.stream()
                                    .filter(one -> truth.dateOf(one.slot().from).equals(day))
                                    .map(one -> one.slot().id + " x" + one.seats())
                                    .collect(Collectors.joining(", "))
                            : "400");
        }
        String next =
                truth.free(30, viewer, now).stream()
                        .findFirst()
                        .map(one -> one.slot().id + " x" + one.seats())
                        .orElse("404");
        all.put("next for " + who, truth.isDoctorActive ? next : "400");
    }

    private String slots() {
        return truth.published()
                .map(slot ->
                        line(
                                slot.id,
                                truth.booked(slot),
                                truth.isFull(slot),
                                truth.isOpen(slot),
                                truth.isDoctorActive && truth.isOpen(slot) && !truth.isFull(slot)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String line(long id, long booked, boolean isFull, boolean isOpen, boolean canBook) {
        return "%06d %d%s%s%s"
                .formatted(
                        id,
                        booked,
                        isFull ? " full" : "",
                        isOpen ? " open" : "",
                        canBook ? " bookable" : "");
    }

    /** A day before by e-mail, two hours before by SMS, unless that is past. */
    private String reminders(TruthVisit visit) {
        if (!visit.isExpected()) {
            return "";
        }
        String email = reminder("email", visit.from.minus(Duration.ofHours(24)));
        String sms = reminder("sms", visit.from.minus(Duration.ofHours(2)));
        return (email + sms).strip();
    }

    private String reminder(String channel, Instant at) {
        return at.isAfter(now) ? channel + " at " + at + " " : "";
    }
}
