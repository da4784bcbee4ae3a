package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import reactor.core.publisher.Flux;

/** A service is booked, and not a doctor: whoever has the fewest visits that day takes it. */
class AnyDoctorIT extends ClinicTest {

    private String name;
    private long service;

    @BeforeEach
    void offer() {
        name = "Vaccination " + doctor;
        service = offered(doctor, 30, "40.00");
    }

    private long offered(long doctor, int minutes, String price) {
        long id = clinic.service(doctor, minutes, price);
        clinic.update(
                "UPDATE medical_service SET name = ?, folded_name = lower(?) WHERE id = ?",
                name,
                name,
                id);
        return id;
    }

    /** One who offers the same. */
    private long colleague() {
        long id = clinic.doctor();
        offered(id, 30, "40.00");
        return id;
    }

    private Map<String, Object> wish(long patient, String time) {
        var body = new LinkedHashMap<String, Object>();
        body.put("service", service);
        body.put("patient", patient);
        body.put("appointment_date", day.toString());
        body.put("appointment_time", time);
        return body;
    }

    private Api.Answer book(long patient, String time) {
        return api.post("patient" + patient, Api.APPOINTMENTS, wish(patient, time));
    }

    private static long doctorOf(Api.Answer booked) {
        assertThat(booked.code()).as(booked.toString()).isEqualTo(201);
        return booked.json().path("doctor").asLong();
    }

