package org.umoorsehhat.booking.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.topic.TopicWriter;

/** Tokens that are good and open nothing: revoked ones, and those of people who are not active. */
@BookingServiceTest
class RevocationIT {

    private static final String REVOCATIONS = "/api/appointments/revocations";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Clinic clinic;
    private final Api api;
    private final int port;

    RevocationIT(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        this.clinic = new Clinic(database, ledger);
        this.api = new Api(port);
        this.port = port;
    }

    private static String token(String sub, String role, long id, String jti, Instant issued) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", sub);
        claims.put("name", sub);
        claims.put("roles", List.of(role));
        claims.put(role + "_id", id);
        claims.put("jti", jti);
        claims.put("iat", Date.from(issued));
        return Tokens.token(claims);
    }

    private HttpRequest request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .timeout(SOON)
                .build();
    }

    private int status(String token) throws Exception {
        return client.send(request(token, Api.APPOINTMENTS), BodyHandlers.ofString()).statusCode();
    }

    private CompletableFuture<HttpResponse<String>> stream(String token) {
        return client.sendAsync(
                request(token, Api.APPOINTMENTS + "/stream"), BodyHandlers.ofString());
    }

    private static void doctor(long id, long version, boolean isActive) {
        TopicWriter.send(
                "scheduling.public.doctors",
                "org.umoorsehhat.scheduling.doctor-"
                        + (isActive ? "changed" : "deactivated")
                        + ".v1",
                id,
                id,
                version,
                Map.of(
                        "doctor_id",
                        id,
                        "name",
                        "Dr. Salma",
                        "specialty",
                        "Cardiology",
                        "time_zone",
                        "Asia/Riyadh",
                        "consultation_fee",
                        "150.00",
                        "is_active",
                        isActive,
                        "confirms_at_once",
                        false));
    }

    @Test
    void aDoctorWhoIsDeactivatedReadsNothingAnyMoreAndTheirStreamEnds() throws Exception {
        TopicWriter.ensure("scheduling.public.doctors");
        long doctor = clinic.doctor();
        String token = Api.token("doctor" + doctor);
        assertThat(status(token)).isEqualTo(200);
        var stream = stream(token);
        var other = stream(Api.token("doctor" + clinic.doctor()));

        doctor(doctor, 2, false);

        await().atMost(SOON).until(() -> status(token) == 403);
        var refused =
                client.send(request(token, "/api/appointments/patients"), BodyHandlers.ofString());
        assertThat(refused.body()).contains("/inactive").contains("trace_id");
        await().atMost(SOON).until(stream::isDone);
        assertThat(other).isNotDone();
        other.cancel(true);
        assertThat(status(Api.token("admin"))).isEqualTo(200);

        doctor(doctor, 3, true);

        await().atMost(SOON).until(() -> status(token) == 200);
    }

    @Test
    void aPatientWhoIsDeactivatedReadsNothingAnyMore() throws Exception {
        long patient = clinic.patient();
        String token = Api.token("patient" + patient);
        assertThat(status(token)).isEqualTo(200);
        String path = "/api/appointments/patients/" + patient;
        assertThat(api.post("admin", path + "/deactivate", null).code()).isEqualTo(200);
        await().atMost(SOON).until(() -> status(token) == 403);
        assertThat(api.patch("admin", path, Map.of("is_active", true)).code()).isEqualTo(200);
        await().atMost(SOON).until(() -> status(token) == 200);
    }

    @Test
    void aSubjectsTokensAreRevokedAndLaterOnesAreGood() throws Exception {
        String sub = "stolen-" + UUID.randomUUID();
        long patient = clinic.patient();
        String before = token(sub, "patient", patient, "a", Instant.now().minusSeconds(5));
        String after = token(sub, "patient", patient, "b", Instant.now().plusSeconds(5));
        assertThat(status(before)).isEqualTo(200);
        var stream = stream(before);

        var answer = api.post("admin", REVOCATIONS, Map.of("sub", sub, "reason", "lost phone"));

        assertThat(answer.code()).isEqualTo(201);
        await().atMost(SOON).until(() -> status(before) == 401);
        var refused = client.send(request(before, Api.APPOINTMENTS), BodyHandlers.ofString());
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"invalid_token\"");
        assertThat(refused.body()).contains("/unauthorized");
        assertThat(status(after)).isEqualTo(200);
        await().atMost(SOON).until(stream::isDone);
        assertThat(api.get("admin", REVOCATIONS).text("/results/0/reason")).isNotNull();
    }

    @Test
    void oneTokenIsRevoked() throws Exception {
        String jti = UUID.randomUUID().toString();
        long patient = clinic.patient();
        String stolen = token("p", "patient", patient, jti, Instant.now());
        String another = token("p", "patient", patient, jti + "x", Instant.now());
        assertThat(status(stolen)).isEqualTo(200);
        assertThat(api.post("admin", REVOCATIONS, Map.of("jti", jti, "reason", "stolen")).code())
                .isEqualTo(201);
        await().atMost(SOON).until(() -> status(stolen) == 401);
        assertThat(status(another)).isEqualTo(200);
    }

    @Test
    void whatIsRevokedHasToBeSaid() {
        for (var body :
                List.of(
                        Map.of("reason", "stolen"),
                        Map.of("sub", "a", "jti", "b", "reason", "stolen"),
                        Map.of("sub", "a"),
                        Map.of("sub", "", "reason", "stolen"),
                        Map.of("sub", "a", "reason", "x".repeat(501)))) {
            assertThat(api.post("admin", REVOCATIONS, body).code()).isEqualTo(400);
        }
        assertThat(api.post("doctor1", REVOCATIONS, Map.of("sub", "a", "reason", "b")).code())
                .isEqualTo(403);
    }
}
