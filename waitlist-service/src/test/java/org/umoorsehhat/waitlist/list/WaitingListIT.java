package org.umoorsehhat.waitlist.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;

/** The list itself: who may do what, what is refused, and how it is read. */
class WaitingListIT extends WaitlistServiceTest {

    private Map<String, Object> wish(long doctor) {
        return new HashMap<>(Map.of("doctor", doctor, "preferred_date", day.toString()));
    }

    private JsonNode refused(Map<String, Object> body, String token) {
        return call(HttpMethod.POST, LIST, token, body, 400).path("errors");
    }

    @Test
    void showsWhatWasEntered() {
        long doctor = doctor();
        long patient = patient();
        long id =
                join(
                        patient,
                        doctor,
                        Map.of(
                                "preferred_time_start", "09:00",
                                "preferred_time_end", "12:30:00",
                                "appointment_type", "follow_up",
                                "reason", "my own words",
                                "priority", 7));
        JsonNode entry = call(HttpMethod.GET, LIST + "/" + id, Tokens.patient(patient), null, 200);
        assertThat(entry.path("patient").asLong()).isEqualTo(patient);
        assertThat(entry.path("patient_name").asString()).isEqualTo("Patient " + patient);
        assertThat(entry.path("doctor_name").asString()).isEqualTo("Dr. " + doctor);
        assertThat(entry.path("preferred_time_start").asString()).isEqualTo("09:00:00");
        assertThat(entry.path("preferred_time_end").asString()).isEqualTo("12:30:00");
        assertThat(entry.path("reason").asString()).isEqualTo("my own words");
        assertThat(entry.path("priority").asInt()).isEqualTo(7);
        assertThat(entry.path("is_active").asBoolean()).isTrue();
        assertThat(entry.path("notified").asBoolean()).isFalse();
        assertThat(entry.path("offer").isNull()).isTrue();
        // For booking-service alone, and only as long as the patient waits.
        assertThat(hear("waiting-list-joined", "entry_id", id).data().path("reason").asString())
                .isEqualTo("my own words");
    }

    @ParameterizedTest
    @CsvSource({
        "preferred_date,       2020-01-01",
        "preferred_date,       2999-01-01",
        "preferred_date,       never",
        "preferred_time_start, 25:00",
        "preferred_time_start, 10:00:00.5",
        "preferred_time_end,   24:30",
        "appointment_type,     haircut",
        "priority,             0",
        "priority,             11",
        "priority,             4",
        "patient,              1",
        "doctor,               1",
        "doctor,               -1",
    })
    void refusesWhatIsWrong(String field, String value) {
        long patient = patient();
        var body = wish(doctor());
        body.put("preferred_time_start", "09:00");
        body.put(field, value);
        assertThat(refused(body, Tokens.patient(patient)).has(field)).isTrue();
    }

    @Test
    void aWindowLastsUntilMidnightOrOverIt() {
        var body = wish(doctor());
        body.put("preferred_time_start", "22:00");
        body.put("preferred_time_end", "24:00");
        long patient = patient();
        var entry = call(HttpMethod.POST, LIST, Tokens.patient(patient), body, 201);
        assertThat(entry.path("preferred_time_end").asString()).isEqualTo("00:00:00");
        var longer =
                call(
                        HttpMethod.PATCH,
                        LIST + "/" + entry.path("id").asLong(),
                        Tokens.patient(patient),
                        Map.of("preferred_time_end", "02:00"),
                        200);
        assertThat(longer.path("preferred_time_end").asString()).isEqualTo("02:00:00");
    }

