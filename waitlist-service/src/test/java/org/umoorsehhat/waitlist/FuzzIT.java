package org.umoorsehhat.waitlist;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.fuzz.FuzzAnswer;
import org.umoorsehhat.testsupport.fuzz.FuzzRequest;
import org.umoorsehhat.testsupport.fuzz.LongInputs;
import org.umoorsehhat.testsupport.fuzz.OpenApiFuzzer;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.Delivery;
import org.umoorsehhat.waitlist.support.TimersOffTest;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;

/** Every endpoint of the OpenAPI document is asked what it allows, and much that it does not. */
@TimersOffTest
class FuzzIT extends WaitlistServiceTest {

    /** Of each operation; the proof goes on from there. */
    private static final int CASES = 50;

    private static final int MANY_CASES = 200;
    private static final long SEED = 20261122;

    @Autowired ApplicationContext service;

    private final String admin = Tokens.admin();
    private String patientToken = "";

    private Map<String, List<?>> known() {
        var says = new BookingEvents(new Delivery(service)::deliver);
        long doctor = doctor();
        long patient = patient();
        patientToken = Tokens.patient(patient);
        long offered = join(patient, doctor);
        says.held(slot(doctor, 10), UUID.randomUUID());
        long other = join(patient(), doctor);
        long third = join(patient, doctor());
        return Map.of(
                "doctor", List.of(doctor, doctor()),
                "patient", List.of(patient, patient()),
                "id", List.of(offered, other, third),
                "ids", List.of(other, third),
                "action", List.of("notify", "deactivate"),
                "preferred_date", List.of(day.toString(), day.plusDays(1).toString()),
                "preferred_time_start", List.of("08:00", "09:30:00"),
                "preferred_time_end", List.of("12:00", "18:00:00"),
                "If-Match", List.of("\"1\"", "\"7\"", "*"));
    }

    /** Offers are answered by patients only; all else an administrator may do. */
    private FuzzAnswer send(FuzzRequest request) {
        boolean answers = request.uri().matches(".*/(accept|decline)([?].*)?");
        var exchange =
                web.method(HttpMethod.valueOf(request.method()))
                        .uri(builder -> URI.create(builder.build() + request.uri()))
                        .headers(all -> {
                            all.setBearerAuth(answers ? patientToken : admin);
                            request.headers().forEach(all::set);
                        });
        if (request.body() != null) {
            exchange.contentType(MediaType.APPLICATION_JSON).bodyValue(request.body());
        }
        var result = exchange.exchange().expectBody().returnResult();
        byte[] body = result.getResponseBody();
        MediaType type = result.getResponseHeaders().getContentType();
        return new FuzzAnswer(
                result.getStatus().value(),
                type == null ? null : type.getType() + "/" + type.getSubtype(),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> noAnswerIsAFaultOrUnannounced() {
        return fuzzed(CASES);
    }

    @TestFactory
    @Tag("proof")
    Stream<DynamicTest> noneOfManyAnswersIsAFaultOrUnannounced() {
        return fuzzed(MANY_CASES);
    }

    private Stream<DynamicTest> fuzzed(int cases) {
        JsonNode document = call(HttpMethod.GET, "/v3/api-docs", admin, null, 200);
        var fuzzer = new OpenApiFuzzer(document, known(), this::send);
        return OpenApiOperation.of(document).stream()
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.toString(),
                                () -> fuzzer.run(operation, cases, SEED).requireNothingWrong()));
    }

    @TestFactory
    Stream<DynamicTest> longInputsAreAnswered(@LocalServerPort int port) {
        JsonNode document = call(HttpMethod.GET, "/v3/api-docs", admin, null, 200);
        var inputs = new LongInputs(document, known(), port, admin);
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
}
