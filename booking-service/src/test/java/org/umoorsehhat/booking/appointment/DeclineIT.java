package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's no to a request: an action of its own, with a reason for its patient alone. */
class DeclineIT extends ClinicTest {

    private static final String REASONS = "booking.internal.cancellation-reasons";
    private static final String REASON = "We do not treat\nthis here.";

    private long slot;

    @BeforeEach
    void publishSlots() {
        slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
    }

    private Api.Answer booked(String time) {
        var made = api.book(doctor, patient, day, time);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private Api.Answer decline(String who, long id) {
        return api.act(who, id, "decline", Map.of("reason", REASON));
    }

    @Test
    void declinedRequestIsCancelledLoggedAndItsSeatFree() {
        long id = booked("10:00").id();
        assertThat(decline("patient" + patient, id).code()).isEqualTo(403);
        assertThat(decline("doctor" + clinic.doctor(), id).code()).isEqualTo(404);
        var blank = api.act("doctor" + doctor, id, "decline", Map.of("reason", " "));
        assertThat(blank.code()).isEqualTo(400);
        assertThat(blank.json().at("/errors/reason").isMissingNode()).isFalse();
        var declined = decline("doctor" + doctor, id);
        assertThat(declined.code()).as(declined.toString()).isEqualTo(200);
        assertThat(declined.text("/status") + declined.text("/cancelled_by_role"))
                .isEqualTo("cancelleddoctor");
        String path = Api.APPOINTMENTS + "/" + id;
        assertThat(api.get("patient" + patient, path).text("/cancellation_reason"))
                .isEqualTo(REASON);
        var logs = api.get("patient" + patient, path + "/logs").json();
        assertThat(logs.at("/1/action").asString()).isEqualTo("declined");
        assertThat(logs.at("/1/new_values/cancellation_reason").asString()).isEqualTo(REASON);
        assertThat(api.book(doctor, clinic.patient(), day, "10:00").code()).isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void onlyWhatIsPendingIsDeclined() {
        long id = booked("10:00").id();
        api.act("doctor" + doctor, id, "confirm", null);
        var refused = decline("admin", id);
        assertThat(refused.code() + refused.problem() + refused.text("/status_now"))
                .isEqualTo("409wrong-stateconfirmed");
    }

    @Test
    void seatGoesToWhoWaits() {
        long id = booked("10:00").id();
        clinic.waiting(doctor, day, clinic.patient());
        assertThat(decline("admin", id).code()).isEqualTo(200);
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot)).isEqualTo(1);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void reasonIsOnTheRestrictedTopicAndNowhereElse() {
        var made = booked("10:00");
        String reference = made.text("/booking_reference");
        decline("doctor" + doctor, made.id());
        try (var appointments = new TopicReader("booking.public.appointments");
                var reasons = new TopicReader(REASONS)) {
            var told = appointments.await(reference, 2).getLast();
            assertThat(TopicReader.fact(told)).isEqualTo("appointment-declined");
            assertThat(new String(told.value(), StandardCharsets.UTF_8)).doesNotContain("treat");
            var why = reasons.await(reference, 1).getFirst();
            assertThat(TopicReader.fact(why)).isEqualTo("cancellation-explained");
            assertThat(TopicReader.header(why, "ce_sequence"))
                    .isEqualTo(TopicReader.header(told, "ce_sequence"));
            assertThat(JsonMapper.shared().readTree(why.value()).path("reason").asString())
                    .isEqualTo(REASON);
        }
    }

    @Test
    void whyTheClinicCancelsIsThereToo() {
        String told = "The doctor is ill, please choose another day.";
        var byClinic = booked("10:00");
        var done = api.act("admin", byClinic.id(), "cancel", Map.of("cancellation_reason", told));
        assertThat(done.code()).isEqualTo(200);
        try (var reasons = new TopicReader(REASONS);
                var appointments = new TopicReader("booking.public.appointments")) {
            var why = reasons.await(byClinic.text("/booking_reference"), 1).getFirst();
            assertThat(JsonMapper.shared().readTree(why.value()).path("reason").asString())
                    .isEqualTo(told);
            var cancelled = appointments.await(byClinic.text("/booking_reference"), 2).getLast();
            assertThat(TopicReader.fact(cancelled)).isEqualTo("appointment-cancelled");
            assertThat(new String(cancelled.value(), StandardCharsets.UTF_8)).doesNotContain("ill");
        }
    }

    @Test
    void statisticsAndListsKnowIt() {
        long declined = booked("10:00").id();
        long cancelled = booked("10:30").id();
        decline("admin", declined);
        api.act("admin", cancelled, "cancel", Map.of("cancellation_reason", "x"));
        String all = Api.APPOINTMENTS + "/statistics?doctor=" + doctor;
        for (String who : List.of("admin", "patient" + patient)) {
            var report = api.get(who, all);
            assertThat(
                            List.of(
                                    report.text("/total"),
                                    report.text("/declined"),
                                    report.text("/cancelled"),
                                    report.text("/by_status/declined"),
                                    report.text("/by_day/0/cancelled")))
                    .as(who)
                    .containsExactly("2", "1", "1", "1", "1");
        }
        var listed = "?status=cancelled&page_size=1&doctor=" + doctor;
        for (String several : List.of(listed, listed.replace("cancelled", "confirmed,cancelled"))) {
            assertThat(api.get("admin", Api.APPOINTMENTS + several).text("/count"))
                    .as(several)
                    .isEqualTo("2");
        }
        assertThat(api.delete("admin", Api.APPOINTMENTS + "/" + declined).code()).isEqualTo(204);
        assertThat(api.get("admin", Api.APPOINTMENTS + listed).text("/count")).isEqualTo("1");
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    @Test
    void manyAreDeclinedAtOnce() {
        long id = booked("10:00").id();
        String bulk = Api.APPOINTMENTS + "/bulk";
        var action = Map.of("action", "decline", "ids", List.of(id));
        assertThat(api.post("admin", bulk, action).code()).as("without a reason").isEqualTo(400);
        var done =
                api.post(
                        "admin",
                        bulk,
                        Map.of(
                                "action",
                                "decline",
                                "ids",
                                List.of(id),
                                "cancellation_reason",
                                REASON));
        assertThat(done.text("/results/0/status")).isEqualTo("ok");
        assertThat(api.get("admin", Api.APPOINTMENTS + "/" + id + "/logs").text("/1/action"))
                .isEqualTo("declined");
    }
}
