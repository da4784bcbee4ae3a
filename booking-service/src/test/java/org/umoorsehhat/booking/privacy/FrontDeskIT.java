package org.umoorsehhat.booking.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

/**
 * What the front desk does for everybody, and that it learns nothing that is between patient and
 * doctor. {@code EndpointMatrixIT} looks for clinical texts in its answer of every endpoint.
 */
@BookingServiceTest
class FrontDeskIT {

    private static final String DESK = "desk";
    private static final String PATIENTS = "/api/appointments/patients";
    private static final String SECRET = "only between us two";

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
        clinic.slot(doctor, Clinic.day(), "11:00", "11:30", 1);
    }

    /** Booked by the patient with clinical texts, and annotated by the doctor. */
    private long told() {
        var booking = Api.booking(doctor, patient, Clinic.day(), "10:00");
        PrivateValues.CLINICAL.stream()
                .filter(PrivateValues.OF_THE_PATIENT::contains)
                .forEach(name -> booking.put(name, SECRET));
        booking.put("reason_for_visit", "a cough");
        long id = api.post("patient" + patient, Api.APPOINTMENTS, booking).id();
        api.patch("doctor" + doctor, path(id), Map.of("doctor_notes", SECRET));
        return id;
    }

    private static String path(long id) {
        return Api.APPOINTMENTS + "/" + id;
    }

    private static void isSilent(Api.Answer answer) {
        assertThat(answer.code()).as(answer.toString()).isBetween(200, 299);
        assertThat(answer.json().toString()).doesNotContain(SECRET);
    }

    @Test
    void itRegistersBooksConfirmsTakesPaymentMovesAndCancels() {
        var registered = api.post(DESK, PATIENTS, Map.of("name", "Nour Example"));
        assertThat(registered.code()).as(registered.toString()).isEqualTo(201);
        var booking = Api.booking(doctor, registered.id(), Clinic.day(), "10:00");
        booking.put("reason_for_visit", "a cough");
        booking.put("accessibility_needs", "a wheelchair");
        var booked = api.post(DESK, Api.APPOINTMENTS, booking);
        assertThat(booked.code()).as(booked.toString()).isEqualTo(201);
        assertThat(booked.text("/booked_by_role")).isEqualTo("front_desk");
        assertThat(booked.text("/booked_by")).as("login names are for administrators").isNull();
        assertThat(api.act(DESK, booked.id(), "confirm", null).text("/status"))
                .isEqualTo("confirmed");
        var paid = api.act(DESK, booked.id(), "payment", Map.of("payment_method", "cash"));
        assertThat(paid.json().path("is_paid").asBoolean()).isTrue();
        var moved =
                api.act(
                        DESK,
                        booked.id(),
                        "reschedule",
                        Map.of("new_date", Clinic.day().toString(), "new_time", "11:00"));
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        var cancelled =
                api.act(
                        DESK,
                        moved.json().at("/new_appointment/id").asLong(),
                        "cancel",
                        Map.of("cancellation_reason", "called"));
        assertThat(cancelled.text("/appointment/cancelled_by_role")).isEqualTo("front_desk");
        assertThat(clinic.violations()).isEmpty();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    @Test
    void noAnswerOfAnActionOrALogHasClinicalTextInIt() {
        long id = told();
        isSilent(api.act(DESK, id, "confirm", null));
        isSilent(api.act(DESK, id, "payment", Map.of("payment_method", "card")));
        isSilent(api.get(DESK, Api.APPOINTMENTS + "?patient=" + patient));
        var logs = api.get(DESK, path(id) + "/logs");
        isSilent(logs);
        assertThat(logs.json().path(0).path("new_values").path("reason_for_visit").asString())
                .isEqualTo("a cough");
        JsonNode words = api.get("admin", path(id) + "/logs").json();
        assertThat(words.toString()).as("they are there for others").contains(SECRET);
    }

    @Test
    void nobodyFindsByWhatTheyMayNotRead() {
        told();
        String secret = "&search=" + SECRET.replace(' ', '+');
        var found = api.get(DESK, Api.APPOINTMENTS + "?patient=" + patient + secret);
        assertThat(found.json().path("results")).isEmpty();
    }

    @Test
    void itWritesNoClinicalText() {
        long id = told();
        for (String name : PrivateValues.CLINICAL) {
            assertThat(api.patch(DESK, path(id), Map.of(name, "x")).code()).isEqualTo(403);
        }
        var booking = Api.booking(doctor, patient, Clinic.day(), "11:00");
        booking.put("symptoms", "x");
        booking.put("notes", "x");
        var refused = api.post(DESK, Api.APPOINTMENTS, booking);
        assertThat(refused.code()).isEqualTo(400);
        assertThat(refused.json().path("errors").propertyNames())
                .containsExactlyInAnyOrder("symptoms", "notes");
        assertThat(api.act(DESK, id, "complete", Map.of("notes", "x")).code()).isEqualTo(403);
        var bulk = Map.of("action", "complete", "ids", List.of(id));
        assertThat(
                        api.post(DESK, Api.APPOINTMENTS + "/bulk", bulk)
                                .json()
                                .at("/results/0/problem/status")
                                .asInt())
                .isEqualTo(403);
    }

    @Test
    void loginNamesOfPatientsAreNeitherReadNorGivenNorLost() {
        String one = PATIENTS + "/" + patient;
        api.patch("admin", one, Map.of("user_sub", "login-" + patient));
        assertThat(api.get(DESK, one).text("/user_sub")).isNull();
        assertThat(api.patch(DESK, one, Map.of("user_sub", "mine")).code()).isEqualTo(400);
        assertThat(
                        api.post(DESK, PATIENTS, Map.of("name", "Nour", "user_sub", "mine"))
                                .json()
                                .path("errors")
                                .propertyNames())
                .containsExactly("user_sub");
        assertThat(api.put(DESK, one, Map.of("name", "Nour Changed")).code()).isEqualTo(200);
        JsonNode kept = api.get("admin", one).json();
        assertThat(kept.path("name").asString()).isEqualTo("Nour Changed");
        assertThat(kept.path("user_sub").asString()).isEqualTo("login-" + patient);
    }
}
