package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;

/** Who joins while times are free is told of them, and chooses. */
class JoiningWhileFreeIT extends WaitlistServiceTest {

    private Map<String, Object> wish(long doctor) {
        return new HashMap<>(
                Map.of(
                        "doctor",
                        doctor,
                        "preferred_date",
                        day,
                        "preferred_date_to",
                        day.plusDays(3)));
    }

    private JsonNode join(long patient, String whenFree, Map<String, Object> wish, int status) {
        return call(
                HttpMethod.POST,
                LIST + "?when_free=" + whenFree,
                Tokens.patient(patient),
                wish,
                status);
    }

    private Slot free(long doctor, int days, int hour) {
        var slot = Slot.at(id(), doctor, day.plusDays(days), hour, 0);
        booking.occupancy(slot, 1, 1, 0, 0);
        await().atMost(SOON).until(() -> count("slot WHERE id = " + slot.id()) == 1);
        return slot;
    }

    private static List<Long> slots(JsonNode times) {
        return times.valueStream().map(time -> time.path("slot").asLong()).toList();
    }

    @Test
    void whoAsksForItIsGivenTheTimesInsteadOfAnEntry() {
        long doctor = doctor();
        var later = free(doctor, 2, 9);
        var sooner = free(doctor, 1, 15);
        free(doctor, 4, 9);
        long patient = patient();
        var problem = join(patient, "refuse", wish(doctor), 409);
        assertThat(problem.path("type").asString()).endsWith("/times-are-free");
        assertThat(slots(problem.path("free_times"))).containsExactly(sooner.id(), later.id());
        assertThat(problem.at("/free_times/0/start_time").asString()).isEqualTo("15:00:00");
        assertThat(problem.at("/free_times/0/doctor").asLong()).isEqualTo(doctor);
        assertThat(count("entry WHERE patient_id = " + patient)).isZero();
        assertThat(facts(sooner)).isEmpty();
    }

    @Test
    void whereNothingIsFreeTheEntryIsMade() {
        long doctor = doctor();
        free(doctor, 4, 9);
        var entry = join(patient(), "refuse", wish(doctor), 201);
        assertThat(entry.path("free_times").isNull()).isTrue();
    }

    /** Shown them, and waits all the same: for others. */
    @Test
    void whoInsistsIsNotLedThroughThem() {
        long doctor = doctor();
        var first = free(doctor, 1, 9);
        var second = free(doctor, 1, 10);
        long entry = join(patient(), "skip", wish(doctor), 201).path("id").asLong();
        var another = free(doctor, 2, 9);
        assertThat(hear("seat-requested", another).data().path("entry_id").asLong())
                .isEqualTo(entry);
        assertThat(facts(first)).isEmpty();
        assertThat(facts(second)).isEmpty();
        // A seat there that somebody gives back later is offered to others.
        booking.held(first, UUID.randomUUID());
        hear("offers-exhausted", first);
    }

    @Test
    void otherwiseTheyAreToldAndOfferedAsAllSeatsAre() {
        long doctor = doctor();
        var slot = free(doctor, 1, 9);
        var entry = call(HttpMethod.POST, LIST, Tokens.patient(patient()), wish(doctor), 201);
        assertThat(slots(entry.path("free_times"))).containsExactly(slot.id());
        assertThat(entry.at("/free_seat/slot").asLong()).isEqualTo(slot.id());
        hear("seat-requested", slot);
    }

    /** A refusal is not remembered: the same request makes the entry when the seat is gone. */
    @Test
    void theSameRequestIsLookedAtAfresh() {
        long doctor = doctor();
        var slot = free(doctor, 1, 9);
        long patient = patient();
        String key = UUID.randomUUID().toString();
        assertThat(status(patient, doctor, key)).isEqualTo(409);
        booking.occupancy(slot, 2, 1, 1, 0);
        await().atMost(SOON).until(() -> count("slot WHERE free = 0 AND id = " + slot.id()) == 1);
        assertThat(status(patient, doctor, key)).isEqualTo(201);
        assertThat(status(patient, doctor, key)).isEqualTo(201);
        assertThat(count("entry WHERE patient_id = " + patient)).isEqualTo(1);
    }

    private int status(long patient, long doctor, String key) {
        return web.post()
                .uri(LIST + "?when_free=refuse")
                .headers(headers -> headers.setBearerAuth(Tokens.patient(patient)))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(wish(doctor))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    @Test
    void anotherWordIsNamed() {
        var problem = join(patient(), "never", wish(doctor()), 400);
        assertThat(problem.at("/errors/when_free/0").asString()).contains("offer, refuse, skip");
    }
}