    @Test
    void refusesTextThatCannotBeKept() {
        var body = wish(doctor());
        body.put("reason", "a\u0000b");
        assertThat(refused(body, Tokens.patient(patient())).has("reason")).isTrue();
        body.put("reason", "x".repeat(1001));
        assertThat(refused(body, Tokens.patient(patient())).has("reason")).isTrue();
        body.put("reason", 5);
        assertThat(refused(body, Tokens.patient(patient())).has("reason")).isTrue();
        body.remove("reason");
        // Days since 1970 for some, nonsense for others.
        body.put("preferred_date", 20800);
        assertThat(refused(body, Tokens.patient(patient())).has("preferred_date")).isTrue();
        body.put("preferred_date", day.toString());
        body.put("is_active", false);
        assertThat(refused(body, Tokens.patient(patient())).has("is_active")).isTrue();
        body.remove("is_active");
        body.remove("doctor");
        assertThat(refused(body, Tokens.patient(patient())).has("doctor")).isTrue();
        assertThat(refused(Map.of(), Tokens.patient(patient())).has("preferred_date")).isTrue();
    }

    @Test
    void knowsOnlyActiveDoctorsAndPatients() {
        long doctor = doctor();
        long patient = patient();
        booking.doctor(doctor, 2, false);
        await().atMost(SOON)
                .until(() -> count("doctor WHERE NOT is_active AND id = " + doctor) == 1);
        assertThat(refused(wish(doctor), Tokens.patient(patient)).has("doctor")).isTrue();

        booking.patient(patient, 2, false);
        await().atMost(SOON)
                .until(() -> count("patient WHERE NOT is_active AND id = " + patient) == 1);
        call(HttpMethod.POST, LIST, Tokens.patient(patient), wish(doctor()), 403);
        var forThem = new LinkedHashMap<>(wish(doctor()));
        forThem.put("patient", patient);
        assertThat(refused(forThem, Tokens.admin()).has("patient")).isTrue();
    }

    @Test
    void nobodyWaitsTwiceForTheSame() {
        long doctor = doctor();
        long patient = patient();
        long id = join(patient, doctor);
        var problem = call(HttpMethod.POST, LIST, Tokens.patient(patient), wish(doctor), 409);
        assertThat(problem.path("type").asString()).endsWith("/already-waiting");
        post("/" + id + "/deactivate", Tokens.patient(patient), 200);
        join(patient, doctor);
    }

