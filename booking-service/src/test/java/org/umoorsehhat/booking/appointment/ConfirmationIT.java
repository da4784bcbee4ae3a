package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicWriter;

/** Whose bookings start as confirmed: everybody's, nobody's, or those of patients who are known. */
class ConfirmationIT extends ClinicTest {

    private long service;

    @BeforeEach
    void publishSlots() {
        service = clinic.service(doctor, 30, "80.00");
        clinic.slot(doctor, day, "10:00", "10:30", 20);
        clinic.slot(doctor, day, "11:00", "11:30", 20);
    }

    private void onlyNewPatients(String table, long id) {
        clinic.update(
                "UPDATE %s SET confirms_known_patients = true WHERE id = ?".formatted(table), id);
    }

    private String booked(String who, String time, Long of) {
        var body = Api.booking(doctor, patient, day, time);
        if (of != null) {
            body.put("service", of);
        }
        return api.post(who, Api.APPOINTMENTS, body).text("/status");
    }

    /** A visit that has been; gives its number. */
    private long visit(long with) {
        clinic.slot(with, day, "15:00", "15:30", 5);
        long id = api.book(with, patient, day, "15:00").id();
        api.act("admin", id, "confirm", null);
        clinic.past(id, Duration.ofHours(2));
        assertThat(api.act("admin", id, "complete", null).code()).isEqualTo(200);
        return id;
    }

    @Test
    void patientsWhoHaveHadAVisitNeedNoConfirmation() {
        onlyNewPatients("doctor", doctor);
        visit(clinic.doctor());
        assertThat(booked("patient" + patient, "10:00", null))
                .as("with another doctor")
                .isEqualTo("pending");
        long first = visit(doctor);
        assertThat(booked("patient" + patient, "11:00", null)).isEqualTo("confirmed");
        api.delete("admin", Api.APPOINTMENTS + "/" + first);
        var other = Api.booking(doctor, patient, day, "10:00");
        assertThat(api.act("patient" + patient, lastOf("10:00"), "cancel", reason()).code())
                .isEqualTo(200);
        assertThat(api.post("desk", Api.APPOINTMENTS, other).text("/status"))
                .as("its first visit is in the archive")
                .isEqualTo("confirmed");
        assertThat(clinic.violations()).isEmpty();
    }

    private static Object reason() {
        return Map.of("cancellation_reason", "later");
    }

    private long lastOf(String time) {
        return clinic.query(
                "SELECT max(id) FROM appointment WHERE patient_id = ? AND doctor_id = ? AND start_time = ?::time",
                patient,
                doctor,
                time);
    }

    @Test
    void ofAServiceToo() {
        onlyNewPatients("medical_service", service);
        visit(doctor);
        assertThat(booked("patient" + patient, "10:00", service)).isEqualTo("confirmed");
        assertThat(booked("patient" + patient, "11:00", null)).isEqualTo("pending");
    }

    /** A booking that was refused, missed or cancelled is no visit. */
    @Test
    void whoNeverCameIsNew() {
        onlyNewPatients("doctor", doctor);
        long id = api.book(doctor, patient, day, "10:00").id();
        api.act("admin", id, "cancel", reason());
        assertThat(booked("patient" + patient, "11:00", null)).isEqualTo("pending");
    }

    @Test
    void itComesWithTheEventsOfDoctors() {
        TopicWriter.ensure("scheduling.public.doctors");
        var state = new HashMap<String, Object>();
        state.put("doctor_id", doctor);
        state.put("name", "Dr " + doctor);
        state.put("specialty", "Cardiology");
        state.put("time_zone", Clinic.ZONE.getId());
        state.put("consultation_fee", "150.00");
        state.put("is_active", true);
        state.put("confirms_at_once", false);
        state.put("confirmation", "new_patients");
        TopicWriter.send(
                "scheduling.public.doctors",
                "org.umoorsehhat.scheduling.doctor-changed.v1",
                doctor,
                doctor,
                5,
                state);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        clinic.query(
                                                "SELECT count(*) FROM doctor WHERE id = ? AND confirms_known_patients",
                                                doctor))
                                .isEqualTo(1));
    }
}
