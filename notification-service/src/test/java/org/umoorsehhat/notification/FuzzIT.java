package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.fuzz.FuzzAnswer;
import org.umoorsehhat.testsupport.fuzz.FuzzRequest;
import org.umoorsehhat.testsupport.fuzz.LongInputs;
import org.umoorsehhat.testsupport.fuzz.OpenApiFuzzer;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of the OpenAPI document is asked what it allows, and much that it does not. */
class FuzzIT extends ServiceIT {

    /** Of each operation; the proof goes on from there with the same and with other seeds. */
    private static final int CASES = 50;

    private static final int MANY_CASES = 200;
    private static final long SEED = 20261122;
    private static final String REMINDERS = "/api/appointments/reminders";

    private final String admin = Tokens.admin();
    private JsonNode document;
    private Map<String, List<?>> known;
    private OpenApiFuzzer fuzzer;

    private void prepare() {
        document = document();
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> reminders(appointment.id).size() == 2);
        inbox().await(fixture.email, 1);
        Instant soon = appointment.start.minus(Duration.ofHours(1));
        var ids = new ArrayList<Long>(reminders(appointment.id));
        for (int n = 0; n < 4; n++) {
            var made =
                    send(
                            new FuzzRequest(
                                    "POST",
                                    REMINDERS,
                                    Map.of(),
                                    """
                                    {"appointment": %d, "reminder_type": "email", "scheduled_for": "%s"}
                                    """
                                            .formatted(appointment.id, soon)));
            assertThat(made.status()).isEqualTo(201);
            ids.add(JsonMapper.shared().readTree(made.body()).path("id").asLong());
        }
        known =
                Map.ofEntries(
                        Map.entry("id", ids),
                        Map.entry("ids[]", ids),
                        Map.entry("action", List.of("send")),
                        Map.entry("appointment", List.of(appointment.id)),
                        Map.entry("patient", List.of(fixture.patient)),
                        Map.entry("doctor", List.of(fixture.doctor)),
                        Map.entry("topics[]", List.of("requests", "offers")),
                        Map.entry("locale", List.of("en", "ar")),
                        Map.entry("reminder_type", List.of("email", "sms")),
                        Map.entry("status", List.of("pending", "sent", "failed", "cancelled")),
                        Map.entry("scheduled_for", List.of(soon.toString())),
                        Map.entry("channels[]", List.of("email", "sms", "whatsapp", "push")),
                        Map.entry("opt_outs[]", List.of("reminders", "offers")),
                        Map.entry("If-Match", List.of("\"1\"", "\"7\"", "*")));
        fuzzer = new OpenApiFuzzer(document, known, this::send);
    }

    /** Made in the background at the start. */
    private JsonNode document() {
        var answer =
                await().until(
                                () -> send(new FuzzRequest("GET", "/v3/api-docs", Map.of(), null)),
                                given -> given.status() == 200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private List<Long> reminders(long appointment) {
        var answer =
                send(
                        new FuzzRequest(
                                "GET", REMINDERS + "?appointment=" + appointment, Map.of(), null));
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("results")
                .valueStream()
                .map(reminder -> reminder.path("id").asLong())
                .toList();
    }

    private FuzzAnswer send(FuzzRequest request) {
        var spec =
                web.method(HttpMethod.valueOf(request.method()))
                        .uri(builder -> URI.create(builder.build() + request.uri()))
                        .headers(headers -> {
                            headers.setBearerAuth(admin);
                            request.headers().forEach(headers::set);
                        });
        if (request.body() != null) {
            spec.contentType(MediaType.APPLICATION_JSON).bodyValue(request.body());
        }
        var result = spec.exchange().expectBody().returnResult();
        byte[] body = result.getResponseBody();
        MediaType type = result.getResponseHeaders().getContentType();
        return new FuzzAnswer(
                result.getStatus().value(),
                type == null ? null : type.getType() + "/" + type.getSubtype(),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsDocumented() {
        prepare();
        return OpenApiOperation.of(document).stream()
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.toString(),
                                () -> fuzzer.run(operation, CASES, SEED).requireNothingWrong()));
    }

    @Test
    void documentListsEveryEndpointAndItsIdempotencyKey() {
        var operations = OpenApiOperation.of(document());
        assertThat(operations)
                .extracting(OpenApiOperation::toString)
                .containsExactlyInAnyOrder(
                        "GET " + REMINDERS,
                        "POST " + REMINDERS,
                        "GET " + REMINDERS + "/{id}",
                        "PATCH " + REMINDERS + "/{id}",
                        "DELETE " + REMINDERS + "/{id}",
                        "POST " + REMINDERS + "/{id}/send",
                        "POST " + REMINDERS + "/process",
                        "POST " + REMINDERS + "/bulk",
                        "GET /api/appointments/appointments/{id}/reminders",
                        "GET /api/appointments/appointments/{id}/messages",
                        "GET /api/appointments/appointments/{id}/calendar",
                        "GET /api/appointments/operations/notification-service",
                        "GET /api/appointments/operations/notification-service/dead-letters",
                        "POST /api/appointments/operations/notification-service/dead-letters/replay",
                        "GET /api/appointments/preferences/{patient}",
                        "PUT /api/appointments/preferences/{patient}",
                        "GET /api/appointments/preferences/doctors/{doctor}",
                        "PUT /api/appointments/preferences/doctors/{doctor}");
        assertThat(operations)
                .filteredOn(o -> o.method().equals("POST"))
                .allMatch(o ->
                        o.parameters().stream().anyMatch(p -> p.name().equals("Idempotency-Key")));
        assertThat(document().path("openapi").asString()).startsWith("3.1");
    }

    @TestFactory
    Stream<DynamicTest> longInputsAreAnswered(@LocalServerPort int port) {
        prepare();
        var inputs = new LongInputs(document, known, port, admin);
        var operations = OpenApiOperation.of(document);
        return Stream.concat(
                Stream.of(
                        DynamicTest.dynamicTest(
                                "headers", () -> inputs.sendHeaders(operations.getFirst()))),
                operations.stream()
                        .map(operation ->
                                DynamicTest.dynamicTest(
                                        operation.toString(), () -> inputs.send(operation))));
    }

    @Test
    @Tag("proof")
    void everyAnswerIsDocumentedForTwoMinutes() {
        prepare();
        for (OpenApiOperation operation : OpenApiOperation.of(document)) {
            fuzzer.run(operation, MANY_CASES, SEED).requireNothingWrong();
        }
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            long seed = ThreadLocalRandom.current().nextLong();
            for (OpenApiOperation operation : OpenApiOperation.of(document)) {
                fuzzer.run(operation, 50, seed).requireNothingWrong();
            }
        }
    }
}
