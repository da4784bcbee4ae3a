package org.umoorsehhat.booking.contract;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.fuzz.LongInputs;
import org.umoorsehhat.testsupport.fuzz.OpenApiFuzzer;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation;
import tools.jackson.databind.JsonNode;

/** Every endpoint of the OpenAPI document is asked what it allows, and much that it does not. */
@BookingServiceTest
class FuzzIT {

    /** Of each operation; the proof goes on from there with the same and with other seeds. */
    private static final int CASES = 50;

    private static final int MANY_CASES = 200;
    private static final long SEED = 20261123;

    private final Clinic clinic;
    private final Api api;
    private final int port;
    private final Map<String, List<?>> known = new HashMap<>();
    private JsonNode document;
    private List<OpenApiOperation> operations;
    private OpenApiFuzzer fuzzer;

    FuzzIT(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        this.clinic = new Clinic(database, ledger);
        this.api = new Api(port);
        this.port = port;
    }

    private void prepare() {
        // Made for whoever asks first.
        document =
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> api.get("admin", "/v3/api-docs"), found -> found.code() == 200)
                        .json();
        // A stream has no end to wait for: StreamIT.
        operations =
                OpenApiOperation.of(document).stream()
                        .filter(operation -> !operation.path().endsWith("/stream"))
                        .toList();
        LocalDate day = Clinic.day();
        long doctor = clinic.doctor();
        long[] patients = clinic.patients(4);
        for (int hour = 8; hour < 20; hour++) {
            clinic.slot(doctor, day, "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1), 9);
        }
        List<Object> ids = new ArrayList<>();
        for (int hour = 8; hour < 16; hour++) {
            var made = api.book(doctor, patients[0], day, "%02d:00".formatted(hour));
            ids.add(made.id());
            ids.add(made.text("/appointment_id"));
        }
        for (long patient : clinic.patients(3)) {
            ids.add(patient);
        }
        known.put("doctor", List.of(doctor));
        known.put("doctor_id", List.of(doctor));
        known.put("patient", List.of(patients[1], patients[2], patients[3]));
        known.put("service", List.of(clinic.service(doctor, 45, "99.90")));
        known.put("id", ids);
        known.put("ids[]", List.of(ids.get(0), ids.get(2), 4_000_000_000L));
        for (String date : List.of("appointment_date", "new_date", "date", "date_from")) {
            known.put(date, List.of(day.toString()));
        }
        known.put("date_to", List.of(day.plusDays(1).toString()));
        known.put("after", List.of(day + "T00:00:00Z"));
        known.put("status", List.of("pending", "cancelled", "rescheduled"));
        known.put("appointment_type", List.of("consultation", "follow_up"));
        known.put("booking_method", List.of("online"));
        known.put("payment_method", List.of("cash"));
        known.put("is_paid", List.of("true", "false"));
        known.put("cursor", List.of(""));
        known.put("If-Match", List.of("\"1\"", "\"7\"", "*"));
        fuzzer = new OpenApiFuzzer(document, known, request -> api.raw("admin", request));
    }

    @TestFactory
    Stream<DynamicTest> noAnswerIsAFaultOrUnannounced() {
        prepare();
        return operations.stream()
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.toString(),
                                () -> fuzzer.run(operation, CASES, SEED).requireNothingWrong()));
    }

    @TestFactory
    Stream<DynamicTest> longInputsAreAnswered() {
        prepare();
        var inputs = new LongInputs(document, known, port, Tokens.admin());
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
    void everyAnswerIsDocumentedAndNoServerError() {
        prepare();
        for (OpenApiOperation operation : operations) {
            fuzzer.run(operation, MANY_CASES, SEED).requireNothingWrong();
        }
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            long seed = ThreadLocalRandom.current().nextLong();
            for (OpenApiOperation operation : operations) {
                fuzzer.run(operation, 50, seed).requireNothingWrong();
            }
        }
    }
}
