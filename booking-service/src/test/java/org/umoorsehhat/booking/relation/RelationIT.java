package org.umoorsehhat.booking.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.fixture.Api.APPOINTMENTS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** Which patients a doctor sees: no right follows from what the doctor alone wrote. */
class RelationIT extends ClinicTest {

    private static final String REASON = "Unconscious, brought in by ambulance";

    private String own;

    @BeforeEach
    void slots() {
        own = "doctor" + doctor;
        clinic.slot(doctor, day, "10:00", "10:30", 9);
        clinic.slot(doctor, day, "11:00", "11:30", 9);
    }

    private Api.Answer bookedByDoctor(long whom, String... headers) {
        return api.post(own, APPOINTMENTS, Api.booking(doctor, whom, day, "10:00"), headers);
    }

    private int seen(String... headers) {
        return api.send(own, HttpMethod.GET, "/api/appointments/patients/" + patient, null, headers)
                .block()
                .code();
    }

    private long booked() {
        return api.book(doctor, patient, day, "10:00").id();
    }

    @Test
    void whoeverIsNotTheirsIsAsUnknownToADoctorAsWhoDoesNotExist() {
        var busy = Api.booking(clinic.doctor(), patient, day, "10:00");
        assertThat(api.post("admin", APPOINTMENTS, busy).code()).isEqualTo(201);
        var stranger = bookedByDoctor(patient);
        var nobody = bookedByDoctor(999_999_999);
        assertThat(stranger.code()).isEqualTo(400);
        assertThat(stranger.json().path("errors").has("patient")).isTrue();
        assertThat(stranger.json().path("errors")).isEqualTo(nobody.json().path("errors"));
        assertThat(stranger.text("/detail")).isEqualTo(nobody.text("/detail"));
        assertThat(seen()).isEqualTo(404);
        assertThat(api.get(own, "/api/appointments/patients").json().path("count").asInt())
                .isZero();
    }

    @Test
    void bookingAndCancellingOpensNobody() {
        var made = bookedByDoctor(patient);
        if (made.code() == 201) {
            api.act(own, made.id(), "cancel", Map.of("cancellation_reason", "never mind"));
        }
        assertThat(seen()).isEqualTo(404);
    }

    @Test
    void whatADoctorBookedInAnEmergencyOpensNobodyAfterwards() {
        long made = bookedByDoctor(patient, "X-Access-Reason", REASON).id();
        api.act(own, made, "confirm", null);
        clinic.past(made, java.time.Duration.ofHours(2));
        assertThat(api.act(own, made, "start", null).code()).isEqualTo(200);
        assertThat(api.act(own, made, "complete", null).code()).isEqualTo(200);
        emergencyIsOver();
        assertThat(seen()).isEqualTo(404);
    }

    @Test
    void whoBooksIsSeenUntilSomeTimeAfterTheVisit() {
        long id = booked();
        assertThat(seen()).isEqualTo(200);
        assertThat(bookedByDoctor(patient).problem()).isEqualTo("patient-busy");
        clinic.update(
                "UPDATE appointment SET agreed_start = now() - interval '23 months' WHERE id = ?",
                id);
        assertThat(seen()).isEqualTo(200);
        clinic.update(
                "UPDATE appointment SET agreed_start = now() - interval '25 months' WHERE id = ?",
                id);
        assertThat(seen()).isEqualTo(404);
    }

    @Test
    void whoCancelsIsSeenForSomeDaysMore() {
        long id = booked();
        api.act("patient" + patient, id, "cancel", Map.of("cancellation_reason", "well again"));
        assertThat(seen()).isEqualTo(200);
        clinic.update(
                "UPDATE appointment SET cancelled_at = now() - interval '31 days' WHERE id = ?",
                id);
        assertThat(seen()).isEqualTo(404);
    }

    @Test
    void whomTheClinicBooksIsSeen() {
        var body = Api.booking(doctor, patient, day, "10:00");
        assertThat(api.post("admin", APPOINTMENTS, body).code()).isEqualTo(201);
        assertThat(seen()).isEqualTo(200);
    }

