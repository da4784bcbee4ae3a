package org.umoorsehhat.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import reactor.core.publisher.Mono;

/** A patient who leaves, and what is to come of theirs. */
class DeactivationIT extends ClinicTest {

    private static final String PATIENTS = "/api/appointments/patients/";
    private static final Map<String, Object> INACTIVE = Map.of("is_active", false);

    @BeforeEach
    void publishSlots() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
    }

    private Api.Answer booked(String time) {
        var made = api.book(doctor, patient, day, time);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private String status(long id) {
        return api.get("admin", Api.APPOINTMENTS + "/" + id).text("/status");
    }

    @Test
    void whoHasAppointmentsToComeIsNotDeactivatedUnasked() {
        long first = booked("10:00").id();
        booked("10:30");
        String path = PATIENTS + patient;
        for (var refused :
                List.of(
                        api.delete("admin", path),
                        api.post("admin", path + "/deactivate", null),
                        api.patch("admin", path, INACTIVE),
                        api.put("admin", path, Map.of("name", "Nour", "is_active", false)))) {
            assertThat(refused.code() + " " + refused.problem())
                    .as(refused.toString())
                    .isEqualTo("409 live-appointments");
            assertThat(refused.text("/live_appointments")).isEqualTo("2");
        }
        assertThat(api.get("admin", path).text("/is_active")).isEqualTo("true");
        assertThat(status(first)).isEqualTo("pending");
        assertThat(api.delete("admin", path + "?cancel_appointments=perhaps").code())
                .isEqualTo(400);
    }

    @Test
    void theyAreCancelledAndToldWhereThatIsAskedFor() {
        var made = booked("10:00");
        long second = booked("10:30").id();
        api.act("doctor" + doctor, second, "confirm", null);
        assertThat(api.delete("admin", PATIENTS + patient + "?cancel_appointments=true").code())
                .isEqualTo(204);
        assertThat(status(made.id()) + status(second)).isEqualTo("cancelledcancelled");
        var seen = api.get("admin", Api.APPOINTMENTS + "/" + second);
        assertThat(seen.text("/cancelled_by_role")).isEqualTo("admin");
        try (var appointments = new TopicReader("booking.public.appointments")) {
            var told = appointments.await(made.text("/booking_reference"), 2).getLast();
            assertThat(TopicReader.fact(told)).isEqualTo("appointment-cancelled");
        }
        assertThat(api.book(doctor, clinic.patient(), day, "10:00").code()).isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void whatIsOverOrInProgressIsNoneOfIt() {
        long past = booked("10:00").id();
        clinic.past(past, Duration.ofDays(1));
        long running = booked("10:30").id();
        api.act("admin", running, "confirm", null);
        clinic.past(running, Duration.ofMinutes(5));
        assertThat(api.act("admin", running, "start", null).code()).isEqualTo(200);
        assertThat(api.delete("admin", PATIENTS + patient).text("/live_appointments"))
                .isEqualTo("1");
        var done = api.patch("admin", PATIENTS + patient + "?cancel_appointments=true", INACTIVE);
        assertThat(done.code() + done.text("/is_active")).isEqualTo("200false");
        assertThat(status(past) + " " + status(running)).isEqualTo("pending in_progress");
        assertThat(api.act("admin", running, "complete", null).text("/status"))
                .isEqualTo("completed");
    }

    @Test
    void nothingOfAnInactivePatientIsConfirmedOrMoved() {
        long id = booked("10:00").id();
        clinic.update("UPDATE patient SET is_active = false WHERE id = ?", patient);
        var confirmed = api.act("admin", id, "confirm", null);
        assertThat(confirmed.code() + confirmed.problem()).isEqualTo("409patient-inactive");
        var moved =
                api.act(
                        "admin",
                        id,
                        "reschedule",
                        Map.of("new_date", day.toString(), "new_time", "10:30"));
        assertThat(moved.code() + moved.problem()).isEqualTo("409patient-inactive");
        var again = api.post("admin", PATIENTS + patient + "/deactivate", null);
        assertThat(again.code()).as("they are inactive already").isEqualTo(200);
        api.post("admin", PATIENTS + patient + "/deactivate?cancel_appointments=true", null);
        assertThat(status(id)).isEqualTo("cancelled");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void bookingAtTheSameMomentIsSeenOrRefused() {
        for (int round = 0; round < 20; round++) {
            long one = clinic.patient();
            var both =
                    Mono.zip(
                                    api.booking(doctor, one, day, "10:00", 30),
                                    api.send("admin", HttpMethod.DELETE, PATIENTS + one, null))
                            .block(Duration.ofSeconds(30));
            boolean isBooked = both.getT1().code() == 201;
            assertThat(both.getT2().code()).isEqualTo(isBooked ? 409 : 204);
            if (isBooked) {
                api.act(
                        "admin",
                        both.getT1().id(),
                        "cancel",
                        Map.of("cancellation_reason", "the next round"));
            }
        }
        assertThat(clinic.violations()).isEmpty();
    }
}
