package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.TestBroker.Heard;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** A seat held by booking-service, over real Kafka, until somebody has it. */
class OfferIT extends WaitlistServiceTest {

    @Test
    void aFreedSeatIsOfferedAcceptedAndBooked() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        assertThat(hear("waiting-list-joined", "entry_id", entry).data().path("priority").asInt())
                .isEqualTo(5);
        UUID hold = UUID.randomUUID();

        booking.held(slot, hold);
        Heard offered = hear("slot-offered", slot);
        assertThat(offered.data().path("entry_id").asLong()).isEqualTo(entry);
        assertThat(offered.data().path("start_time").asString()).isEqualTo("10:00:00");
        assertThat(entry(entry).at("/offer/status").asString()).isEqualTo("open");
        assertThat(entry(entry).path("notified").asBoolean()).isTrue();

        bookAtOnce(slot);
        var answer = post("/" + entry + "/accept", Tokens.patient(patient), 200);
        assertThat(answer.at("/appointment/status").asString()).isEqualTo("confirmed");
        assertThat(answer.at("/appointment/time").asString()).isEqualTo("10:00:00");
        assertThat(answer.at("/entry/is_active").asBoolean()).isFalse();
        assertThat(answer.at("/entry/offer/status").asString()).isEqualTo("fulfilled");
        hear("waiting-list-left", "entry_id", entry);

