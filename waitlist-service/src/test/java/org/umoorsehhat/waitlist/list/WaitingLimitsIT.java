package org.umoorsehhat.waitlist.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.TimersOffTest;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;

/** Who may put whom on the list, and how often. */
@TimersOffTest
class WaitingLimitsIT extends WaitlistServiceTest {

    /** Doctors whom nobody has to wait for. */
    private long doctors(int count) {
        long first = id();
        for (int i = 1; i < count; i++) {
            id();
        }
        execute(
                "INSERT INTO doctor SELECT id, 'Dr.', 'Asia/Riyadh', true FROM generate_series(%d, %d) AS id"
                        .formatted(first, first + count - 1));
        return first;
    }

    /** Whoever hears that too much is going on asks again. */
    private int joiningInTime(String token, long doctor, long patient) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .until(() -> joining(token, doctor, patient), status -> status != 503);
    }

    private int joining(String token, long doctor, long patient) {
        var body = new HashMap<String, Object>();
        body.put("doctor", doctor);
        body.put("patient", patient);
        body.put("preferred_date", day.toString());
        return web.mutate()
                .responseTimeout(Duration.ofSeconds(60))
                .build()
                .post()
                .uri(LIST)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void manyAtOnceNeverExceedTheLimit() throws Exception {
        long patient = patient();
        long first = doctors(30);
        String token = Tokens.patient(patient);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls =
                    java.util.stream.LongStream.range(first, first + 30)
                            .<Callable<Integer>>mapToObj(
                                    doctor -> () -> joiningInTime(token, doctor, patient))
                            .toList();
            var answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnly(201, 409);
            assertThat(answers).filteredOn(status -> status == 201).hasSize(20);
        }
        assertThat(count("entry WHERE is_active AND patient_id = " + patient)).isEqualTo(20);
        var problem =
                call(
                        HttpMethod.POST,
                        LIST,
                        token,
                        Map.of("doctor", doctors(1), "preferred_date", day),
                        409);
        assertThat(problem.path("type").asString()).endsWith("/limit-waiting-entries");
        assertThat(problem.path("detail").asString()).contains("20");
        assertThat(joining(Tokens.admin(), doctors(1), patient))
                .as("the clinic may")
                .isEqualTo(201);
    }

    @Test
    void aDoctorPutsOnlyTheirOwnPatientsOnTheList() {
        long doctor = doctor();
        long patient = patient();
        String token = Tokens.doctor(doctor);
        var stranger = refused(token, doctor, patient);
        var nobody = refused(token, doctor, 999_999_999L);
        assertThat(stranger.path("errors").has("patient")).isTrue();
        assertThat(stranger.path("errors")).isEqualTo(nobody.path("errors"));

        UUID reference = UUID.randomUUID();
        booking.appointment("booked", reference, 1, slot(doctor, 9), patient, "pending");
        await().atMost(SOON).until(() -> count("relation WHERE patient_id = " + patient) == 1);
        assertThat(joining(token, doctor, patient)).isEqualTo(201);
        assertThat(joining(Tokens.doctor(doctor()), doctor, patient)).isEqualTo(400);

        execute("UPDATE relation SET ends_at = now() WHERE patient_id = " + patient);
        assertThat(refused(token, doctor, patient).path("errors")).isEqualTo(nobody.path("errors"));
    }

    private tools.jackson.databind.JsonNode refused(String token, long doctor, long patient) {
        return call(
                HttpMethod.POST,
                LIST,
                token,
                Map.of("doctor", doctor, "patient", patient, "preferred_date", day),
                400);
    }

    @Test
    void joiningAndLeavingEndsSoon() {
        long patient = patient();
        long doctor = doctor();
        execute(
                """
                INSERT INTO entry (patient_id, doctor_id, preferred_date, priority, is_active, left_at, left_because, joined_at, updated_at)
                SELECT %d, %d, current_date, 5, false, now(), 'deactivated', now(), now() FROM generate_series(1, 39)
                """
                        .formatted(patient, doctor));
        long last = join(patient, doctor);
        post("/" + last + "/deactivate", Tokens.patient(patient), 200);
        var problem =
                call(
                        HttpMethod.POST,
                        LIST,
                        Tokens.patient(patient),
                        Map.of("doctor", doctor, "preferred_date", day),
                        409);
        assertThat(problem.path("type").asString()).endsWith("/limit-waiting-entries-per-day");
        execute(
                "UPDATE entry SET joined_at = now() - interval '25 h' WHERE patient_id = "
                        + patient);
        join(patient, doctor);
    }

    @Test
    void aPatientIsNotToldOfOneEntryAllDay() {
        long doctor = doctor();
        long entry = join(patient(), doctor);
        String path = "/" + entry + "/notify";
        for (int times = 0; times < 10; times++) {
            post(path, Tokens.doctor(doctor), 200);
            aDayPasses(entry);
        }
        var problem = post(path, Tokens.doctor(doctor), 409);
        assertThat(problem.path("type").asString()).endsWith("/limit-messages");
        post(path, Tokens.admin(), 200);
    }

    private void aDayPasses(long entry) {
        execute("UPDATE entry SET notice_at = notice_at - interval '1 day' WHERE id = " + entry);
    }

    @Test
    void whoKnowsThatNothingIsFreeIsNotToldAgain() {
        long doctor = doctor();
        long entry = join(patient(), doctor);
        String path = "/" + entry + "/notify";
        post(path, Tokens.doctor(doctor), 200);
        for (String token : List.of(Tokens.doctor(doctor), Tokens.admin())) {
            for (int times = 0; times < 2; times++) {
                var problem = post(path, token, 409);
                assertThat(problem.path("type").asString()).endsWith("/told-already");
                assertThat(problem.path("detail").asString()).contains("No seat is free");
            }
        }
        var bulk =
                call(
                        HttpMethod.POST,
                        LIST + "/bulk",
                        Tokens.admin(),
                        Map.of("action", "notify", "ids", List.of(entry)),
                        200);
        assertThat(bulk.toString()).contains("told-already");
        assertThat(count(notices(entry))).isEqualTo(1);

        aDayPasses(entry);
        post(path, Tokens.doctor(doctor), 200);
        assertThat(count(notices(entry))).isEqualTo(2);
    }

    private static String notices(long entry) {
        return "entry_history WHERE action = 'notified' AND entry_id = " + entry;
    }

    @Test
    void manyWhoTellAtOnceTellOnce() throws Exception {
        long entry = join(patient(), doctor());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    java.util.Collections.nCopies(
                            8, (Callable<Integer>) () -> notifying(Tokens.admin(), entry));
            var answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnlyOnce(200);
            assertThat(answers).filteredOn(status -> status != 200).containsOnly(409);
        }
        assertThat(count(notices(entry))).isEqualTo(1);
    }

    private int notifying(String token, long entry) {
        return web.post()
                .uri(LIST + "/" + entry + "/notify")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    /** Who is a doctor too is not the doctor's patients. */
    @Test
    void onlyThePatientAcceptsAnOffer() {
        long doctor = doctor();
        long entry = join(patient(), doctor);
        String both =
                Tokens.token(
                        Map.of(
                                "sub",
                                "both",
                                "name",
                                "Both",
                                "roles",
                                List.of("patient", "doctor"),
                                "patient_id",
                                id(),
                                "doctor_id",
                                doctor));
        post("/" + entry + "/accept", both, 404);
        post("/" + entry + "/decline", both, 404);
    }

    @Test
    void loginNamesAreForAdministrators() {
        long doctor = doctor();
        long patient = patient();
        long entry = join(patient, doctor);
        String path = LIST + "/" + entry;
        call(HttpMethod.PATCH, path, Tokens.doctor(doctor), Map.of("priority", 2), 200);
        for (String token : List.of(Tokens.patient(patient), Tokens.doctor(doctor))) {
            var history = call(HttpMethod.GET, path + "/history", token, null, 200).path("results");
            assertThat(history.at("/0/role").asString()).isEqualTo("patient");
            assertThat(history.at("/1/role").asString()).isEqualTo("doctor");
            assertThat(history.findValues("performed_by")).allMatch(JsonNode::isNull);
        }
        assertThat(
                        call(HttpMethod.GET, path + "/history", Tokens.admin(), null, 200)
                                .at("/results/1/performed_by")
                                .asString())
                .isEqualTo("doctor" + doctor);
    }
}
