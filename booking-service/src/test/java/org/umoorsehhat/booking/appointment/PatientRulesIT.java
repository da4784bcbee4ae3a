package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import reactor.core.publisher.Flux;

/** Shortest notice and farthest day of doctors and services: by whom, and on which paths. */
class PatientRulesIT extends ClinicTest {

    private static final String DOCTORS = "scheduling.public.doctors";

    /** More than until the first day of these tests, and less than until the second. */
    private static final int NOTICE = 31 * 24 * 60;

    /** Until the first day of these tests, and not until the second. */
    private static final int DAYS = 31;

    private final LocalDate later = day.plusDays(2);
    private long service;
    private long slot;
    private long laterSlot;

    @BeforeEach
    void publishSlots() {
        service = clinic.service(doctor, 30, "80.00");
        slot = clinic.slot(doctor, day, "10:00", "10:30", 30);
        laterSlot = clinic.slot(doctor, later, "10:00", "10:30", 30);
        clinic.slot(doctor, later, "11:00", "11:30", 30);
    }

    private void doctorAsks(String rule, int value) {
        clinic.update("UPDATE doctor SET %s = ? WHERE id = ?".formatted(rule), value, doctor);
    }

    private void serviceAsks(String rule, int value) {
        clinic.update(
                "UPDATE medical_service SET %s = ? WHERE id = ?".formatted(rule), value, service);
    }

    private Map<String, Object> wish(LocalDate date) {
        return Api.booking(doctor, clinic.patient(), date, "10:00");
    }

    private Api.Answer book(LocalDate date) {
        var body = wish(date);
        return api.post("patient" + body.get("patient"), Api.APPOINTMENTS, body);
    }

    private Api.Answer bookService(LocalDate date) {
        var body = wish(date);
        body.put("service", service);
        return api.post("patient" + body.get("patient"), Api.APPOINTMENTS, body);
    }

    private static String told(Api.Answer answer) {
        return answer.code() + answer.problem();
    }

    private List<String> offered(String who, LocalDate date, Map<String, Object> more) {
        var question = new HashMap<String, Object>(more);
        question.put("doctor_id", doctor);
        question.put("date", date.toString());
        return api.post(who, "/api/appointments/check-availability", question)
                .json()
                .path("available_slots")
                .valueStream()
                .map(found -> found.path("start_time").asString())
                .toList();
    }