    @Test
    void movingItOnDoesNotMakeItLastLonger() {
        long id = booked();
        String asked = agreed(id);
        var later = Map.of("new_date", day.plusDays(300).toString(), "new_time", "09:00");
        long moved =
                api.act(own, id, "reschedule", later).json().at("/new_appointment/id").asLong();
        assertThat(agreed(moved)).as("by the doctor").isEqualTo(asked);
        assertThat(seen()).isEqualTo(200);
        var back = Map.of("new_date", day.toString(), "new_time", "11:00");
        long byPatient =
                api.act("patient" + patient, moved, "reschedule", back)
                        .json()
                        .at("/new_appointment/id")
                        .asLong();
        assertThat(agreed(byPatient)).as("by the patient").isNotEqualTo(asked).isNotEmpty();
    }

    @Test
    void aReasonOpensAPatientForAWhileAndIsOnRecord() {
        assertThat(seen("X-Access-Reason", "because")).isEqualTo(400);
        assertThat(seen()).isEqualTo(404);
        assertThat(seen("X-Access-Reason", REASON)).isEqualTo(200);
        assertThat(seen()).as("for a while").isEqualTo(200);
        assertThat(seen("X-Access-Reason", REASON)).isEqualTo(200);
        assertThat(
                        clinic.text(
                                """
                                SELECT doctor_id || ' ' || by_sub || ' ' || reason || ' ' || (trace_id <> '')
                                FROM emergency_access WHERE patient_id = ?
                                """,
                                patient))
                .as("once")
                .isEqualTo(doctor + " doctor" + doctor + " " + REASON + " true");
        emergencyIsOver();
        assertThat(seen()).isEqualTo(404);
    }

    @Test
    void aReasonIsNotKeptWhereNoneIsNeeded() {
        booked();
        assertThat(seen("X-Access-Reason", REASON)).isEqualTo(200);
        assertThat(accesses()).isZero();
        String other = "patient" + clinic.patient();
        var answer =
                api.send(
                                other,
                                HttpMethod.GET,
                                "/api/appointments/patients/" + patient,
                                null,
                                "X-Access-Reason",
                                REASON)
                        .block();
        assertThat(answer.code()).as("patients have no emergencies").isEqualTo(404);
        assertThat(accesses()).isZero();
    }

    @Test
    void reasonsMayBeInAnyLanguage() {
        String reason = "حالة طارئة: فاقد الوعي";
        String sent = URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(seen("X-Access-Reason", sent)).isEqualTo(200);
        assertThat(clinic.text("SELECT reason FROM emergency_access WHERE patient_id = ?", patient))
                .isEqualTo(reason);
    }

    @Test
    void theTimesOfAStrangerAreNotFoundOutByMoving() {
        long made = bookedByDoctor(patient, "X-Access-Reason", REASON).id();
        var elsewhere = Api.booking(clinic.doctor(), patient, day, "11:00");
        assertThat(api.post("admin", APPOINTMENTS, elsewhere).code()).isEqualTo(201);
        var move = Map.of("new_date", day.toString(), "new_time", "11:00");
        assertThat(api.act(own, made, "reschedule", move).problem()).isEqualTo("patient-busy");
        emergencyIsOver();
        assertThat(api.act(own, made, "reschedule", move).problem()).isEqualTo("no-relation");
        assertThat(
                        api.post(
                                        own,
                                        APPOINTMENTS + "/" + made + "/reschedule",
                                        move,
                                        "X-Access-Reason",
                                        REASON)
                                .problem())
                .isEqualTo("patient-busy");
    }

    @Test
    void thereAreOnlySoManyEmergenciesADay() {
        clinic.update(
                """
                INSERT INTO emergency_access (patient_id, doctor_id, by_sub, by_name, reason, at, ends_at)
                SELECT ?, ?, 'x', 'x', 'a reason to look', now(), now() + interval '1 s' FROM generate_series(1, 20)
                """,
                clinic.patient(),
                doctor);
        var refused =
                api.send(
                                own,
                                HttpMethod.GET,
                                "/api/appointments/patients/" + patient,
                                null,
                                "X-Access-Reason",
                                REASON)
                        .block();
        assertThat(refused.code()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("limit-emergency-accesses");
        assertThat(accesses()).isZero();
        booked();
        assertThat(seen("X-Access-Reason", REASON)).as("not needed").isEqualTo(200);
    }

    private long accesses() {
        return clinic.query("SELECT count(*) FROM emergency_access WHERE patient_id = ?", patient);
    }

    private void emergencyIsOver() {
        clinic.update(
                "UPDATE emergency_access SET at = at - interval '2 h', ends_at = ends_at - interval '2 h' WHERE patient_id = ?",
                patient);
    }

    private String agreed(long appointment) {
        return clinic.text("SELECT agreed_start FROM appointment WHERE id = ?", appointment);
    }
}
