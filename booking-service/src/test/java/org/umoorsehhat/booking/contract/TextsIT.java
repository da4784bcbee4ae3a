package org.umoorsehhat.booking.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;

/** Texts that nobody can have meant are refused on their field, whatever else is to be said. */
@BookingServiceTest
class TextsIT {

    private static final String APPOINTMENTS = "/api/appointments/appointments";

    private final Clinic clinic;
    private final Api api;

    TextsIT(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        this.clinic = new Clinic(database, ledger);
        this.api = new Api(port);
    }

    private long booked() {
        var day = Clinic.day();
        long doctor = clinic.doctor();
        clinic.slot(doctor, day, "08:00", "09:00", 9);
        return api.book(doctor, clinic.patients(1)[0], day, "08:00").id();
    }

    private static String json(String field, String text) {
        return "{\"" + field + "\": \"" + text + "\"}";
    }

    private static void requireRefused(Api.Answer answer, String field) {
        assertThat(answer.code()).as(answer.json().toString()).isEqualTo(400);
        assertThat(answer.json().path("errors").has(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "a\\rb", "\\u202e", "\\u200b", "\\u0007"})
    void theTextComesBeforeTheState(String text) {
        long id = booked();
        api.act("admin", id, "cancel", Map.of("cancellation_reason", "x"));
        requireRefused(
                api.act("admin", id, "cancel", json("cancellation_reason", text)),
                "cancellation_reason");
        requireRefused(api.act("admin", id, "complete", json("notes", text)), "notes");
        requireRefused(
                api.post(
                        "admin",
                        APPOINTMENTS + "/bulk",
                        "{\"action\": \"cancel\", \"ids\": ["
                                + id
                                + "], \"cancellation_reason\": \""
                                + text
                                + "\"}"),
                "cancellation_reason");
        for (String field : privateFields()) {
            requireRefused(api.patch("admin", APPOINTMENTS + "/" + id, json(field, text)), field);
        }
    }

    private static List<String> privateFields() {
        return Stream.of(PrivateValues.OF_THE_PATIENT, PrivateValues.OF_STAFF)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void whatIsWrittenAboutAPatientMayHaveLines() {
        long id = booked();
        for (String field : privateFields()) {
            var answer =
                    api.patch(
                            "admin",
                            APPOINTMENTS + "/" + id,
                            json(field, "one\\r\\ntwo\\n\\tthree"));
            assertThat(answer.code()).isEqualTo(200);
            assertThat(answer.text("/" + field)).isEqualTo("one\ntwo\n\tthree");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: x",
                "Eve\rX",
                "Eve\nX",
                "a\tb",
                "\u202eevE",
                "\u200b",
                "\u3000",
                "\u00a0",
                "\u3164"
            })
    void aPatientsNameIsOneLineThatCanBeSeen(String name) {
        Map<String, Object> patient = new HashMap<>(Map.of("name", name));
        requireRefused(api.post("admin", "/api/appointments/patients", patient), "name");
        long id = clinic.patients(1)[0];
        String one = "/api/appointments/patients/" + id;
        requireRefused(api.patch("admin", one, Map.of("name", name)), "name");
        requireRefused(api.put("admin", one, patient), "name");
    }

    @Test
    void addressesAreLookedAt() {
        for (String query : List.of("search=%00", "search=%ed%a0%80", "search=%ff", "search=%0d")) {
            var answer = api.get("admin", APPOINTMENTS + "?" + query);
            requireRefused(answer, "search");
        }
        for (String id : List.of("%e2%80%ae", "%ff")) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
                requireRefused(
                        api.send("admin", method, APPOINTMENTS + "/" + id, null).block(), "path");
            }
        }
    }
}
