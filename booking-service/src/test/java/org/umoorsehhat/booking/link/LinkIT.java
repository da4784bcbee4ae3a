package org.umoorsehhat.booking.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.chassis.link.MessageLinks;
import tools.jackson.databind.JsonNode;

/** A patient without a password acts by the links in their messages. */
class LinkIT extends ClinicTest {

    private static final String LINKS = "/api/appointments/links/appointment";

    @Autowired private MessageLinks links;

    private Api.Answer booked;

    @BeforeEach
    void book() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        booked = api.book(doctor, patient, day, "10:00");
        assertThat(booked.code()).isEqualTo(201);
    }

    private String sent(String purpose) {
        return sent(purpose, Instant.now().plusSeconds(3600));
    }

    private String sent(String purpose, Instant until) {
        String token = UUID.randomUUID().toString();
        String about = booked.text("/appointment_id");
        links.keep(List.of(new MessageLinks.Sent(hash(token), purpose, patient, about, until)))
                .block();
        return token;
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Api.Answer look(String token) {
        return api.get("admin", LINKS, "Authorization", "Link " + token);
    }

    private Api.Answer act(String token, String action, @Nullable Object body, String key) {
        return api.post(
                "admin",
                LINKS + "/" + action,
                body,
                "Authorization",
                "Link " + token,
                "Idempotency-Key",
                key);
    }

    private JsonNode appointment() {
        return api.get("admin", Api.APPOINTMENTS + "/" + booked.id()).json();
    }

    private static void isOver(Api.Answer answer) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.text("/detail")).startsWith("This link is not valid, or not any more");
    }

    @Test
    void lookingTellsTheLeastAndChangesNothing() {
        String token = sent("cancel");
        long version = appointment().path("version").asLong();
        for (int times = 0; times < 3; times++) {
            var seen = look(token);
            assertThat(seen.code()).isEqualTo(200);
            assertThat(seen.text("/purpose") + seen.text("/status")).isEqualTo("cancelpending");
            assertThat(seen.json().path("is_possible").asBoolean()).isTrue();
            assertThat(seen.json().propertyNames())
                    .doesNotContain("patient", "patient_name", "reference", "reason_for_visit");
        }
        assertThat(appointment().path("status").asString()).isEqualTo("pending");
        assertThat(appointment().path("version").asLong()).isEqualTo(version);
    }

    @Test
    void cancelsOnceAndTheLogSaysThatItWasByALink() {
        String token = sent("cancel");
        var reason = Map.of("cancellation_reason", "I am well again");
        assertThat(act(token, "cancel", Map.of(), "a").code()).isEqualTo(400);
        var done = act(token, "cancel", reason, "b");
        assertThat(done.code()).as(done.toString()).isEqualTo(200);
        assertThat(done.text("/status")).isEqualTo("cancelled");
        assertThat(act(token, "cancel", reason, "b").code()).isEqualTo(200);
        isOver(act(token, "cancel", reason, "c"));
        isOver(look(token));

        var shown = appointment();
        assertThat(shown.path("cancelled_by_role").asString()).isEqualTo("patient");
        assertThat(shown.path("cancellation_reason").asString()).isEqualTo("I am well again");
        var log = api.get("admin", Api.APPOINTMENTS + "/" + booked.id() + "/logs").json();
        assertThat(log.toString()).contains("link:cancel");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void deadlineHoldsByLinkToo() {
        api.act("admin", booked.id(), "confirm", null);
        clinic.update(
                "UPDATE appointment SET cancel_until = now() - interval '1 min' WHERE id = ?",
                booked.id());
        String cancel = sent("cancel");
        assertThat(look(cancel).json().path("is_possible").asBoolean()).isFalse();
        var refused = act(cancel, "cancel", Map.of("cancellation_reason", "ill"), "a");
        assertThat(refused.code() + refused.problem()).isEqualTo("409cancellation-deadline");
        String attend = sent("attend");
        assertThat(look(attend).json().path("is_possible").asBoolean())
                .as("who comes may say so")
                .isTrue();
        assertThat(act(attend, "attend", null, "b").code()).isEqualTo(200);
    }

    @Test
    void oneThingAndNoOther() {
        isOver(act(sent("cancel"), "attend", null, "a"));
        isOver(act(sent("attend"), "cancel", Map.of("cancellation_reason", "x"), "a"));
        isOver(act(sent("cancel"), "move", move("10:30"), "a"));
        var times = api.get("admin", LINKS + "/times", "Authorization", "Link " + sent("cancel"));
        isOver(times);
        assertThat(appointment().path("status").asString()).isEqualTo("pending");
    }

    @Test
    void whatOpensNothingIsToldAllAlike() {
        isOver(look("nobody-was-sent-this-token"));
        isOver(look(""));
        isOver(look("x".repeat(5000)));
        isOver(api.get("admin", LINKS));
        isOver(api.get("patient" + patient, LINKS));
        String over = sent("cancel", Instant.now().plusMillis(300));
        await().until(() -> look(over).code() == 404);
        isOver(look(over));
    }

    @Test
    void movesToATimeThatIsFree() {
        String token = sent("move");
        var times =
                api.get(
                        "admin",
                        LINKS + "/times?from=" + day + "&to=" + day,
                        "Authorization",
                        "Link " + token);
        assertThat(times.code()).as(times.toString()).isEqualTo(200);
        assertThat(times.json().path("times").findValuesAsString("start_time"))
                .containsExactly("10:30:00");
        long other = clinic.patient();
        assertThat(api.book(doctor, other, day, "10:30").code()).isEqualTo(201);
        var full = act(token, "move", move("10:30"), "a");
        assertThat(full.code() + full.problem()).isEqualTo("409slot-full");
        assertThat(look(token).code()).isEqualTo(200);
        clinic.slot(doctor, day, "11:00", "11:30", 1);
        var moved = act(token, "move", move("11:00"), "b");
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.text("/starts_at")).isNotEqualTo(booked.text("/starts_at"));
        assertThat(appointment().path("rescheduled_to").isNumber()).isTrue();
        isOver(look(token));
        assertThat(clinic.violations()).isEmpty();
    }

    private Map<String, String> move(String time) {
        return Map.of("new_date", day.toString(), "new_time", time);
    }

    @Test
    void saysThatThePatientWillComeAlsoWithALogIn() {
        var asked = act(sent("attend"), "attend", null, "a");
        assertThat(asked.code() + asked.problem()).isEqualTo("409wrong-state");
        api.act("doctor" + doctor, booked.id(), "confirm", null);
        String token = sent("attend");
        assertThat(act(token, "attend", null, "a").code()).isEqualTo(200);
        String said = appointment().path("attendance_confirmed_at").asString();
        assertThat(said).isNotEmpty();
        assertThat(api.act("patient" + patient, booked.id(), "confirm_attendance", null).code())
                .isEqualTo(200);
        assertThat(appointment().path("attendance_confirmed_at").asString()).isEqualTo(said);
        assertThat(appointment().path("status").asString()).isEqualTo("confirmed");
    }

    @Test
    void erasureEndsTheLinksOfThePatient() {
        String token = sent("cancel");
        assertThat(look(token).code()).isEqualTo(200);
        assertThat(
                        api.post("admin", "/api/appointments/patients/" + patient + "/erase", null)
                                .code())
                .isEqualTo(202);
        isOver(look(token));
        assertThat(clinic.query("SELECT count(*) FROM message_link WHERE patient_id = ?", patient))
                .isZero();
    }
}
