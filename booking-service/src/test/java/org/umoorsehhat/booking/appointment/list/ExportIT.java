package org.umoorsehhat.booking.appointment.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.appointment.AppointmentExport;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import tools.jackson.databind.JsonNode;

/** A list of appointments as a file. */
class ExportIT extends ClinicTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String EXPORT = Api.APPOINTMENTS + "/export";

    @LocalServerPort int port;

    private HttpResponse<String> export(String who, String query) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + EXPORT + query))
                        .header("Authorization", "Bearer " + Api.token(who))
                        .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** Lines as fields by the names of their columns. */
    private List<Map<String, String>> rows(String file) {
        assertThat(file).startsWith("\uFEFFid,reference,").endsWith("\r\n");
        List<String> lines = file.substring(1).lines().toList();
        List<String> names = cells(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(line -> {
                    var row = new LinkedHashMap<String, String>();
                    List<String> cells = cells(line);
                    assertThat(cells).hasSameSizeAs(names);
                    for (int i = 0; i < names.size(); i++) {
                        row.put(names.get(i), cells.get(i));
                    }
                    return (Map<String, String>) row;
                })
                .toList();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(line.charAt(++i));
            } else if (letter == '"') {
                isQuoted = !isQuoted;
            } else if (letter == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private long book(String time, Map<String, Object> more) {
        var body = Api.booking(doctor, patient, day, time);
        body.putAll(more);
        var made = api.post("admin", Api.APPOINTMENTS, body);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made.id();
    }

    /** Rows that no booking made are in nobody else's way: they have no audit. */
    @AfterEach
    void forgetRowsWithoutAudit() {
        clinic.update("DELETE FROM appointment WHERE audit_count = 0");
    }

    @Test
    void theFileIsTheListWithItsFiltersAndItsOrder() throws Exception {
        long service = clinic.service(doctor, 30, "80.00");
        clinic.slot(doctor, day, "10:00", "12:00", 5);
        book("10:00", Map.of());
        book("10:30", Map.of("service", service));
        long cancelled = book("11:00", Map.of("booking_method", "phone"));
        book("11:30", Map.of());
        api.act("admin", cancelled, "cancel", Map.of("cancellation_reason", "x"));
        String query =
                "?doctor=%d&status=pending,cancelled&ordering=starts_at&date_from=%s"
                        .formatted(doctor, day);

        var answer = export("admin", query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"appointments-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var rows = rows(answer.body());
        var listed = api.get("admin", Api.APPOINTMENTS + query).json().path("results");
        assertThat(rows).hasSize(4).hasSize(listed.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode one = listed.get(i);
            rows.get(i)
                    .forEach((name, cell) -> {
                        assertThat(one.has(name)).as(name).isTrue();
                        assertThat(cell).as(name).isEqualTo(one.path(name).asString(""));
                    });
        }
    }

    @Test
    void patientsAndDoctorsGetTheirOwn() throws Exception {
        clinic.slot(doctor, day, "10:00", "12:00", 5);
        book("10:00", Map.of());
        long other = clinic.patient();
        book("10:30", Map.of("patient", other));
        assertThat(rows(export("patient" + other, "").body()))
                .extracting(row -> row.get("patient"))
                .containsExactly(String.valueOf(other));
        assertThat(rows(export("doctor" + doctor, "").body())).hasSize(2);
        assertThat(rows(export("doctor" + clinic.doctor(), "").body())).isEmpty();
    }

    @Test
    void namesThatASpreadsheetWouldComputeAreText() throws Exception {
        clinic.slot(doctor, day, "10:00", "12:00", 5);
        clinic.update(
                "UPDATE patient SET name = ? WHERE id = ?",
                "=HYPERLINK(\"http://x\",\"y\")",
                patient);
        clinic.update("UPDATE doctor SET name = ? WHERE id = ?", "@SUM(A1:A9)", doctor);
        book("10:00", Map.of());

        String file = export("admin", "?doctor=" + doctor).body();

        assertThat(file)
                .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",")
                .contains(",'@SUM(A1:A9),");
        assertThat(rows(file).getFirst().get("patient_name"))
                .isEqualTo("'=HYPERLINK(\"http://x\",\"y\")");
        assertThat(file).doesNotContain("reason_for_visit", "symptoms", "notes");
    }

    /** Several portions, in the order of the list, nothing twice and nothing left out. */
    @Test
    void anyNumberOfRowsComes() throws Exception {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        long first = book("10:00", Map.of());
        int more = 7 * AppointmentExport.PORTION;
        clinic.update(
                """
                INSERT INTO appointment (
                    appointment_id, booking_reference, reference, reference_version, doctor_id, patient_id, appointment_type, status,
                    booking_method, local_date, start_time, duration_minutes, time_zone, starts_at, ends_at, off_slot, slot_ids,
                    consultation_fee, is_paid, requires_confirmation, private_values, created_at, updated_at, audit_count, audit_hash)
                SELECT uuidv7(), uuidv7(), 'X' || lpad((a.id * 10000 + i)::text, 12, '2'), 1, doctor_id, patient_id, appointment_type, 'cancelled',
                       booking_method, local_date, start_time, duration_minutes, time_zone,
                       starts_at - i % 5 * interval '1 day', ends_at - i % 5 * interval '1 day', off_slot, '{}',
                       consultation_fee, is_paid, requires_confirmation, private_values, created_at, updated_at, 0, '\\x00'
                FROM appointment a CROSS JOIN generate_series(1, ?) AS i WHERE a.id = ?
                """,
                more, first);

        for (String order : List.of("", "&ordering=status,-starts_at", "&ordering=id")) {
            var rows = rows(export("admin", "?doctor=" + doctor + order).body());
            assertThat(rows).hasSize(more + 1);
            List<Long> ids = rows.stream().map(row -> Long.valueOf(row.get("id"))).toList();
            assertThat(ids).doesNotHaveDuplicates();
            if (order.endsWith("=id")) {
                assertThat(ids).isSorted();
            }
        }
        var newest = rows(export("admin", "?doctor=" + doctor).body());
        assertThat(newest.stream().map(row -> row.get("starts_at")).toList())
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void whatIsRefusedIsAProblemAndNoFile() throws Exception {
        var answer = export("admin", "?status=nonsense&page=2");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(rows(export("admin", "?status=rescheduled").body())).isEmpty();
    }

    @Test
    void itTakesWhatTheListTakes() {
        var paths = api.get("admin", "/v3/api-docs").json().path("paths");
        Set<String> list = parameters(paths.path(Api.APPOINTMENTS).path("get"));
        list.removeAll(Set.of("page", "page_size", "cursor"));
        assertThat(parameters(paths.path(EXPORT).path("get"))).isEqualTo(list).hasSize(16);
        assertThat(paths.path(EXPORT).at("/get/responses/200/content").propertyNames())
                .containsExactly("text/csv");
    }

    private static Set<String> parameters(JsonNode operation) {
        var names = new TreeSet<String>();
        operation
                .path("parameters")
                .forEach(one -> {
                    if (one.path("in").asString().equals("query")) {
                        names.add(one.path("name").asString());
                    }
                });
        return names;
    }
}
