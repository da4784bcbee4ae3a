package org.umoorsehhat.booking.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;
import tools.jackson.databind.JsonNode;

/** Private fields, whichever there are: who writes and reads them, and where they must not be. */
@BookingServiceTest
class PrivateFieldsIT {

    private Clinic clinic;
    private Api api;
    private long doctor;
    private long patient;

    @BeforeEach
    void enter(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        clinic = new Clinic(database, ledger);
        api = new Api(port);
        doctor = clinic.doctor();
        patient = clinic.patient();
        clinic.slot(doctor, Clinic.day(), "10:00", "10:30", 1);
    }

    private String who() {
        return "patient" + patient;
    }

    /** These fields, each with that text. */
    private static Map<String, @Nullable Object> texts(List<String> names, @Nullable String text) {
        var texts = new TreeMap<String, @Nullable Object>();
        names.forEach(name -> texts.put(name, text));
        return texts;
    }

    private Api.Answer book(String text) {
        var body = Api.booking(doctor, patient, Clinic.day(), "10:00");
        body.putAll(texts(PrivateValues.OF_THE_PATIENT, text));
        return api.post(who(), Api.APPOINTMENTS, body);
    }

    private String booked(String text) {
        return Api.APPOINTMENTS + "/" + book(text).id();
    }

    /** What {@code reader} sees in the private fields, by name. */
    private Map<String, @Nullable Object> seen(String reader, String path) {
        JsonNode json = api.get(reader, path).json();
        var seen = new TreeMap<String, @Nullable Object>();
        PrivateValues.NONE
                .asMap()
                .keySet()
                .forEach(name -> {
                    assertThat(json.has(name)).as("%s is there, if only as null", name).isTrue();
                    seen.put(name, json.path(name).asString(null));
                });
        seen.values().removeIf(Objects::isNull);
        return seen;
    }

    @Test
    void aPatientSaysThemInABooking() {
        String path = booked("a text");
        for (String reader : List.of(who(), "doctor" + doctor, "admin")) {
            assertThat(seen(reader, path)).isEqualTo(texts(PrivateValues.OF_THE_PATIENT, "a text"));
        }
    }

    @Test
    void accessibilityNeedsAreAmongThem() {
        var body = Api.booking(doctor, patient, Clinic.day(), "10:00");
        body.put("accessibility_needs", "a wheelchair");
        String path = Api.APPOINTMENTS + "/" + api.post(who(), Api.APPOINTMENTS, body).id();
        assertThat(seen("doctor" + doctor, path))
                .isEqualTo(Map.of("accessibility_needs", "a wheelchair"));
        var later = Map.of("accessibility_needs", "a wheelchair, and an interpreter");
        assertThat(api.patch("doctor" + doctor, path, later).code()).isEqualTo(200);
        assertThat(seen(who(), path)).isEqualTo(later);
    }

    @Test
    void patientAndStaffChangeThem() {
        String path = booked("a text");
        for (String writer : List.of(who(), "doctor" + doctor, "admin")) {
            var answer = api.patch(writer, path, texts(PrivateValues.OF_THE_PATIENT, writer));
            assertThat(answer.code()).as(answer.toString()).isEqualTo(200);
            assertThat(seen(who(), path)).isEqualTo(texts(PrivateValues.OF_THE_PATIENT, writer));
        }
        assertThat(api.put(who(), path, Map.of()).code()).isEqualTo(200);
        assertThat(seen(who(), path)).as("what is left out of a PUT is empty").isEmpty();
    }

    @Test
    void whatIsStaffsIsNotThePatients() {
        String path = booked("a text");
        var staffs = texts(PrivateValues.OF_STAFF, "a note");
        assertThat(api.patch(who(), path, staffs).code()).isEqualTo(400);
        assertThat(api.patch("doctor" + doctor, path, staffs).code()).isEqualTo(200);
        assertThat(seen("doctor" + doctor, path)).containsAllEntriesOf(staffs);
        assertThat(seen(who(), path))
                .doesNotContainKeys(PrivateValues.OF_STAFF.toArray(String[]::new));
    }

    @Test
    void theyHoldTwoThousandCharacters() {
        String longest = "x".repeat(PrivateValues.LONGEST);
        assertThat(errors(book(longest + "x"))).isEqualTo(Set.copyOf(PrivateValues.OF_THE_PATIENT));
        String path = booked(longest);
        var tooLong = texts(PrivateValues.OF_THE_PATIENT, longest + "x");
        assertThat(errors(api.patch(who(), path, tooLong))).isEqualTo(tooLong.keySet());
        assertThat(seen(who(), path)).isEqualTo(texts(PrivateValues.OF_THE_PATIENT, longest));
    }

    private static Set<String> errors(Api.Answer answer) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(400);
        return Set.copyOf(answer.json().path("errors").propertyNames());
    }

    @Test
    void theAuditShowsWhatChanged() {
        String path = booked("a text");
        api.patch(who(), path, texts(PrivateValues.OF_THE_PATIENT, "another"));
        JsonNode change = api.get("admin", path + "/logs").json().path(1);
        PrivateValues.OF_THE_PATIENT.forEach(name -> {
            assertThat(change.path("old_values").path(name).asString("")).isEqualTo("a text");
            assertThat(change.path("new_values").path(name).asString("")).isEqualTo("another");
        });
    }

    @Test
    void theDocumentNamesThem() {
        JsonNode schemas = api.get("admin", "/v3/api-docs").json().at("/components/schemas");
        for (String form : List.of("BookingForm", "AppointmentPatch")) {
            assertThat(schemas.path(form).path("properties").propertyNames())
                    .as(form)
                    .containsAll(PrivateValues.OF_THE_PATIENT);
        }
        assertThat(schemas.at("/AppointmentView/properties").propertyNames())
                .containsAll(PrivateValues.NONE.asMap().keySet());
    }
}