        // A double click gets the same answer.
        assertThat(post("/" + entry + "/accept", Tokens.patient(patient), 200)).isEqualTo(answer);
        assertThat(facts(slot)).containsExactly("slot-offered", "offer-accepted");
        assertThat(history(entry)).containsExactly("joined", "offered", "accepted", "fulfilled");
    }

    @Test
    void statisticsSayWhatBecameOfTheSeatsThatWereOffered() {
        long doctor = doctor();
        long first = patient();
        long second = patient();
        long entry = join(first, doctor);
        Slot slot = slot(doctor, 10);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        assertThat(recovery(doctor, Tokens.admin()))
                .isEqualTo("{open=1} offered 1 recovered 0 rate 0.0");
        bookAtOnce(slot);
        post("/" + entry + "/accept", Tokens.patient(first), 200);
        long other = join(second, doctor);
        Slot later = slot(doctor, 11);
        booking.held(later, UUID.randomUUID());
        hear("slot-offered", later);
        post("/" + other + "/decline", Tokens.patient(second), 200);

        String counted = "{declined=1, fulfilled=1} offered 2 recovered 1 rate 0.5";
        assertThat(recovery(doctor, Tokens.admin())).isEqualTo(counted);
        assertThat(recovery(doctor, Tokens.doctor(doctor))).isEqualTo(counted);
        call(
                HttpMethod.GET,
                LIST + "/statistics?date_from=2026-12-02&date_to=2026-12-01",
                Tokens.admin(),
                null,
                400);
        assertThat(
                        call(
                                        HttpMethod.GET,
                                        LIST
                                                + "/statistics?date_from="
                                                + day.plusDays(1)
                                                + "&doctor="
                                                + doctor,
                                        Tokens.admin(),
                                        null,
                                        200)
                                .path("offers")
                                .asInt())
                .isZero();
    }

    private String recovery(long doctor, String token) {
        var report =
                call(
                        HttpMethod.GET,
                        LIST
                                + "/statistics?doctor=%d&date_from=%s&date_to=%s"
                                        .formatted(doctor, day, day),
                        token,
                        null,
                        200);
        var byStatus = new java.util.TreeMap<String, Long>();
        report.path("by_status")
                .properties()
                .forEach(one -> byStatus.put(one.getKey(), one.getValue().asLong()));
        return byStatus
                + " offered %d recovered %d rate %s"
                        .formatted(
                                report.path("seats_offered").asInt(),
                                report.path("seats_recovered").asInt(),
                                report.path("recovery_rate").asDouble());
    }

    private java.util.List<String> history(long entry) {
        return call(HttpMethod.GET, LIST + "/" + entry + "/history", Tokens.admin(), null, 200)
                .path("results")
                .valueStream()
                .peek(row ->
                        assertThat(Instant.parse(row.path("timestamp").asString())).isNotNull())
                .map(row -> row.path("action").asString())
                .toList();
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        UUID hold = UUID.randomUUID();
        booking.held(slot, hold);
        UUID offer = hear("slot-offered", slot).uuid("offer_id");
        BROKER.when(
                "offer-accepted",
                slot,
                accepted -> booking.takeRefused(slot, hold, offer, entry, patient, "patient-busy"));

        var problem = post("/" + entry + "/accept", Tokens.patient(patient), 409);
        assertThat(problem.path("type").asString()).endsWith("/patient-busy");
        assertThat(problem.path("detail").asString()).contains("another appointment");
        assertThat(entry(entry).at("/offer/status").asString()).isEqualTo("refused");
        assertThat(entry(entry).at("/offer/refusal").asString()).isEqualTo("patient-busy");
        assertThat(entry(entry).path("is_active").asBoolean()).isTrue();
        Heard ended = hear("offer-withdrawn", slot);
        assertThat(ended.data().path("reason").asString()).isEqualTo("refused");
        assertThat(ended.data().path("next").asBoolean()).isFalse();
    }

    /** The appointment that came of the offer is on another topic, and so is its end. */
    @Test
    void whoseAppointmentWasCancelledBeforeItsSeatIsConfirmedIsAskedForOthers() {
        long doctor = doctor();
        long other = doctor();
        long patient = patient();
        Slot held = slot(doctor, 10);
        Slot free = slot(other, 10);
        long entry = join(patient, doctor);
        booking.held(held, UUID.randomUUID());
        hear("slot-offered", held);
        long waiting = join(patient, other);
        booking.occupancy(free, 1, 1, 0, 0);
        await().atMost(SOON)
                .until(() ->
                        count("slot WHERE id = " + free.id()) == 1
                                && count("search WHERE entry_id = " + waiting) == 0
                                && count("search WHERE slot_id = " + free.id()) == 0);
        assertThat(facts(free)).as("one appointment at a time").isEmpty();

        bookAtOnce(held);
        post("/" + entry + "/accept", Tokens.patient(patient), 200);
        assertThat(hear("seat-requested", free).data().path("entry_id").asLong())
                .isEqualTo(waiting);
    }

    /** On the page of free times instead of by the offer's button. */
    @Test
    void whoBooksTheTimeThatTheyAreOfferedHasTheOfferFulfilled() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);

        UUID reference = UUID.randomUUID();
        booking.appointment("booked", reference, 1, slot, patient, "pending");
        hear("waiting-list-left", "entry_id", entry);
        assertThat(hear("offer-accepted", slot).data().path("appointment_id").asString())
                .as("not to be booked again")
                .isEqualTo(reference.toString());
        assertThat(entry(entry).at("/offer/status").asString()).isEqualTo("fulfilled");
        assertThat(entry(entry).path("is_active").asBoolean()).isFalse();
        assertThat(facts(slot)).containsExactly("slot-offered", "offer-accepted");
        assertThat(history(entry)).containsExactly("joined", "offered", "accepted", "fulfilled");
    }

    @Test
    void whoJoinsWhileASeatIsFreeIsToldOfIt() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        booking.occupancy(slot, 1, 1, 0, 0);
        await().atMost(SOON).until(() -> count("slot WHERE id = " + slot.id()) == 1);
        var body = Map.of("doctor", doctor, "preferred_date", day);
        var joined = call(HttpMethod.POST, LIST, Tokens.patient(patient), body, 201);
        assertThat(joined.at("/free_seat/slot").asLong()).isEqualTo(slot.id());
        assertThat(joined.at("/free_seat/start_time").asString()).isEqualTo("10:00:00");
        assertThat(entry(joined.path("id").asLong()).path("free_seat").isNull()).isTrue();
    }

    @Test
    void aSeatIsLongEnoughForTheServiceThatIsWaitedFor() {
        long doctor = doctor();
        long patient = patient();
        long service = id();
        booking.service(service, doctor, 45);
        await().atMost(SOON).until(() -> count("medical_service WHERE id = " + service) == 1);
        var foreign = Map.of("doctor", doctor(), "preferred_date", day, "service", service);
        assertThat(
                        call(HttpMethod.POST, LIST, Tokens.patient(patient), foreign, 400)
                                .path("errors")
                                .has("service"))
                .isTrue();
        long entry = join(patient, doctor, Map.of("service", service, "reason", "own words"));
        assertThat(entry(entry).path("service").asLong()).isEqualTo(service);
        Heard joined = hear("waiting-list-joined", "entry_id", entry);
        assertThat(joined.data().path("service_id").asLong()).isEqualTo(service);

        Slot tooShort = slot(doctor, 10);
        booking.held(tooShort, UUID.randomUUID());
        hear("offers-exhausted", tooShort);
        var start = slot(doctor, 12);
        var longer =
                new Slot(start.id(), doctor, start.startsAt(), start.endsAt().plusSeconds(900));
        booking.held(longer, UUID.randomUUID());
        assertThat(hear("slot-offered", longer).data().path("entry_id").asLong()).isEqualTo(entry);

        call(
                HttpMethod.POST,
                LIST + "/" + entry + "/deactivate",
                Tokens.patient(patient),
                null,
                200);
        assertThat(hear("waiting-list-left", "entry_id", entry).data().has("reason")).isFalse();
    }

    /** The answer to its request comes after another seat of the slot was offered and declined. */
    @Test
    void whatWasDeclinedIsNotOfferedAgainByALateAnswer() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        booking.occupancy(slot, 1, 2, 0, 0);
        Heard requested = hear("seat-requested", slot);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        post("/" + entry + "/decline", Tokens.patient(patient), 200);

        booking.held(
                slot,
                UUID.randomUUID(),
                entry,
                requested.uuid("request_id"),
                null,
                Instant.now().plusSeconds(2000));
        hear("offers-exhausted", slot);
        assertThat(facts(slot))
                .containsExactly(
                        "seat-requested", "slot-offered", "offer-declined", "offers-exhausted");
    }

    @Test
    void theNextOneIsAskedWhenOneDeclines() {
        long doctor = doctor();
        long first = patient();
        long second = patient();
        Slot slot = slot(doctor, 10);
        long firstEntry = join(first, doctor);
        long secondEntry = join(second, doctor);
        booking.held(slot, UUID.randomUUID());
        assertThat(hear("slot-offered", slot).data().path("entry_id").asLong())
                .isEqualTo(firstEntry);

        post("/" + firstEntry + "/decline", Tokens.patient(first), 200);
        assertThat(hear("offer-declined", slot).data().path("next").asBoolean()).isTrue();
        post("/" + firstEntry + "/accept", Tokens.patient(first), 409);

        booking.held(slot, UUID.randomUUID());
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(hear("slot-offered", slot).data().path("entry_id").asLong())
                                .isEqualTo(secondEntry));
        post("/" + secondEntry + "/decline", Tokens.patient(second), 200);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(hear("offer-declined", slot).data().path("next").asBoolean())
                                .isFalse());
    }

    @Test
    void anOfferRunsOutAndALateAcceptIsRefused() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);

        execute("UPDATE offer SET expires_at = now() WHERE entry_id = " + entry);
        var problem = post("/" + entry + "/accept", Tokens.patient(patient), 409);
        assertThat(problem.path("type").asString()).endsWith("/offer-gone");
        hear("offer-expired", slot);
        assertThat(facts(slot)).containsExactly("slot-offered", "offer-expired");
        assertThat(entry(entry).at("/offer/status").asString()).isEqualTo("expired");
        assertThat(entry(entry).path("is_active").asBoolean()).isTrue();
    }

    @Test
    void aHoldThatEndsTakesItsOfferWithIt() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        UUID hold = UUID.randomUUID();
        booking.held(slot, hold);
        hear("slot-offered", slot);

        booking.released(slot, hold, "slot-closed");
        Heard withdrawn = hear("offer-withdrawn", slot);
        assertThat(withdrawn.data().path("reason").asString()).isEqualTo("seat-gone");
        post("/" + entry + "/accept", Tokens.patient(patient), 409);
    }

    @Test
    void aHoldThatSuitsNobodyIsGivenBack() {
        long doctor = doctor();
        long patient = patient();
        join(patient, doctor, Map.of("preferred_time_start", "12:00"));
        Slot slot = slot(doctor, 10);
        booking.held(slot, UUID.randomUUID());
        hear("offers-exhausted", slot);
        assertThat(facts(slot)).containsExactly("offers-exhausted");
    }

    @Test
    void aFreeSeatThatSomebodyWaitsForIsAskedFor() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        booking.occupancy(slot, 1, 1, 0, 0);
        await().atMost(SOON).until(() -> count("slot WHERE id = " + slot.id()) == 1);

        long entry = join(patient, doctor, Map.of("appointment_type", "screening"));
        Heard requested = hear("seat-requested", slot);
        assertThat(requested.data().path("entry_id").asLong()).isEqualTo(entry);
        UUID request = requested.uuid("request_id");
        UUID hold = UUID.randomUUID();
        booking.held(slot, hold, entry, request, "screening", Instant.now().plusSeconds(2000));
        Heard offered = hear("slot-offered", slot);
        assertThat(offered.data().path("entry_id").asLong()).isEqualTo(entry);
        assertThat(offered.data().path("appointment_type").asString()).isEqualTo("screening");
    }

    @Test
    void aRefusedRequestIsNotRepeatedUntilTheSlotChanges() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        booking.occupancy(slot, 1, 1, 0, 0);
        Heard requested = hear("seat-requested", slot);
        booking.requestRefused(slot, requested.uuid("request_id"), entry, 2);
        await().atMost(SOON)
                .until(() ->
                        count("seat_request WHERE answer = 'refused' AND slot_id = " + slot.id())
                                == 1);
        booking.occupancy(slot, 2, 1, 1, 0);
        booking.occupancy(slot, 3, 1, 0, 0);
        await().atMost(SOON).until(() -> facts(slot).size() == 2);
        assertThat(facts(slot)).containsExactly("seat-requested", "seat-requested");
    }
}
