package org.umoorsehhat.booking.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.fixture.Api.APPOINTMENTS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import reactor.core.publisher.Flux;

/** How much one patient may have with a doctor, or of a service: by whom, and on which paths. */
class DoctorLimitsIT extends ClinicTest {

    private static final Map<String, String> REASON = Map.of("cancellation_reason", "well again");

    private final LocalDate later = day.plusDays(1);
    private long service;

    @BeforeEach
    void publishSlots() {
        service = clinic.service(doctor, 30, "80.00");
        hours(doctor, day);
        hours(doctor, later);
    }

    private void hours(long whose, LocalDate date) {
        for (var start = LocalTime.of(8, 0); start.getHour() < 16; start = start.plusMinutes(30)) {
            clinic.slot(whose, date, start.toString(), start.plusMinutes(30).toString(), 50);
        }
    }

    private void doctorLets(String rule, int value) {
        clinic.update("UPDATE doctor SET %s = ? WHERE id = ?".formatted(rule), value, doctor);
    }

    private void serviceLets(String rule, int value) {
        clinic.update(
                "UPDATE medical_service SET %s = ? WHERE id = ?".formatted(rule), value, service);
    }

    private Api.Answer book(LocalDate date, int hour) {
        return api.book(doctor, patient, date, "%02d:00".formatted(hour));
    }

    private Api.Answer bookService(String who, LocalDate date, int hour, Long with) {
        var body = Api.booking(doctor, patient, date, "%02d:00".formatted(hour));
        body.put("service", service);
        if (with == null) {
            body.remove("doctor");
        }
        return api.post(who, APPOINTMENTS, body);
    }

    private Api.Answer move(long id, LocalDate date, int hour) {
        return api.act(
                "patient" + patient,
                id,
                "reschedule",
                Map.of("new_date", date.toString(), "new_time", "%02d:00".formatted(hour)));
    }

    private static String told(Api.Answer answer) {
        return answer.code() + answer.problem();
    }

    @Test
    void soManyToComeWithADoctorAndAMoveIsNotOneMore() {
        doctorLets("maximum_live_bookings", 2);
        long first = book(day, 8).id();
        assertThat(
                        api.post("desk", APPOINTMENTS, Api.booking(doctor, patient, day, "09:00"))
                                .code())
                .isEqualTo(201);
        assertThat(told(book(day, 10)))
                .as("what the desk booked counts, too")
                .isEqualTo("409limit-live-bookings-at-doctor");
        assertThat(move(first, later, 8).code()).isEqualTo(200);
        var byDesk = Api.booking(doctor, patient, day, "10:00");
        assertThat(api.post("desk", APPOINTMENTS, byDesk).code())
                .as("staff is free")
                .isEqualTo(201);
        long other = clinic.doctor();
        hours(other, day);
        assertThat(api.book(other, patient, day, "11:00").code()).isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void soManyOnOneDayOfTheDoctor() {
        doctorLets("maximum_bookings_per_day", 1);
        long here = book(day, 8).id();
        assertThat(told(book(day, 9))).isEqualTo("409limit-bookings-on-a-day");
        long there = book(later, 8).id();
        assertThat(there).isPositive();
        assertThat(told(move(here, later, 9))).isEqualTo("409limit-bookings-on-a-day");
        assertThat(move(here, day, 12).code()).as("its own day").isEqualTo(200);
        assertThat(clinic.violations()).isEmpty();
    }

    /** A quarter to midnight and a quarter past are two days of the doctor, and one of London. */
    @Test
    void theDayIsTheDoctors() {
        doctorLets("maximum_bookings_per_day", 1);
        clinic.slot(doctor, day, "23:30", "00:00", 5);
        clinic.slot(doctor, later, "00:00", "00:30", 5);
        assertThat(api.book(doctor, patient, day, "23:30").code()).isEqualTo(201);
        assertThat(api.book(doctor, patient, later, "00:00").code()).isEqualTo(201);
        assertThat(told(book(day, 9))).isEqualTo("409limit-bookings-on-a-day");
    }

    @Test
    void whoCancelsAgainAndAgainBooksNothingMoreForAWhile() {
        doctorLets("maximum_cancellations", 2);
        doctorLets("cancellation_period_days", 7);
        for (int hour = 8; hour < 10; hour++) {
            long id =
                    move(book(day, hour).id(), later, hour)
                            .json()
                            .at("/new_appointment/id")
                            .asLong();
            assertThat(api.act("patient" + patient, id, "cancel", REASON).code()).isEqualTo(200);
        }
        assertThat(told(book(day, 11))).isEqualTo("409limit-cancellations");
        clinic.update(
                "UPDATE appointment SET cancelled_at = cancelled_at - interval '8 days' WHERE patient_id = ? AND status = 'cancelled' AND rescheduled_to IS NULL",
                patient);
        assertThat(book(day, 11).code()).as("that is a while ago").isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void ofAServiceByItselfAndWithoutADoctorToo() {
        serviceLets("maximum_live_bookings", 1);
        String who = "patient" + patient;
        assertThat(bookService(who, day, 8, doctor).code()).isEqualTo(201);
        assertThat(told(bookService(who, day, 9, doctor)))
                .isEqualTo("409limit-live-bookings-at-doctor");
        assertThat(told(bookService(who, day, 9, null)))
                .isEqualTo("409limit-live-bookings-at-doctor");
        assertThat(book(day, 9).code()).as("without it").isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    /** Another doctor of the same service is the way out. */
    @Test
    void anyDoctorMeansOneWhoStillMay() {
        doctorLets("maximum_live_bookings", 1);
        long other = clinic.doctor();
        hours(other, day);
        long same = clinic.service(other, 30, "80.00");
        clinic.update(
                "UPDATE medical_service SET name = (SELECT name FROM medical_service WHERE id = ?) WHERE id = ?",
                service,
                same);
        assertThat(bookService("patient" + patient, day, 8, doctor).code()).isEqualTo(201);
        var made = bookService("patient" + patient, day, 10, null);
        assertThat(made.text("/doctor")).as(made.toString()).isEqualTo(String.valueOf(other));
    }

    @Test
    void manyAtOnceAreNeverMoreThanThat() {
        doctorLets("maximum_live_bookings", 3);
        List<Integer> codes =
                Flux.range(8, 8)
                        .flatMap(
                                hour ->
                                        api.booking(
                                                doctor,
                                                patient,
                                                day,
                                                "%02d:00".formatted(hour),
                                                30),
                                8)
                        .map(Api.Answer::code)
                        .collectList()
                        .block();
        assertThat(codes).hasSize(8).filteredOn(code -> code == 201).hasSize(3);
        assertThat(codes).filteredOn(code -> code != 201).containsOnly(409);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void theyComeWithTheEventsOfDoctors() {
        TopicWriter.ensure("scheduling.public.doctors");
        var state = new HashMap<String, Object>();
        state.put("doctor_id", doctor);
        state.put("name", "Dr " + doctor);
        state.put("specialty", "Cardiology");
        state.put("time_zone", Clinic.ZONE.getId());
        state.put("consultation_fee", "150.00");
        state.put("is_active", true);
        state.put("confirms_at_once", false);
        state.put("maximum_live_bookings", 4);
        state.put("maximum_bookings_per_day", 3);
        state.put("maximum_cancellations", 2);
        state.put("cancellation_period_days", 14);
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
                                        clinic.text(
                                                "SELECT concat_ws(' ', maximum_live_bookings, maximum_bookings_per_day, maximum_cancellations, cancellation_period_days) FROM doctor WHERE id = ?",
                                                doctor))
                                .isEqualTo("4 3 2 14"));
    }
}