    @Test
    void noticeHoldsPatientsAndNotStaff() {
        doctorAsks("minimum_notice_minutes", NOTICE);
        assertThat(told(book(day))).isEqualTo("409minimum-notice");
        assertThat(book(later).code()).isEqualTo(201);
        for (String who : List.of("admin", "desk")) {
            assertThat(api.post(who, Api.APPOINTMENTS, wish(day)).code()).as(who).isEqualTo(201);
        }
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void farthestDayHoldsPatientsAndNotStaff() {
        doctorAsks("maximum_days_ahead", DAYS);
        assertThat(told(book(later))).isEqualTo("409maximum-days-ahead");
        assertThat(book(day).code()).isEqualTo(201);
        assertThat(api.post("desk", Api.APPOINTMENTS, wish(later)).code()).isEqualTo(201);
    }

    @Test
    void servicesRulesCountBesideTheDoctors() {
        serviceAsks("minimum_notice_minutes", NOTICE);
        assertThat(book(day).code()).as("another service, or none").isEqualTo(201);
        assertThat(told(bookService(day))).isEqualTo("409minimum-notice");
        doctorAsks("maximum_days_ahead", DAYS);
        assertThat(told(bookService(later))).isEqualTo("409maximum-days-ahead");
        assertThat(told(bookService(day))).as("each by itself").isEqualTo("409minimum-notice");
    }

    /** What search offers, booking accepts: by the rules of whoever asks. */
    @Test
    void searchOffersNothingElse() {
        serviceAsks("minimum_notice_minutes", NOTICE);
        String who = "patient" + patient;
        var forService = Map.<String, Object>of("service_id", service);
        assertThat(offered(who, day, Map.of())).containsExactly("10:00:00");
        assertThat(offered(who, day, forService)).isEmpty();
        assertThat(offered("desk", day, forService)).containsExactly("10:00:00");
        assertThat(offered(who, later, forService)).containsExactly("10:00:00", "11:00:00");
        String query = "?service=" + service;
        assertThat(api.get(who, "/api/appointments/next-available" + query).text("/slot_id"))
                .isEqualTo(String.valueOf(laterSlot));
        assertThat(api.get("admin", "/api/appointments/next-available" + query).text("/slot_id"))
                .isEqualTo(String.valueOf(slot));
        String days = "/api/appointments/availability/days" + query + "&from=" + day;
        assertThat(api.get(who, days).text("/days/0/date")).isEqualTo(later.toString());
        assertThat(api.get("admin", days).text("/days/0/date")).isEqualTo(day.toString());
        doctorAsks("maximum_days_ahead", DAYS);
        assertThat(told(book(later))).as("it is heard of").isEqualTo("409maximum-days-ahead");
        assertThat(api.get(who, days).json().path("days").isEmpty()).isTrue();
        assertThat(offered(who, later, Map.of())).isEmpty();
        assertThat(api.get(who, "/api/appointments/next-available" + query).code()).isEqualTo(404);
    }

    @Test
    void foreignServiceIsNotSearchedFor() {
        long foreign = clinic.service(clinic.doctor(), 30, "80.00");
        var answer =
                api.post(
                        "patient" + patient,
                        "/api/appointments/check-availability",
                        Map.of("doctor_id", doctor, "date", day.toString(), "service_id", foreign));
        assertThat(answer.code()).isEqualTo(400);
        assertThat(answer.json().path("errors").has("service_id")).isTrue();
    }

    @Test
    void nextFreeSlotIsOneThatTheyMayBook() {
        doctorAsks("maximum_days_ahead", DAYS);
        clinic.slot(slot, 2, doctor, day, "10:00", "10:30", 0, true, false);
        var refused = book(day);
        assertThat(told(refused)).isEqualTo("409slot-full");
        assertThat(refused.json().has("next_free_slot")).isFalse();
        var ofStaff = api.post("desk", Api.APPOINTMENTS, wish(day));
        assertThat(told(ofStaff)).isEqualTo("409slot-full");
        assertThat(ofStaff.text("/next_free_slot/slot_id")).isEqualTo(String.valueOf(laterSlot));
    }

    @Test
    void patientMovesByTheRulesOfItsServiceAndStaffDoesNot() {
        var made = bookService(later);
        String who = "patient" + made.text("/patient");
        serviceAsks("minimum_notice_minutes", NOTICE);
        var move = Map.of("new_date", day.toString(), "new_time", "10:00");
        var refused = api.act(who, made.id(), "reschedule", move);
        assertThat(told(refused)).isEqualTo("409minimum-notice");
        assertThat(
                        api.act(
                                        who,
                                        made.id(),
                                        "reschedule",
                                        Map.of("new_date", later.toString(), "new_time", "11:00"))
                                .code())
                .isEqualTo(200);
        long moved = clinic.query("SELECT rescheduled_to FROM appointment WHERE id = ?", made.id());
        assertThat(api.act("desk", moved, "reschedule", move).code()).isEqualTo(200);
        assertThat(clinic.violations()).isEmpty();
    }

    /** An instance that has not heard of it yet asks anew when the statement says so. */
    @Test
    void ruleHoldsFromTheMomentItIsWritten() {
        assertThat(book(day).code()).as("the doctor is remembered").isEqualTo(201);
        doctorAsks("minimum_notice_minutes", NOTICE);
        var answers =
                Flux.range(0, 10)
                        .map(i -> clinic.patient())
                        .collectList()
                        .flatMapMany(Flux::fromIterable)
                        .flatMap(whom -> api.booking(doctor, whom, day, "10:00", 30), 10)
                        .map(PatientRulesIT::told)
                        .collectList()
                        .block();
        assertThat(answers).hasSize(10).containsOnly("409minimum-notice");
        doctorAsks("minimum_notice_minutes", 0);
        assertThat(book(day).code()).as("and no longer than it does").isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void rulesComeWithTheDoctorsEvents() {
        TopicWriter.ensure(DOCTORS);
        var state = new HashMap<String, Object>();
        state.put("doctor_id", doctor);
        state.put("name", "Dr " + doctor);
        state.put("specialty", "Cardiology");
        state.put("time_zone", Clinic.ZONE.getId());
        state.put("consultation_fee", "150.00");
        state.put("is_active", true);
        state.put("confirms_at_once", false);
        state.put("minimum_notice_minutes", 120);
        state.put("maximum_days_ahead", DAYS - 2);
        state.put("cancellation_deadline_minutes", 1440);
        String changed = "org.umoorsehhat.scheduling.doctor-changed.v1";
        TopicWriter.send(DOCTORS, changed, doctor, doctor, 2, state);
        await().atMost(Duration.ofSeconds(30)).until(() -> rules().equals("120 29 1440"));
        assertThat(told(book(day))).isEqualTo("409maximum-days-ahead");
        state.keySet().removeIf(field -> field.endsWith("_minutes") || field.endsWith("_ahead"));
        TopicWriter.send(DOCTORS, changed, doctor, doctor, 3, state);
        await().atMost(Duration.ofSeconds(30)).until(() -> rules().equals("0 0 0"));
        assertThat(book(day).code()).isEqualTo(201);
    }

    private String rules() {
        return clinic.text(
                "SELECT minimum_notice_minutes || ' ' || maximum_days_ahead || ' ' || cancellation_deadline_minutes FROM doctor WHERE id = ?",
                doctor);
    }
}
