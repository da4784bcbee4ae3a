package org.umoorsehhat.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.booking.seat.persistence.PostgresHolds;
import org.umoorsehhat.testsupport.topic.TopicReader;

/** Who is offered a held seat may book its time the normal way; nobody else may. */
class HeldSeatBookingIT extends ClinicTest {

    @Autowired PostgresHolds holds;
    @Autowired OfferAcceptance acceptance;
    @Autowired TransactionalOperator transaction;

    /** A seat that a cancellation freed, held and offered to {@code patient}. */
    private UUID heldFor(long waiting, String time) {
        var made = api.book(doctor, clinic.patient(), day, time);
        clinic.waiting(doctor, day, waiting);
        api.act("admin", made.id(), "cancel", Map.of("cancellation_reason", "ill"));
        UUID hold =
                UUID.fromString(
                        clinic.text(
                                "SELECT id::text FROM hold WHERE doctor_id = ? AND state = 'open'",
                                doctor));
        holds.offered(hold, waiting).block();
        return hold;
    }

    private List<String> offered(String who, int minutes) {
        return api.post(
                        who,
                        "/api/appointments/check-availability",
                        Map.of(
                                "doctor_id",
                                doctor,
                                "date",
                                day.toString(),
                                "duration_minutes",
                                minutes))
                .json()
                .path("available_slots")
                .valueStream()
                .map(slot -> slot.path("start_time").asString())
                .toList();
    }

    private List<String> foundAmongAll(String who) {
        return api.get(who, "/api/appointments/availability?doctor=" + doctor)
                .json()
                .path("results")
                .valueStream()
                .map(time -> time.path("start_time").asString())
                .toList();
    }

    @Test
    void whoHasTheHoldFindsAndBooksIt() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        UUID hold = heldFor(patient, "10:00");
        long other = clinic.patient();
        assertThat(offered("patient" + other, 30)).isEmpty();
        assertThat(offered("patient" + patient, 30)).containsExactly("10:00:00");
        assertThat(foundAmongAll("patient" + other)).isEmpty();
        assertThat(foundAmongAll("patient" + patient)).containsExactly("10:00:00");
        assertThat(
                        api.get(
                                        "patient" + patient,
                                        "/api/appointments/next-available?doctor=" + doctor)
                                .text("/start_time"))
                .isEqualTo("10:00:00");

