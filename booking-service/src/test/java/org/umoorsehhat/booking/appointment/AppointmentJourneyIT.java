package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;
import reactor.core.publisher.Flux;

/** From a free slot to an audited, cancelled appointment. */
@BookingServiceTest
class AppointmentJourneyIT {

    private final LocalDate day = Clinic.day();
    private final Clinic clinic;
    private Api api;

    AppointmentJourneyIT(@Autowired Database database, @Autowired LedgerEvents ledger) {
        this.clinic = new Clinic(database, ledger);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void booksConfirmsCancelsAndAudits() {
        long doctor = clinic.doctor();
        long patient = clinic.patient();
        long other = clinic.patient();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);

        var free =
                api.post(
                        "patient" + patient,
                        "/api/appointments/check-availability",
                        Map.of("doctor_id", doctor, "date", day.toString()));
        assertThat(free.text("/available_slots/0/slot_id")).isEqualTo(String.valueOf(slot));
        assertThat(free.text("/available_slots/0/start_time")).isEqualTo("10:00:00");

        var made = api.book(doctor, patient, day, "10:00");
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        assertThat(made.text("/status")).isEqualTo("pending");
        assertThat(made.text("/consultation_fee")).isEqualTo("150.00");
        assertThat(made.headers().getETag()).isEqualTo("\"1\"");

        var full = api.book(doctor, other, day, "10:00");
        assertThat(full.code()).isEqualTo(409);
        assertThat(full.problem()).isEqualTo("slot-full");
        assertThat(
                        api.post(
                                        "admin",
                                        "/api/appointments/check-availability",
                                        Map.of("doctor_id", doctor, "date", day.toString()))
                                .text("/total_slots"))
                .isEqualTo("0");

        String path = Api.APPOINTMENTS + "/" + made.id();
        assertThat(api.get("patient" + other, path).code()).isEqualTo(404);
        assertThat(
                        api.get(
                                        "patient" + patient,
                                        Api.APPOINTMENTS + "/" + made.text("/appointment_id"))
                                .id())
                .isEqualTo(made.id());
        assertThat(api.act("patient" + patient, made.id(), "confirm", null).code()).isEqualTo(403);
        assertThat(api.act("doctor" + doctor, made.id(), "confirm", null).text("/status"))
                .isEqualTo("confirmed");
        var again = api.act("doctor" + doctor, made.id(), "confirm", null);
        assertThat(again.code()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("wrong-state");

        assertThat(api.act("patient" + patient, made.id(), "cancel", Map.of()).code())
                .isEqualTo(400);
        var cancelled =
                api.act(
                        "patient" + patient,
                        made.id(),
                        "cancel",
                        Map.of("cancellation_reason", "ill"));
        assertThat(cancelled.text("/appointment/status")).isEqualTo("cancelled");

        var logs = api.get("patient" + patient, path + "/logs").json();
        assertThat(
                        List.of(
                                logs.at("/0/action").asString(),
                                logs.at("/1/action").asString(),
                                logs.at("/2/action").asString()))
                .containsExactly("created", "confirmed", "cancelled");
        assertThat(logs.at("/1/performed_by_name").asString()).isEqualTo("Doctor " + doctor);
        assertThat(logs.at("/2/new_values/cancellation_reason").asString()).isEqualTo("ill");
        assertThat(logs.at("/2/old_values/status").asString()).isEqualTo("confirmed");

        assertThat(api.book(doctor, other, day, "10:00").code()).isEqualTo(201);
        var list = api.get("patient" + patient, Api.APPOINTMENTS);
        assertThat(list.text("/count")).isEqualTo("1");
        assertThat(
                        api.get("doctor" + doctor, Api.APPOINTMENTS + "?status=cancelled")
                                .text("/count"))
                .isEqualTo("1");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void slotOfTenTakesTenOfTwoHundred() {
        long doctor = clinic.doctor();
        long slot = clinic.slot(doctor, day, "11:00", "11:30", 10);
        long[] patients = clinic.patients(200);

        List<Integer> codes =
                Flux.range(0, 200)
                        .flatMap(i -> api.booking(doctor, patients[i], day, "11:00", 30), 200)
                        .map(Api.Answer::code)
                        .collectList()
                        .block();

        assertThat(codes).filteredOn(code -> code == 201).hasSize(10);
        assertThat(codes).filteredOn(code -> code == 409).hasSize(190);
        assertThat(clinic.query("SELECT booked FROM slot WHERE id = ?", slot)).isEqualTo(10);
        assertThat(clinic.violations()).isEmpty();
    }
}
