package org.umoorsehhat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation;

/** Calls every cell of {@code endpoint-matrix.txt}. */
@BookingServiceTest
class EndpointMatrixIT {

    private static final String ROOT = "/api/appointments";

    private final LocalDate day = Clinic.day();
    private final Clinic clinic;
    private final Api api;
    private final int port;

    EndpointMatrixIT(@Autowired Database database, @LocalServerPort int port) {
        this.clinic = new Clinic(database);
        this.api = new Api(port);
        this.port = port;
    }

    /**
     * A line of the table.
     *
     * @param cells patient own and foreign, doctor own and foreign, administrator
     */
    private record Row(HttpMethod method, String path, String object, List<String> cells) {

        static Row parse(String line) {
            String[] words = line.split("\\s+");
            return new Row(
                    HttpMethod.valueOf(words[0]),
                    words[1],
                    words[2],
                    List.of(words[3], words[4], words[5], words[6], words[7]));
        }

        String endpoint() {
            return method + " " + path;
        }
    }

    /** Whose visit it is; with a free slot an hour after it. */
    private record Visit(long doctor, long patient, long id) {}

    private static List<Row> rows() throws IOException {
        return new ClassPathResource("endpoint-matrix.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::parse)
                .toList();
    }

    @Test
    void everyEndpointIsClassified() throws IOException {
        var document =
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> api.get("admin", "/v3/api-docs"), found -> found.code() == 200)
                        .json();
        assertThat(rows().stream().map(Row::endpoint))
                .containsExactlyInAnyOrderElementsOf(
                        OpenApiOperation.of(document).stream()
                                .map(one -> one.method() + " " + one.path().replace(ROOT, ""))
                                .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyCellIsTrue() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.endpoint(), () -> check(row)));
    }

    private void check(Row row) {
        check(row, "patient", row.cells.get(0), true);
        check(row, "patient", row.cells.get(1), false);
        check(row, "doctor", row.cells.get(2), true);
        check(row, "doctor", row.cells.get(3), false);
        check(row, "admin", row.cells.get(4), true);
    }

    private void check(Row row, String role, String cell, boolean isOwn) {
        if (cell.equals("-")) {
            return;
        }
        Visit visit = visit(row.object);
        Visit caller = isOwn ? visit : visit("pending");
        String who =
                switch (role) {
                    case "patient" -> "patient" + caller.patient;
                    case "doctor" -> "doctor" + caller.doctor;
                    default -> "admin";
                };
        String what = row.endpoint() + " as " + role + (isOwn ? ", own" : ", foreign");
        if (row.path.endsWith("/stream")) {
            try (var stream = EventStream.of(port, who, null)) {
                assertThat(stream.refusal()).as(what).isZero();
            }
            return;
        }
        Api.Answer answer = call(who, row, visit);
        switch (cell) {
            case "shown", "hidden" -> {
                assertThat(answer.code()).as(what).isEqualTo(200);
                long id = row.object.equals("patient") ? visit.patient : visit.id;
                boolean isShown =
                        Stream.of(answer.json(), answer.json().path("results"))
                                .flatMap(list -> list.valueStream())
                                .anyMatch(one -> one.path("id").asLong() == id);
                assertThat(isShown).as(what).isEqualTo(cell.equals("shown"));
            }
            default ->
                    assertThat(answer.code())
                            .as(what + ": " + answer)
                            .isEqualTo(Integer.parseInt(cell));
        }
        if (row.endpoint().endsWith("/bulk") && !isOwn && cell.equals("200")) {
            assertThat(answer.text("/results/0/problem/status")).as(what).isEqualTo("404");
        }
        if (row.endpoint().endsWith("/statistics") && role.equals("doctor") && !isOwn) {
            assertThat(answer.text("/total")).as(what).isEqualTo("0");
        }
    }

    private Visit visit(String state) {
        long doctor = clinic.doctor();
        long patient = clinic.patient();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "11:00", "11:30", 1);
        long id = api.book(doctor, patient, day, "10:00").id();
        switch (state) {
            case "confirmed" -> api.act("admin", id, "confirm", null);
            case "running" -> {
                api.act("admin", id, "confirm", null);
                api.act("admin", id, "start", null);
            }
            case "missed" -> {
                api.act("admin", id, "confirm", null);
                clinic.past(id, Duration.ofMinutes(5));
            }
            case "paid" -> api.act("admin", id, "payment", Map.of("payment_method", "cash"));
            case "cancelled" -> api.act("admin", id, "cancel", Map.of("cancellation_reason", "x"));
            default -> {}
        }
        return new Visit(doctor, patient, id);
    }

    private Api.Answer call(String who, Row row, Visit visit) {
        long id = row.object.equals("patient") ? visit.patient : visit.id;
        String path = ROOT + row.path.replace("{id}", String.valueOf(id)) + query(row, visit);
        return Objects.requireNonNull(
                api.send(who, row.method, path, body(row, visit)).block(Duration.ofSeconds(30)));
    }

    private static String query(Row row, Visit visit) {
        return switch (row.path) {
            case "/next-available", "/appointments/statistics" -> "?doctor=" + visit.doctor;
            case "/appointments", "/appointments/upcoming" ->
                    row.method == HttpMethod.GET ? "?page_size=200&doctor=" + visit.doctor : "";
            case "/patients" -> row.method == HttpMethod.GET ? "?page_size=200" : "";
            default -> "";
        };
    }

    private @Nullable Object body(Row row, Visit visit) {
        if (row.method == HttpMethod.GET || row.method == HttpMethod.DELETE) {
            return null;
        }
        String last = row.path.substring(row.path.lastIndexOf('/') + 1);
        return switch (last) {
            case "appointments" -> Api.booking(visit.doctor, visit.patient, day, "11:00");
            case "cancel" -> Map.of("cancellation_reason", "x");
            case "reschedule" -> Map.of("new_date", day.toString(), "new_time", "11:00");
            case "payment" -> Map.of("payment_method", "cash");
            case "bulk" -> Map.of("action", "confirm", "ids", List.of(visit.id));
            case "check-availability" -> Map.of("doctor_id", visit.doctor, "date", day.toString());
            case "patients" -> Map.of("name", "Nour");
            case "{id}" ->
                    row.path.startsWith("/patients")
                            ? Map.of("name", "Nour")
                            : Map.of("notes", "late");
            default -> null;
        };
    }
}