    @Test
    void aRepeatedRequestMakesOneEntry() {
        long patient = patient();
        var body = wish(doctor());
        String key = UUID.randomUUID().toString();
        List<Long> ids =
                Stream.of(1, 2)
                        .map(time ->
                                web.post()
                                        .uri(LIST)
                                        .headers(h -> h.setBearerAuth(Tokens.patient(patient)))
                                        .header("Idempotency-Key", key)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .bodyValue(body)
                                        .exchange()
                                        .expectStatus()
                                        .isCreated()
                                        .expectBody(JsonNode.class)
                                        .returnResult()
                                        .getResponseBody()
                                        .path("id")
                                        .asLong())
                        .toList();
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void everybodySeesTheirOwn() {
        long doctor = doctor();
        long patient = patient();
        long id = join(patient, doctor);
        String path = LIST + "/" + id;
        call(HttpMethod.GET, path, Tokens.patient(patient()), null, 404);
        call(HttpMethod.GET, path, Tokens.doctor(doctor()), null, 404);
        call(HttpMethod.GET, path, Tokens.doctor(doctor), null, 200);
        call(HttpMethod.GET, path, Tokens.admin(), null, 200);
        call(HttpMethod.GET, path + "/history", Tokens.patient(patient()), null, 404);
        call(HttpMethod.DELETE, path, Tokens.patient(patient()), null, 404);
        post("/" + id + "/accept", Tokens.patient(patient()), 404);
        post("/" + id + "/accept", Tokens.admin(), 403);
        post("/" + id + "/notify", Tokens.patient(patient), 403);
        post("/" + id + "/deactivate", Tokens.doctor(doctor()), 404);
        assertThat(ids("?doctor=" + doctor, Tokens.patient(patient))).containsExactly(id);
        assertThat(ids("?doctor=" + doctor, Tokens.patient(patient()))).isEmpty();
        assertThat(ids("?patient=" + patient, Tokens.doctor(doctor))).containsExactly(id);
        assertThat(ids("?doctor=" + doctor, Tokens.doctor(doctor()))).isEmpty();
    }

    private List<Long> ids(String query, String token) {
        return call(HttpMethod.GET, LIST + query, token, null, 200)
                .path("results")
                .valueStream()
                .map(entry -> entry.path("id").asLong())
                .toList();
    }

    @Test
    void isListedByPriorityThenAge() {
        long doctor = doctor();
        long late = join(patient(), doctor, Map.of("priority", 9));
        long first = join(patient(), doctor);
        long second = join(patient(), doctor);
        long urgent =
                call(
                                HttpMethod.POST,
                                LIST,
                                Tokens.doctor(doctor),
                                Map.of(
                                        "doctor",
                                        doctor,
                                        "patient",
                                        patientOf(doctor),
                                        "preferred_date",
                                        day,
                                        "priority",
                                        1),
                                201)
                        .path("id")
                        .asLong();
        String own = "?doctor=" + doctor;
        assertThat(ids(own, Tokens.admin())).containsExactly(urgent, first, second, late);
        assertThat(ids(own + "&page_size=2&page=2", Tokens.admin())).containsExactly(second, late);

        var page =
                call(
                        HttpMethod.GET,
                        LIST + own + "&page_size=3&cursor=",
                        Tokens.admin(),
                        null,
                        200);
        assertThat(page.path("results").size()).isEqualTo(3);
        String next = page.path("next").asString();
        assertThat(ids(next.substring(next.indexOf('?')), Tokens.admin())).containsExactly(late);

        assertThat(ids(own + "&ordering=created_at", Tokens.admin()))
                .containsExactly(
                        Stream.of(urgent, first, second, late).sorted().toArray(Long[]::new));
        assertThat(ids(own + "&ordering=-priority,id", Tokens.admin())).last().isEqualTo(urgent);
        assertThat(ids(own + "&ordering=-id", Tokens.admin()))
                .containsExactly(
                        Stream.of(urgent, first, second, late)
                                .sorted(Comparator.reverseOrder())
                                .toArray(Long[]::new));
        String ordered = own + "&ordering=preferred_date,-created_at&page_size=3";
        var some = ids(ordered, Tokens.admin());
        var after =
                call(HttpMethod.GET, LIST + ordered + "&cursor=", Tokens.admin(), null, 200)
                        .path("next")
                        .asString();
        assertThat(ids(after.substring(after.indexOf('?')), Tokens.admin()))
                .hasSize(1)
                .doesNotContainAnyElementsOf(some);
        var names = call(HttpMethod.GET, LIST + own + "&ordering=age", Tokens.admin(), null, 400);
        assertThat(names.at("/errors/ordering/0").asString())
                .isEqualTo("is not one of priority, created_at, preferred_date, id");

        assertThat(ids(own + "&date_from=" + day.plusDays(1), Tokens.admin())).isEmpty();
        assertThat(ids(own + "&date_to=" + day + "&is_active=true", Tokens.admin())).hasSize(4);
        for (String wrong :
                List.of("is_active=maybe", "doctor=x", "date_from=soon", "cursor=1-2", "page=0")) {
            call(HttpMethod.GET, LIST + "?" + wrong, Tokens.admin(), null, 400);
        }
        call(HttpMethod.GET, LIST + "?date_to=%2B99999-01-01", Tokens.admin(), null, 400);
    }

    @Test
    void isChangedFieldByField() {
        long doctor = doctor();
        long patient = patient();
        long id = join(patient, doctor, Map.of("preferred_time_start", "09:00", "reason", "old"));
        String path = LIST + "/" + id;
        String token = Tokens.patient(patient);
        var patch = new HashMap<String, Object>();
        patch.put("preferred_time_start", null);
        patch.put("priority", 8);
        var changed = call(HttpMethod.PATCH, path, token, patch, 200);
        assertThat(changed.path("preferred_time_start").isNull()).isTrue();
        assertThat(changed.path("priority").asInt()).isEqualTo(8);
        assertThat(changed.path("reason").asString()).isEqualTo("old");
        assertThat(hear("waiting-list-changed", "entry_id", id).data().has("preferred_time_start"))
                .isFalse();

        call(HttpMethod.PATCH, path, token, Map.of("priority", 1), 400);
        call(HttpMethod.PATCH, path, Tokens.doctor(doctor), Map.of("priority", 1), 200);
        // What the clinic has granted stays when the patient changes something else.
        call(HttpMethod.PATCH, path, token, Map.of("reason", "new"), 200);
        call(HttpMethod.PATCH, path, token, Map.of("doctor", 1), 400);
        call(HttpMethod.PATCH, path, token, Map.of("nonsense", 1), 400);
        call(HttpMethod.PATCH, path, token, Map.of("preferred_date", "2020-01-01"), 400);
        call(HttpMethod.PATCH, path, token, Map.of("preferred_time_end", "x"), 400);
        call(HttpMethod.PATCH, path, token, List.of(), 400);
        web.patch()
                .uri(path)
                .headers(h -> h.setBearerAuth(token))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("priority", 6))
                .exchange()
                .expectStatus()
                .isEqualTo(412);

        call(HttpMethod.DELETE, path, token, null, 204);
        hear("waiting-list-left", "entry_id", id);
        call(HttpMethod.GET, path, token, null, 404);
        call(HttpMethod.PATCH, path, token, Map.of("priority", 6), 404);
    }

