package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;

/** Who answers none of three offers is offered nothing more until somebody resumes the entry. */
class PausedEntryIT extends WaitlistServiceTest {

    private final long doctor = id();

    private long entry;
    private long patient;

    /** An entry that has let two offers run out, and has a third one now. */
    private Slot thirdOffer() {
        booking.doctor(doctor, 1, true);
        await().atMost(SOON).until(() -> count("doctor WHERE id = " + doctor) == 1);
        patient = patient();
        entry = join(patient, doctor);
        execute("UPDATE entry SET unanswered_offers = 2 WHERE id = " + entry);
        return offered(10);
    }

    private Slot offered(int hour) {
        var slot = slot(doctor, hour);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        return slot;
    }

    private JsonNode runsOut(Slot slot) {
        execute(
                "UPDATE offer SET expires_at = now() WHERE status = 'open' AND slot_id = "
                        + slot.id());
        return hear("offer-expired", slot).data();
    }

    private void isOfferedNothing(int hour) {
        var slot = slot(doctor, hour);
        booking.held(slot, UUID.randomUUID());
        hear("offers-exhausted", slot);
    }

    private List<String> history() {
        return call(
                        HttpMethod.GET,
                        LIST + "/" + entry + "/history",
                        Tokens.patient(patient),
                        null,
                        200)
                .path("results")
                .valueStream()
                .map(item -> item.path("action").asString())
                .toList();
    }

    @Test
    void theThirdThatRunsOutIsTheLast() {
        var last = runsOut(thirdOffer());
        assertThat(last.path("paused").asBoolean()).isTrue();
        JsonNode shown = entry(entry);
        assertThat(shown.path("is_paused").asBoolean()).isTrue();
        assertThat(shown.path("is_active").asBoolean()).isTrue();
        assertThat(shown.path("paused_until").isNull()).isTrue();
        isOfferedNothing(11);
        assertThat(history()).containsExactly("joined", "offered", "expired", "paused");
    }

    @Test
    void thePatientResumesAndIsOfferedSeatsAgain() {
        var slot = thirdOffer();
        runsOut(slot);
        booking.occupancy(slot, 1, 1, 0, 0);
        await().atMost(SOON).until(() -> count("slot WHERE id = " + slot.id()) == 1);
        var answer = post("/" + entry + "/resume", Tokens.patient(patient), 200);
        assertThat(answer.at("/entry/is_paused").asBoolean()).isFalse();
        // Also what they gave no answer to: it is free still.
        assertThat(hear("seat-requested", slot).data().path("entry_id").asLong()).isEqualTo(entry);
        assertThat(history()).contains("paused", "resumed");
        assertThat(query("SELECT unanswered_offers FROM entry WHERE id = " + entry))
                .containsExactly(0L);
    }

    @Test
    void soDoesTheDeskAndAChange() {
        runsOut(thirdOffer());
        post("/" + entry + "/resume", Tokens.admin(), 200);
        offered(11);
        post("/" + entry + "/decline", Tokens.patient(patient), 200);
        execute("UPDATE entry SET is_paused = true WHERE id = " + entry);
        var changed =
                call(
                        HttpMethod.PATCH,
                        LIST + "/" + entry,
                        Tokens.patient(patient),
                        Map.of("priority", 6),
                        200);
        assertThat(changed.path("is_paused").asBoolean()).isFalse();
        offered(12);
    }

    /** An answer shows that somebody is there. */
    @Test
    void anAnswerCountsAnew() {
        thirdOffer();
        post("/" + entry + "/decline", Tokens.patient(patient), 200);
        post("/" + entry + "/resume", Tokens.patient(patient), 200);
        var next = runsOut(offered(11));
        assertThat(next.has("paused")).isFalse();
        assertThat(entry(entry).path("is_paused").asBoolean()).isFalse();
    }

    @Test
    void whoIsNotPausedStaysAsTheyAre() {
        thirdOffer();
        long version = query("SELECT version FROM entry WHERE id = " + entry).getFirst();
        post("/" + entry + "/resume", Tokens.patient(patient), 200);
        assertThat(query("SELECT version FROM entry WHERE id = " + entry)).containsExactly(version);
        post("/" + entry + "/deactivate", Tokens.patient(patient), 200);
        post("/" + entry + "/resume", Tokens.patient(patient), 409);
    }

    /** Resumed by ten at once, while a seat is offered: one offer, and nothing breaks. */
    @Test
    void whoResumesAtOnceIsOfferedOneSeat() {
        runsOut(thirdOffer());
        var slot = slot(doctor, 11);
        booking.occupancy(slot, 1, 1, 0, 0);
        IntStream.range(0, 10)
                .parallel()
                .forEach(i -> post("/" + entry + "/resume", Tokens.patient(patient), 200));
        hear("seat-requested", slot);
        assertThat(count("seat_request WHERE answer IS NULL AND entry_id = %d".formatted(entry)))
                .isEqualTo(1);
        assertThat(history()).containsOnlyOnce("paused");
    }
}
