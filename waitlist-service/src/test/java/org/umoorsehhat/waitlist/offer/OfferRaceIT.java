package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.TestBroker;
import org.umoorsehhat.waitlist.support.TestBroker.Heard;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** Many at once, and things that come at the wrong moment. */
class OfferRaceIT extends WaitlistServiceTest {

    /** The statuses that many requests at once are answered with. */
    private List<Integer> atOnce(int times, String token, String... paths) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> answers =
                    IntStream.range(0, times)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    web.method(HttpMethod.POST)
                                                            .uri(LIST + paths[i % paths.length])
                                                            .headers(h -> h.setBearerAuth(token))
                                                            .exchange()
                                                            .expectBody()
                                                            .returnResult()
                                                            .getStatus()
                                                            .value(),
                                            threads))
                            .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    @Test
    void manyClicksAcceptOnce() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        bookAtOnce(slot);
        assertThat(atOnce(12, Tokens.patient(patient), "/" + entry + "/accept")).containsOnly(200);
        hear("waiting-list-left", "entry_id", entry);
        assertThat(atOnce(4, Tokens.patient(patient), "/" + entry + "/accept")).containsOnly(200);
        assertThat(facts(slot)).containsExactly("slot-offered", "offer-accepted");
    }

    @Test
    void acceptDeclineAndExpiryAtOnceHaveOneWinner() {
        for (int round = 0; round < 4; round++) {
            long doctor = doctor();
            long patient = patient();
            Slot slot = slot(doctor, 10);
            long entry = join(patient, doctor);
            booking.held(slot, UUID.randomUUID());
            hear("slot-offered", slot);
            bookAtOnce(slot);
            execute(
                    "UPDATE offer SET expires_at = now() + interval '300 milliseconds' WHERE entry_id = "
                            + entry);
            atOnce(6, Tokens.patient(patient), "/" + entry + "/accept", "/" + entry + "/decline");
            await().atMost(SOON)
                    .until(() -> count("offer WHERE status = 'open' AND entry_id = " + entry) == 0);
            await().atMost(SOON).until(() -> facts(slot).size() >= 2);
            assertThat(facts(slot)).hasSize(2).startsWith("slot-offered");
        }
    }

    @Test
    void twoSeatsGoToTwoPatientsAtOnce() {
        long doctor = doctor();
        Slot slot = slot(doctor, 10);
        long first = join(patient(), doctor);
        long second = join(patient(), doctor);
        booking.held(slot, UUID.randomUUID());
        booking.held(slot, UUID.randomUUID());
        await().atMost(SOON).until(() -> facts(slot).size() == 2);
        assertThat(
                        BROKER.about("slot_id", slot.id()).stream()
                                .map(event -> event.data().path("entry_id").asLong()))
                .containsExactly(first, second);
    }

    @Test
    void nobodyIsOfferedTwoSeatsAtTheSameTime() {
        long patient = patient();
        long one = doctor();
        long two = doctor();
        join(patient, one);
        join(patient, two);
        Slot here = slot(one, 10);
        Slot there = slot(two, 10);
        booking.held(here, UUID.randomUUID());
        booking.held(there, UUID.randomUUID());
        await().atMost(SOON).until(() -> !facts(here).isEmpty() && !facts(there).isEmpty());
        assertThat(List.of(facts(here).getFirst(), facts(there).getFirst()))
                .containsExactlyInAnyOrder("slot-offered", "offers-exhausted");
    }

    /** The service was away: the end of a hold lies right behind its beginning. */
    @Test
    void afterATimeAwayNothingIsOfferedThatIsGone() {
        long doctor = doctor();
        long patient = patient();
        join(patient, doctor);
        var then = Instant.now().minus(Duration.ofMinutes(15));
        var late = new BookingEvents(message -> BROKER.send(TestBroker.at(then, message)));

        Slot gone = slot(doctor, 10);
        UUID goneHold = UUID.randomUUID();
        Slot over = slot(doctor, 11);
        Slot held = slot(doctor, 12);
        late.held(gone, goneHold);
        late.released(gone, goneHold, "slot-closed");
        late.held(over, UUID.randomUUID(), null, null, null, Instant.now().minusSeconds(60));
        hear("offers-exhausted", over);
        late.held(held, UUID.randomUUID());

        assertThat(hear("slot-offered", held).data().path("patient_id").asLong())
                .isEqualTo(patient);
        assertThat(facts(over)).containsExactly("offers-exhausted");
        assertThat(facts(gone)).isEmpty();
    }

    @Test
    void anAcceptanceMayNameItsOffer() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        var problem =
                call(
                        HttpMethod.POST,
                        LIST + "/" + entry + "/accept",
                        Tokens.patient(patient),
                        Map.of("offer", UUID.randomUUID()),
                        409);
        assertThat(problem.path("type").asString()).endsWith("/offer-gone");
        assertThat(entry(entry).at("/offer/status").asString()).isEqualTo("open");
    }

    /** Declined before, but the clinic has talked to the patient: asked for again, by hand. */
    @Test
    void whoeverIsToldByHandIsToldEitherWay() {
        Slot slot = slot(doctor(), 10);
        long entry = declinedAndFree(slot);
        BROKER.when(
                "seat-requested",
                slot,
                asked -> booking.requestRefused(slot, asked.uuid("request_id"), entry, 9));
        var answer = post("/" + entry + "/notify", Tokens.admin(), 200);
        assertThat(answer.path("message").asString())
                .isEqualTo(
                        "No seat can be held now; the patient has been told that something may be free.");
        assertThat(answer.at("/entry/offer/status").asString()).isEqualTo("declined");
        hear("patient-notified", "entry_id", entry);

        booking.occupancy(slot, 10, 1, 0, 0);
        await().atMost(SOON).until(() -> count("slot WHERE free > 0 AND id = " + slot.id()) == 1);
        var problem = post("/" + entry + "/notify", Tokens.admin(), 409);
        assertThat(problem.path("type").asString()).endsWith("/told-already");
        assertThat(
                        BROKER.about("entry_id", entry).stream()
                                .filter(event -> event.fact().equals("patient-notified")))
                .hasSize(1);
    }

    @Test
    void whoeverIsToldByHandIsOfferedTheSeatThatIsHeld() {
        Slot slot = slot(doctor(), 10);
        long entry = declinedAndFree(slot);
        UUID hold = UUID.randomUUID();
        BROKER.when(
                "seat-requested",
                slot,
                asked ->
                        booking.held(
                                slot,
                                hold,
                                entry,
                                asked.uuid("request_id"),
                                null,
                                Instant.now().plus(Duration.ofMinutes(35))));
        var answer = post("/" + entry + "/notify", Tokens.admin(), 200);
        assertThat(answer.path("message").asString())
                .isEqualTo("A seat is held, and offered to the patient.");
        assertThat(answer.at("/entry/offer/status").asString()).isEqualTo("open");
        assertThat(hear("slot-offered", "hold_id", hold).data().path("entry_id").asLong())
                .isEqualTo(entry);
        assertThat(BROKER.about("entry_id", entry).stream().map(Heard::fact))
                .doesNotContain("patient-notified");
    }

    /** An entry whose patient has declined the slot, which has a free seat now. */
    private long declinedAndFree(Slot slot) {
        long patient = patient();
        long entry = join(patient, slot.doctor());
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        post("/" + entry + "/decline", Tokens.patient(patient), 200);
        booking.occupancy(slot, 9, 1, 0, 0);
        await().atMost(SOON).until(() -> count("slot WHERE id = " + slot.id()) == 1);
        return entry;
    }
}
