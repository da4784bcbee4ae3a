package org.umoorsehhat.scheduling;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.fuzz.FuzzAnswer;
import org.umoorsehhat.testsupport.fuzz.FuzzRequest;
import org.umoorsehhat.testsupport.fuzz.LongInputs;
import org.umoorsehhat.testsupport.fuzz.OpenApiFuzzer;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation;
import tools.jackson.databind.JsonNode;

/** Every endpoint of the OpenAPI document is asked what it allows, and much that it does not. */
class FuzzIT extends SchedulingIT {

    /** Of each operation; the proof goes on from there with the same and with other seeds. */
    private static final int CASES = 50;

    private static final int MANY_CASES = 200;
    private static final long SEED = 20261122;

    private JsonNode document;
    private Map<String, List<?>> known;
    private OpenApiFuzzer fuzzer;

    private void prepare() {
        // Made in the background at the start.
        document =
                await().until(() -> api.get("/v3/api-docs"), answer -> answer.status() == 200)
                        .body();
        long doctor = api.doctor("Europe/Berlin");
        var ids = new ArrayList<Long>();
        for (int n = 0; n < 5; n++) {
            ids.add(api.slot(doctor, MONDAY.plusDays(n), "08:00", "08:30"));
        }
        ids.add(doctor);
        known =
                Map.of(
                        "doctor", List.of(doctor, api.doctor("America/New_York")),
                        "id", ids,
                        "time_zone", List.of("Europe/Berlin", "Asia/Riyadh"),
                        "consultation_fee", List.of("0.00", "150.00"),
                        "price", List.of("10.00"),
                        "rrule", List.of("FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=-1"),
                        "recurring_days", List.of("0", "1,3"),
                        "If-Match", List.of("\"1\"", "\"7\"", "*"));
        fuzzer = new OpenApiFuzzer(document, known, this::send);
    }

    private FuzzAnswer send(FuzzRequest request) {
        var headers = new ArrayList<String>();
        request.headers()
                .forEach((name, value) -> {
                    headers.add(name);
                    headers.add(value);
                });
        return api.raw(
                Api.ADMIN,
                HttpMethod.valueOf(request.method()),
                request.uri(),
                request.body(),
                headers.toArray(String[]::new));
    }

    /** They close the slots of all doctors, those of other tests too. */
    @AfterEach
    void deleteHolidays() {
        api.get("holidays?page_size=200")
                .expect(200)
                .path("results")
                .forEach(holiday -> api.delete("holidays/" + holiday.path("id").asLong()));
    }

    @TestFactory
    Stream<DynamicTest> noAnswerIsAFaultOrUnannounced() {
        prepare();
        return OpenApiOperation.of(document).stream()
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.toString(),
                                () -> fuzzer.run(operation, CASES, SEED).requireNothingWrong()));
    }

    @TestFactory
    Stream<DynamicTest> longInputsAreAnswered(@LocalServerPort int port) {
        prepare();
        var inputs = new LongInputs(document, known, port, Api.ADMIN);
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
    void noAnswerIsAFaultOrUnannouncedForTwoMinutes() {
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