    @Test
    void whoeverHasTheFewestVisitsThatDayTakesIt() {
        long other = colleague();
        for (long one : new long[] {doctor, other}) {
            clinic.slot(one, day, "09:00", "09:30", 1);
            clinic.slot(one, day, "10:00", "10:30", 2);
        }
        clinic.slot(other, day.plusDays(1), "10:00", "10:30", 1);
        api.book(other, clinic.patient(), day.plusDays(1), "10:00");
        assertThat(api.book(doctor, clinic.patient(), day, "09:00").code()).isEqualTo(201);

        var first = book(clinic.patient(), "10:00");
        assertThat(doctorOf(first)).as("has none that day").isEqualTo(other);
        assertThat(first.json().path("service").asLong())
                .as("under their number")
                .isNotEqualTo(service);
        assertThat(first.text("/service_name")).isEqualTo(name);
        assertThat(first.text("/consultation_fee")).isEqualTo("40.00");
        assertThat(first.text("/status")).isEqualTo("pending");
        assertThat(doctorOf(book(clinic.patient(), "10:00")))
                .as("as many: whose number was asked for")
                .isEqualTo(doctor);
        assertThat(doctorOf(book(clinic.patient(), "10:00"))).isEqualTo(other);
        assertThat(doctorOf(book(clinic.patient(), "10:00"))).isEqualTo(doctor);

        var full = book(clinic.patient(), "10:00");
        assertThat(full.code()).isEqualTo(409);
        assertThat(full.problem()).isEqualTo("slot-full");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void onlyThoseWhoFitAreAsked() {
        long dear = clinic.doctor();
        offered(dear, 30, "41.00");
        long longer = clinic.doctor();
        offered(longer, 45, "40.00");
        long gone = colleague();
        long late = colleague();
        for (long one : new long[] {dear, longer, gone, late}) {
            clinic.slot(one, day, "10:00", "11:00", 1);
        }
        clinic.update("UPDATE doctor SET is_active = false WHERE id = ?", gone);
        clinic.slot(doctor, day, "11:00", "11:30", 1);

        assertThat(doctorOf(book(patient, "10:00"))).isEqualTo(late);
        var none = book(clinic.patient(), "10:00");
        assertThat(none.problem()).isEqualTo("no-slot");
        assertThat(none.text("/next_free_slot/start_time")).isEqualTo("11:00:00");
    }

    @Test
    void aLongVisitTakesSlotsThatFollow() {
        long other = colleague();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(other, day, "10:00", "10:30", 1);
        clinic.slot(other, day, "10:30", "11:00", 1);
        var body = wish(patient, "10:00");
        body.put("duration_minutes", 60);

        var booked = api.post("patient" + patient, Api.APPOINTMENTS, body);
        assertThat(doctorOf(booked)).isEqualTo(other);
        assertThat(clinic.query("SELECT sum(booked) FROM slot WHERE doctor_id = ?", other))
                .isEqualTo(2);
    }

    /** Many at once, each of whom is sent to the same doctor first. */
    @Test
    void whoWasBeatenGoesToTheNext() {
        var doctors = new ArrayList<>(List.of(doctor, colleague(), colleague(), colleague()));
        doctors.forEach(one -> clinic.slot(one, day, "10:00", "10:30", 2));
        var patients = new ArrayList<Long>();
        for (long one : clinic.patients(12)) {
            patients.add(one);
        }

        List<Api.Answer> answers =
                Objects.requireNonNull(
                        Flux.fromIterable(patients)
                                .flatMap(
                                        one ->
                                                api.send(
                                                        "patient" + one,
                                                        HttpMethod.POST,
                                                        Api.APPOINTMENTS,
                                                        wish(one, "10:00")),
                                        12)
                                .collectList()
                                .block());

        var booked = answers.stream().filter(answer -> answer.code() == 201).toList();
        assertThat(booked).as(answers.toString()).hasSize(8);
        assertThat(booked.stream().map(AnyDoctorIT::doctorOf).distinct())
                .containsExactlyInAnyOrderElementsOf(doctors);
        assertThat(answers)
                .filteredOn(answer -> answer.code() != 201)
                .extracting(Api.Answer::problem)
                .containsOnly("slot-full");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void aRepeatedRequestGetsTheFirstOnesAnswer() {
        long other = colleague();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(other, day, "10:00", "10:30", 1);
        String key = UUID.randomUUID().toString();
        var first = repeated(key);
        var second = repeated(key);

        assertThat(second.code()).as(second.toString()).isEqualTo(201);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(doctorOf(first)).isEqualTo(doctorOf(second));
    }

    private Api.Answer repeated(String key) {
        return api.post(
                "patient" + patient,
                Api.APPOINTMENTS,
                wish(patient, "10:00"),
                "Idempotency-Key",
                key);
    }

    /** Where the patient is elsewhere, no other doctor helps. */
    @Test
    void whatIsNotTheDoctorsEndsIt() {
        long other = colleague();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(other, day, "10:00", "10:30", 1);
        doctorOf(book(patient, "10:00"));

        assertThat(book(patient, "10:00").problem()).isEqualTo("patient-busy");
    }

    @Test
    void whatMeansNobodyIsRefused() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        var nothing = wish(patient, "10:00");
        nothing.remove("service");
        refusedOn("doctor", api.post("patient" + patient, Api.APPOINTMENTS, nothing));
        var unknown = wish(patient, "10:00");
        unknown.put("service", 999_999_999);
        refusedOn("service", api.post("patient" + patient, Api.APPOINTMENTS, unknown));
        refusedOn("doctor", api.post("doctor" + doctor, Api.APPOINTMENTS, wish(patient, "10:00")));
        refusedOn(
                "patient",
                api.post("patient" + clinic.patient(), Api.APPOINTMENTS, wish(patient, "10:00")));
        clinic.update("UPDATE medical_service SET is_active = false WHERE id = ?", service);
        refusedOn("service", book(patient, "10:00"));

        clinic.update("UPDATE medical_service SET is_active = true WHERE id = ?", service);
        var byDesk = api.post("desk", Api.APPOINTMENTS, wish(patient, "10:00"));
        assertThat(doctorOf(byDesk)).isEqualTo(doctor);
    }

    private static void refusedOn(String field, Api.Answer answer) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("errors").has(field)).as(answer.toString()).isTrue();
    }
}
