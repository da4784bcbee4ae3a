package org.umoorsehhat.systemtests.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.umoorsehhat.systemtests.Answer;
import org.umoorsehhat.systemtests.Api;
import tools.jackson.databind.JsonNode;

/** All that can be seen of a clinic, as its people see it through the gateway and in their mail. */
final class PlatformView {

    private static final String ALL = "page_size=200&ordering=id";

    /** How the subject of each kind of message begins. */
    private static final Map<String, String> SUBJECTS =
            Map.ofEntries(
                    Map.entry("booking", "Appointment requested"),
                    Map.entry("confirmation", "Appointment confirmed"),
                    Map.entry("rescheduling", "Appointment moved"),
                    Map.entry("cancellation", "Appointment cancelled"),
                    Map.entry("decline", "Request declined"),
                    Map.entry("offer", "An appointment is free"),
                    Map.entry("offer-gone", "The offered appointment is gone"),
                    Map.entry("absence", "Your doctor will be away"),
                    Map.entry("absence-over", "Your appointment takes place"));

    private final Api api;
    private final Truth truth;
    private final Questions questions;

    PlatformView(Api api, Truth truth, Questions questions) {
        this.api = api;
        this.truth = truth;
        this.questions = questions;
    }

    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        String ours = "appointments/?doctor=" + truth.doctor + "&" + ALL;
        all.put("slots", slots());
        search(all, "the clinic", "admin");
        all.put("appointments", list("admin", ours));
        all.put(
                "by status",
                list("admin", ours + "&status=" + String.join(",", questions.statuses())));
        all.put("from a day", list("admin", ours + "&date_from=" + questions.date()));
        all.put("paid", list("admin", ours + "&is_paid=true"));
        String statistics = "appointments/statistics/?doctor=" + truth.doctor;
        all.put("statistics", statistics("admin", statistics));
        all.put(
                "statistics from a day",
                statistics("admin", statistics + "&date_from=" + questions.date()));
        if (truth.isDoctorActive) {
            mine(all, "the doctor", "doctor" + truth.doctor);
        }
        for (TruthPatient patient : truth.patients) {
            String who = "patient " + patient.id;
            if (patient.isActive) {
                search(all, who, patient.user());
                mine(all, who, patient.user());
            }
            all.put("messages to " + who, messages(patient));
        }
        truth.visits.forEach(visit -> all.put("reminders of " + visit.id, reminders(visit.id)));
        return all;
    }

    /** What is there; a refusal, by a limit or any other, is no answer that could be compared. */
    private JsonNode read(String user, String path) {
        Answer answer = api.get(user, path);
        assertThat(answer.status()).as("%s of %s: %s", path, user, answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void mine(Map<String, String> all, String who, String user) {
        all.put("list of " + who, list(user, "appointments/?" + ALL));
        all.put("upcoming of " + who, list(user, "appointments/upcoming/?page_size=200"));
        JsonNode today = read(user, "appointments/today/");
        all.put("today of " + who, lines(today, today.size()));
        all.put("statistics of " + who, statistics(user, "appointments/statistics/"));
    }

    private String list(String user, String path) {
        JsonNode page = read(user, path);
        return lines(page.path("results"), page.path("count").asInt());
    }

    private static String lines(JsonNode visits, int count) {
        return count
                + ": "
                + visits.valueStream().map(PlatformView::line).collect(Collectors.joining("; "));
    }

    private static String line(JsonNode visit) {
        return "%d %s of %d from %s to %s%s%s%s for %s"
                .formatted(
                        visit.path("id").asLong(),
                        visit.path("status").asString(),
                        visit.path("patient").asLong(),
                        visit.path("starts_at").asString(),
                        visit.path("ends_at").asString(),
                        visit.path("off_slot").asBoolean() ? " off-slot" : "",
                        visit.path("is_paid").asBoolean() ? " paid" : "",
                        visit.path("rescheduled_to").isNull()
                                ? ""
                                : " moved to " + visit.path("rescheduled_to").asLong(),
                        visit.path("consultation_fee").asString());
    }

    private String statistics(String user, String path) {
        JsonNode said = read(user, path);
        Map<String, Integer> byStatus = new TreeMap<>();
        said.path("by_status")
                .propertyStream()
                .forEach(entry -> byStatus.put(entry.getKey(), entry.getValue().asInt()));
        return Figures.statistics(
                said.path("total").asInt(),
                byStatus.toString(),
                said.path("rescheduled").asInt(),
                money(said, "revenue"),
                money(said, "unpaid"),
                money(said, "prepaid"));
    }

    private static BigDecimal money(JsonNode said, String field) {
        return new BigDecimal(said.path(field).asString("-1"));
    }

    private void search(Map<String, String> all, String who, String user) {
        for (LocalDate day : questions.days()) {
            Answer answer =
                    api.post(
                            user,
                            "check-availability/",
                            Map.of(
                                    "doctor_id",
                                    truth.doctor,
                                    "date",
                                    day.toString(),
                                    "duration_minutes",
                                    questions.minutes()));
            all.put(
                    "free on " + day + " for " + who,
                    answer.status() == 200
                            ? answer.json()
                                    .path("available_slots")
                                    .valueStream()
                                    .map(PlatformView::free)
                                    .collect(Collectors.joining(", "))
                            : String.valueOf(answer.status()));
        }
        Answer next = api.get(user, "next-available/?doctor=" + truth.doctor);
        all.put(
                "next for " + who,
                next.status() == 200 ? free(next.json()) : String.valueOf(next.status()));
    }

    private static String free(JsonNode slot) {
        return slot.path("slot_id").asLong() + " x" + slot.path("available_count").asInt();
    }

    private String slots() {
        String path = "time-slots/?available_only=false&page_size=200&doctor=" + truth.doctor;
        return read("admin", path)
                .path("results")
                .valueStream()
                .map(slot ->
                        TruthView.line(
                                slot.path("id").asLong(),
                                slot.path("current_appointments").asLong(),
                                slot.path("is_booked").asBoolean(),
                                slot.path("is_available").asBoolean(),
                                slot.path("can_book").asBoolean()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String messages(TruthPatient patient) {
        Map<String, Integer> counts = new TreeMap<>();
        count(counts, "email", patient.email, "");
        count(counts, "sms", patient.phone + "@sms.local", "SMS: ");
        return counts.toString();
    }

    private void count(Map<String, Integer> counts, String channel, String address, String prefix) {
        api.inbox(address)
                .valueStream()
                .map(mail -> mail.path("subject").asString().substring(prefix.length()))
                .forEach(subject -> counts.merge(channel + " " + kind(subject), 1, Integer::sum));
    }

    private static String kind(String subject) {
        List<String> kinds =
                SUBJECTS.entrySet().stream()
                        .filter(kind -> subject.startsWith(kind.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        return kinds.isEmpty() ? subject : kinds.getFirst();
    }

    /** What is planned. */
    private String reminders(long visit) {
        return api.get("admin", "appointments/" + visit + "/reminders/?page_size=200")
                .json()
                .path("results")
                .valueStream()
                .filter(reminder -> reminder.path("status").asString().equals("pending"))
                .sorted(Comparator.comparing(PlatformView::due))
                .map(reminder -> reminder.path("reminder_type").asString() + " at " + due(reminder))
                .collect(Collectors.joining(" "));
    }

    private static Instant due(JsonNode reminder) {
        return Instant.parse(reminder.path("scheduled_for").asString());
    }
}