    @Test
    void leavingPassesARunningOfferOn() {
        long doctor = doctor();
        long patient = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(patient, doctor);
        join(patient(), doctor);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        var answer = post("/" + entry + "/deactivate", Tokens.patient(patient), 200);
        assertThat(answer.at("/entry/is_active").asBoolean()).isFalse();
        assertThat(answer.at("/entry/offer/status").asString()).isEqualTo("withdrawn");
        var ended = hear("offer-withdrawn", slot).data();
        assertThat(ended.path("reason").asString()).isEqualTo("deactivated");
        assertThat(ended.path("next").asBoolean()).isTrue();
        post("/" + entry + "/deactivate", Tokens.patient(patient), 409);
    }

    @Test
    void staffTellsAPatientOfASeat() {
        long doctor = doctor();
        long patient = patient();
        long entry = join(patient, doctor);
        var told = post("/" + entry + "/notify", Tokens.doctor(doctor), 200);
        assertThat(told.path("message").asString())
                .isEqualTo(
                        "No seat can be held now; the patient has been told that something may be free.");
        assertThat(told.at("/entry/notified").asBoolean()).isTrue();
        hear("patient-notified", "entry_id", entry);
    }

    @Test
    void headersSayWhereItIsAndWhichVersion() {
        long doctor = doctor();
        String token = Tokens.admin();
        var body = Map.of("patient", patient(), "doctor", doctor, "preferred_date", day.toString());
        var made =
                web.post()
                        .uri(LIST)
                        .headers(h -> h.setBearerAuth(token))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(JsonNode.class)
                        .returnResult();
        String path = LIST + "/" + made.getResponseBody().path("id").asLong();
        assertThat(made.getResponseHeaders().getLocation()).hasToString(path + "/");
        String seen = made.getResponseHeaders().getETag();
        web.patch()
                .uri(path)
                .headers(h -> h.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("priority", 2))
                .exchange()
                .expectStatus()
                .isOk();
        act(path + "/deactivate", token, seen).expectStatus().isEqualTo(412);
        act(path + "/notify", token, seen).expectStatus().isEqualTo(412);
        var current =
                web.get()
                        .uri(path)
                        .headers(h -> h.setBearerAuth(token))
                        .exchange()
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getETag();
        assertThat(current).isNotEqualTo(seen);
        act(path + "/deactivate", token, current)
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag");
    }

    private WebTestClient.ResponseSpec act(String path, String token, String ifMatch) {
        return web.post()
                .uri(path)
                .headers(h -> {
                    h.setBearerAuth(token);
                    h.setIfMatch(ifMatch);
                })
                .exchange();
    }