        assertThat(api.book(doctor, other, day, "10:00").problem()).endsWith("slot-full");
        assertThat(api.book(doctor, patient, day, "10:00").code()).isEqualTo(201);
        assertThat(clinic.text("SELECT state FROM hold WHERE id = ?", hold)).isEqualTo("taken");
        assertThat(offered("patient" + patient, 30)).isEmpty();
        assertThat(clinic.violations()).isEmpty();
    }

    /** That nothing was held for anybody is not remembered against who has just been offered it. */
    @Test
    void whoHasJustBeenOfferedItBooksItThoughItWasFullAMomentBefore() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        long other = clinic.patient();
        var made = api.book(doctor, clinic.patient(), day, "10:00");
        clinic.waiting(doctor, day, patient);
        api.act("admin", made.id(), "cancel", Map.of("cancellation_reason", "ill"));
        UUID hold =
                UUID.fromString(
                        clinic.text(
                                "SELECT id::text FROM hold WHERE doctor_id = ? AND state = 'open'",
                                doctor));
        assertThat(api.book(doctor, other, day, "10:00").problem()).endsWith("slot-full");

        holds.offered(hold, patient).block();

        assertThat(api.book(doctor, patient, day, "10:00").code()).isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    /** Staff who books for the patient, and a repeat of the request. */
    @Test
    void itIsThePatientsHoldWhoeverBooks() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        heldFor(patient, "10:00");
        var body = Api.booking(doctor, patient, day, "10:00");
        var made = api.post("admin", Api.APPOINTMENTS, body, "Idempotency-Key", "k" + patient);
        assertThat(made.code()).isEqualTo(201);
        assertThat(api.post("admin", Api.APPOINTMENTS, body, "Idempotency-Key", "k" + patient).id())
                .isEqualTo(made.id());
        assertThat(clinic.violations()).isEmpty();
    }

    /** What the appointment does not need of a longer hold is free. */
    @Test
    void aLongerHoldIsGivenBackWhole() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        var body = Api.booking(doctor, clinic.patient(), day, "10:00");
        body.put("duration_minutes", 60);
        long first = api.post("admin", Api.APPOINTMENTS, body).id();
        clinic.waiting(doctor, day, patient);
        api.act("admin", first, "cancel", Map.of("cancellation_reason", "ill"));
        UUID hold =
                UUID.fromString(
                        clinic.text("SELECT id::text FROM hold WHERE doctor_id = ?", doctor));
        holds.offered(hold, patient).block();

        assertThat(offered("patient" + patient, 60)).containsExactly("10:00:00");
        assertThat(api.book(doctor, patient, day, "10:00").code()).isEqualTo(201);
        assertThat(offered("patient" + clinic.patient(), 30)).containsExactly("10:30:00");
        assertThat(clinic.violations()).isEmpty();
    }

    /** What a doctor lets one patient have holds who accepts an offer, too: the seat goes on. */
    @Test
    void limitsOfTheDoctorHoldWhoAcceptsAnOffer() {
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "11:00", "11:30", 1);
        api.book(doctor, patient, day, "11:00");
        clinic.update("UPDATE doctor SET maximum_bookings_per_day = 1 WHERE id = ?", doctor);
        UUID hold = heldFor(patient, "10:00");
        var offer =
                new AcceptedOffer(
                        UUID.randomUUID(),
                        hold,
                        Clinic.newId(),
                        patient,
                        doctor,
                        slot,
                        Clinic.at(day, "10:00"),
                        30,
                        AppointmentType.CONSULTATION,
                        null);
        acceptance.take(offer).as(transaction::transactional).block();
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM appointment WHERE patient_id = ? AND live",
                                patient))
                .isEqualTo(1);
        try (var holds = new TopicReader("booking.internal.seat-holds")) {
            var told = holds.await(String.valueOf(slot), 2).get(1);
            assertThat(TopicReader.fact(told)).isEqualTo("seat-take-refused");
            assertThat(new String(told.value(), StandardCharsets.UTF_8))
                    .contains("patient-inactive");
        }
        clinic.update("UPDATE doctor SET maximum_bookings_per_day = 2 WHERE id = ?", doctor);
        acceptance.take(offer).as(transaction::transactional).block();
        assertThat(clinic.text("SELECT state FROM hold WHERE id = ?", hold)).isEqualTo("taken");
        assertThat(clinic.violations()).isEmpty();
    }

    private Api.Answer moved(String who, long id, String time) {
        return api.act(who, id, "reschedule", Map.of("new_date", day.toString(), "new_time", time));
    }

    /** A move is as good as a booking: others still find the time full. */
    @Test
    void whoHasTheHoldMovesThere() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "11:00", "11:30", 1);
        clinic.slot(doctor, day, "12:00", "12:30", 1);
        long other = clinic.patient();
        long mine = api.book(doctor, patient, day, "11:00").id();
        long theirs = api.book(doctor, other, day, "12:00").id();
        UUID hold = heldFor(patient, "10:00");
        assertThat(moved("patient" + other, theirs, "10:00").problem()).endsWith("slot-full");

        var done = moved("patient" + patient, mine, "10:00");
        assertThat(done.code()).as(done.toString()).isEqualTo(200);
        assertThat(clinic.text("SELECT state FROM hold WHERE id = ?", hold)).isEqualTo("taken");
        assertThat(
                        clinic.text(
                                "SELECT string_agg(booked || '/' || held, ' ' ORDER BY starts_at) FROM slot WHERE doctor_id = ?",
                                doctor))
                .as("what is left goes to who waits")
                .isEqualTo("1/0 0/1 1/0");
        assertThat(clinic.violations()).isEmpty();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    /** The old time and the hold share a slot, in which there are two seats. */
    @Test
    void aMoveToAHoldBesideTheOldTimeGivesBackBoth() {
        clinic.slot(doctor, day, "10:00", "11:00", 2);
        clinic.slot(doctor, day, "11:00", "11:30", 1);
        var body = Api.booking(doctor, clinic.patient(), day, "10:00");
        body.put("duration_minutes", 90);
        long first = api.post("admin", Api.APPOINTMENTS, body).id();
        long mine = api.post("admin", Api.APPOINTMENTS, late(patient)).id();
        clinic.waiting(doctor, day, patient);
        api.act("admin", first, "cancel", Map.of("cancellation_reason", "ill"));
        UUID hold =
                UUID.fromString(
                        clinic.text("SELECT id::text FROM hold WHERE doctor_id = ?", doctor));
        holds.offered(hold, patient).block();
        assertThat(seats()).isEqualTo("1/1 0/1");

        var done = moved("patient" + patient, mine, "11:00");
        assertThat(done.code()).as(done.toString()).isEqualTo(200);
        assertThat(done.json().at("/new_appointment/time_slot").asLong()).isPositive();
        assertThat(clinic.text("SELECT state FROM hold WHERE id = ?", hold)).isEqualTo("taken");
        assertThat(seats()).as("the first slot's seat is held for who waits").isEqualTo("0/1 1/0");
        assertThat(clinic.violations()).isEmpty();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    private Map<String, Object> late(long who) {
        var body = Api.booking(doctor, who, day, "10:30");
        body.put("duration_minutes", 30);
        return body;
    }

    private String seats() {
        return clinic.text(
                "SELECT string_agg(booked || '/' || held, ' ' ORDER BY starts_at) FROM slot WHERE doctor_id = ?",
                doctor);
    }

    /** The hold ends while its patient moves there, and somebody else books. */
    @Test
    void aMoveToAHoldThatEndsTakesTheSeatOnceOrNotAtAll() throws Exception {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "11:00", "11:30", 9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                long waiting = clinic.patient();
                long other = clinic.patient();
                long mine = api.book(doctor, waiting, day, "11:00").id();
                UUID hold = heldFor(waiting, "10:00");
                List<Callable<Integer>> calls =
                        List.of(
                                () -> moved("patient" + waiting, mine, "10:00").code(),
                                () -> {
                                    holds.release(hold, "expired").block();
                                    return 0;
                                },
                                () -> booked(other) > 0 ? 201 : 409);
                var codes = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
                assertThat(codes.get(0)).isIn(200, 409);
                assertThat(List.of(codes.get(0), codes.get(2))).isNotEqualTo(List.of(200, 201));
                assertThat(clinic.violations()).isEmpty();
                String live =
                        "SELECT coalesce(string_agg(id::text, ','), '') FROM appointment WHERE live AND doctor_id = ?";
                for (String id : clinic.text(live, doctor).split(",")) {
                    api.act(
                            "admin",
                            Long.parseLong(id),
                            "cancel",
                            Map.of("cancellation_reason", "next round"));
                }
                clinic.update(
                        "UPDATE waiting_entry SET is_active = false WHERE doctor_id = ?", doctor);
                releaseAll();
            }
        }
    }

    /** The hold ends at the moment at which its time is booked, and somebody else is there too. */
    @Test
    void whoeverWinsTheSeatIsTakenOnce() throws Exception {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 15; round++) {
                long waiting = clinic.patient();
                long other = clinic.patient();
                UUID hold = heldFor(waiting, "10:00");
                List<Callable<Long>> calls =
                        List.of(
                                () -> booked(waiting),
                                () -> {
                                    holds.release(hold, "expired").block();
                                    return 0L;
                                },
                                () -> booked(other));
                var made =
                        threads.invokeAll(calls).stream()
                                .map(Future::resultNow)
                                .filter(id -> id > 0)
                                .toList();
                assertThat(made).hasSizeLessThanOrEqualTo(1);
                assertThat(clinic.violations()).isEmpty();
                for (long id : made) {
                    api.act("admin", id, "cancel", Map.of("cancellation_reason", "next round"));
                }
                clinic.update(
                        "UPDATE waiting_entry SET is_active = false WHERE doctor_id = ?", doctor);
                clinic.query("SELECT count(*) FROM hold WHERE doctor_id = ?", doctor);
                releaseAll();
            }
        }
    }

    private void releaseAll() {
        String open;
        while (!(open =
                        clinic.text(
                                "SELECT coalesce(min(id::text), '') FROM hold WHERE state = 'open' AND doctor_id = ?",
                                doctor))
                .isEmpty()) {
            holds.release(UUID.fromString(open), "expired").block();
        }
    }

    private long booked(long who) {
        var answer = api.book(doctor, who, day, "10:00");
        assertThat(answer.code()).isIn(201, 409);
        return answer.code() == 201 ? answer.id() : 0;
    }
}
