package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import reactor.core.publisher.Flux;

/** Patients who come without an appointment. */
class WalkInIT extends ClinicTest {

    /** Where it is about noon now, so that the next and the last hours are of this day. */
    private ZoneId zone;

    private ZonedDateTime now;

    @BeforeEach
    void atNoon() {
        int east = 12 - ZonedDateTime.now(ZoneId.of("UTC")).getHour();
        zone = ZoneId.of("Etc/GMT%+d".formatted(-east));
        now = ZonedDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES);
        clinic.update("UPDATE doctor SET time_zone = ? WHERE id = ?", zone.getId(), doctor);
    }

    /** One that began ten minutes ago. */
    private long runningSlot(int capacity, boolean isOpen) {
        ZonedDateTime start = now.minusMinutes(10);
        return clinic.slot(doctor, start, start.plusMinutes(30), capacity, isOpen);
    }

    private Map<String, Object> walkIn(ZonedDateTime at) {
        var body = Api.booking(doctor, patient, at.toLocalDate(), at.toLocalTime().toString());
        body.put("booking_method", "walk_in");
        return body;
    }

    private Api.Answer book(Map<String, Object> body) {
        return api.post("admin", Api.APPOINTMENTS, body);
    }

    private void isThere(Api.Answer made) {
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        assertThat(made.text("/status")).isEqualTo("arrived");
        assertThat(made.text("/arrived_at")).isNotNull();
        assertThat(made.text("/confirmed_at")).isNotNull();
        assertThat(made.text("/can_undo")).isEqualTo("true");
    }

    @Test
    void intoARunningSlotThePatientIsThere() {
        long slot = runningSlot(1, true);
        var made = book(walkIn(now.minusMinutes(10)));
        isThere(made);
        assertThat(made.text("/time_slot")).isEqualTo(String.valueOf(slot));
        assertThat(made.text("/off_slot")).isEqualTo("false");
        assertThat(api.get("doctor" + doctor, Api.APPOINTMENTS + "/queue").text("/0/id"))
                .isEqualTo(made.text("/id"));
        var log = api.get("admin", Api.APPOINTMENTS + "/" + made.id() + "/logs").json();
        assertThat(log.valueStream().map(row -> row.path("action").asString()))
                .containsExactly("created", "arrived");
        try (var topic = new TopicReader("booking.public.appointments")) {
            var told = topic.await(made.text("/booking_reference"), 2);
            assertThat(told.stream().map(TopicReader::fact))
                    .containsExactly("appointment-booked", "appointment-arrived");
        }
        var undone = api.act("admin", made.id(), "undo", Map.of("reason", "They left"));
        assertThat(undone.text("/status")).as(undone.toString()).isEqualTo("confirmed");
        assertThat(clinic.statisticsErrors()).isEmpty();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void offSlotThePatientIsThereWhereThatIsMeant() {
        var meant = walkIn(now.plusMinutes(1));
        meant.put("off_slot", true);
        var made = book(meant);
        isThere(made);
        assertThat(made.text("/off_slot")).isEqualTo("true");
        assertThat(clinic.violations()).isEmpty();
    }

    /** As before: a time to come is asked for, by whoever stands at the desk. */
    @Test
    void forLaterItIsAnAppointmentLikeAnyOther() {
        var made = book(walkIn(now.plusMinutes(1)));
        assertThat(made.text("/status")).as(made.toString()).isEqualTo("pending");
        var tooEarly = walkIn(now.plusHours(5));
        tooEarly.put("off_slot", true);
        assertThat(book(tooEarly).text("/status")).as("nobody waits so long").isEqualTo("pending");
    }

    @Test
    void whatHasBegunIsForWalkInsIntoAPublishedTimeAlone() {
        var refused = book(walkIn(now.minusMinutes(10)));
        assertThat(refused.problem()).as(refused.toString()).isEqualTo("no-slot");
        runningSlot(2, true);
        for (var change :
                List.of(
                        Map.<String, Object>of("booking_method", "phone"),
                        Map.<String, Object>of(
                                "appointment_time",
                                LocalTime.from(now.minusMinutes(50)).toString()))) {
            var body = walkIn(now.minusMinutes(10));
            body.putAll(change);
            var past = book(body);
            assertThat(past.code()).as(past.toString()).isEqualTo(400);
            assertThat(past.text("/errors/appointment_date/0")).isEqualTo("is in the past");
        }
        var byPatient =
                api.post("patient" + patient, Api.APPOINTMENTS, walkIn(now.minusMinutes(10)));
        assertThat(byPatient.code()).as("a patient says so at the desk").isEqualTo(400);
    }

    @Test
    void closedOrFullOneIsRefusedAndNothingIsLeft() {
        runningSlot(1, false);
        assertThat(book(walkIn(now.minusMinutes(10))).problem()).isEqualTo("slot-closed");
        assertThat(clinic.query("SELECT count(*) FROM appointment WHERE doctor_id = ?", doctor))
                .isZero();
        assertThat(clinic.violations()).isEmpty();
    }

    /** Several desks at one running slot with two seats. */
    @Test
    void ofManyAsManyAreThereAsThereAreSeats() {
        runningSlot(2, true);
        long[] patients = clinic.patients(6);
        List<Integer> codes =
                Flux.fromStream(IntStream.range(0, patients.length).boxed())
                        .flatMap(
                                n -> {
                                    var body = walkIn(now.minusMinutes(10));
                                    body.put("patient", patients[n]);
                                    return api.send(
                                            "admin", HttpMethod.POST, Api.APPOINTMENTS, body);
                                },
                                6)
                        .map(Api.Answer::code)
                        .sort()
                        .collectList()
                        .block(Duration.ofSeconds(60));
        assertThat(codes).containsExactly(201, 201, 409, 409, 409, 409);
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM appointment WHERE doctor_id = ? AND status = 'arrived' AND arrived_at IS NOT NULL",
                                doctor))
                .isEqualTo(2);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void repeatedRequestHasTheSameAnswer() {
        runningSlot(1, true);
        String key = "walk-in-" + patient;
        long first = 0;
        for (int i = 0; i < 2; i++) {
            var made =
                    api.post(
                            "admin",
                            Api.APPOINTMENTS,
                            walkIn(now.minusMinutes(10)),
                            "Idempotency-Key",
                            key);
            isThere(made);
            first = i == 0 ? made.id() : first;
            assertThat(made.id()).isEqualTo(first);
        }
    }
}