    @Test
    void manyAtOnce() {
        long doctor = doctor();
        long one = join(patient(), doctor);
        long two = join(patient(), doctor);
        var answer =
                call(
                        HttpMethod.POST,
                        LIST + "/bulk",
                        Tokens.doctor(doctor),
                        Map.of("action", "deactivate", "ids", List.of(one, two, 1)),
                        200);
        assertThat(answer.path("succeeded").asInt()).isEqualTo(2);
        assertThat(answer.path("failed").asInt()).isEqualTo(1);
        var results = answer.path("results");
        assertThat(results.valueStream().map(r -> r.path("status").asString()))
                .containsExactly("ok", "ok", "failed");
        assertThat(results.valueStream().map(r -> r.path("ok").asBoolean()))
                .containsExactly(true, true, false);
        assertThat(results.at("/2/problem/status").asInt()).isEqualTo(404);
        String bulk = LIST + "/bulk";
        String key = UUID.randomUUID().toString();
        long three = join(patient(), doctor);
        for (int time = 0; time < 2; time++) {
            var body =
                    web.post()
                            .uri(bulk)
                            .headers(h -> h.setBearerAuth(Tokens.doctor(doctor)))
                            .header("Idempotency-Key", key)
                            .contentType(MediaType.APPLICATION_JSON)
                            .bodyValue(Map.of("action", "deactivate", "ids", List.of(three)))
                            .exchange()
                            .expectBody(JsonNode.class)
                            .returnResult()
                            .getResponseBody();
            assertThat(body.at("/results/0/ok").asBoolean()).isTrue();
        }
        call(
                HttpMethod.POST,
                bulk,
                Tokens.doctor(doctor),
                Map.of("action", "x", "ids", List.of(1)),
                400);
        call(
                HttpMethod.POST,
                bulk,
                Tokens.patient(1),
                Map.of("action", "notify", "ids", List.of(1)),
                403);
    }

    @Test
    void closesWhatIsOver() {
        long doctor = doctor();
        long patient = patient();
        long past = join(patient, doctor);
        execute("UPDATE entry SET preferred_date = current_date - 2 WHERE id = " + past);
        hear("waiting-list-left", "entry_id", past);

        long gone = patient();
        long entry = join(gone, doctor, Map.of("reason", "private"));
        booking.patient(gone, 2, false);
        hear("waiting-list-left", "entry_id", entry);
        booking.patientErased(gone);
        await().atMost(SOON).until(() -> count("patient WHERE name = '' AND id = " + gone) == 1);
        assertThat(entry(entry).path("patient_name").isNull()).isTrue();
        assertThat(entry(entry).path("reason").isNull()).isTrue();
    }

    @Test
    void whoBooksInAnotherWayWaitsNoLonger() {
        long doctor = doctor();
        long patient = patient();
        long entry = join(patient, doctor);
        Slot slot = slot(doctor, 15);
        booking.appointment("booked", UUID.randomUUID(), 1, slot, patient, "pending");
        hear("waiting-list-left", "entry_id", entry);
        assertThat(
                        query(
                                "SELECT count(*) FROM entry WHERE left_because = 'booked' AND id = "
                                        + entry))
                .containsExactly(1L);
    }

    @Test
    void whoIsBusyThenIsPassedOverUntilTheyAreNot() {
        long doctor = doctor();
        long patient = patient();
        Slot elsewhere = slot(doctor(), 10);
        UUID reference = UUID.randomUUID();
        booking.appointment("booked", reference, 1, elsewhere, patient, "confirmed");
        await().atMost(SOON).until(() -> count("appointment WHERE patient_id = " + patient) == 1);
        join(patient, doctor);
        Slot slot = slot(doctor, 10);
        booking.held(slot, UUID.randomUUID());
        hear("offers-exhausted", slot);

        booking.occupancy(slot, 5, 1, 0, 0);
        await().atMost(SOON).until(() -> count("slot WHERE id = " + slot.id()) == 1);
        booking.appointment("cancelled", reference, 2, elsewhere, patient, "cancelled");
        hear("seat-requested", slot);
    }
}
