package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import reactor.core.publisher.Flux;

/** Minutes that a doctor keeps free between visits, on all paths, and in all that search shows. */
class BuffersIT extends ClinicTest {

    private static final List<String> STARTS = List.of("10:00", "10:30", "11:00", "11:30");
    private static final Map<String, String> REASON = Map.of("cancellation_reason", "well again");

    private long service;

    @BeforeEach
    void publishSlots() {
        service = clinic.service(doctor, 30, "80.00");
        slots(doctor, 2);
    }

    private void slots(long whose, int capacity) {
        for (int i = 0; i < STARTS.size(); i++) {
            String end = i + 1 < STARTS.size() ? STARTS.get(i + 1) : "12:00";
            clinic.slot(whose, day, STARTS.get(i), end, capacity);
        }
    }

    private void doctorKeeps(int before, int after) {
        clinic.update(
                "UPDATE doctor SET buffer_before_minutes = ?, buffer_after_minutes = ? WHERE id = ?",
                before,
                after,
                doctor);
    }

    private void serviceKeeps(int before, int after) {
        clinic.update(
                "UPDATE medical_service SET buffer_before_minutes = ?, buffer_after_minutes = ? WHERE id = ?",
                before,
                after,
                service);
    }

    private Api.Answer book(String time) {
        return api.book(doctor, clinic.patient(), day, time);
    }

    private Api.Answer bookService(String time) {
        var body = Api.booking(doctor, clinic.patient(), day, time);
        body.put("service", service);
        return api.post("patient" + body.get("patient"), Api.APPOINTMENTS, body);
    }

    private static String told(Api.Answer answer) {
        return answer.code() + answer.problem();
    }

    private Api.Answer move(String who, long id, String time) {
        return api.act(who, id, "reschedule", Map.of("new_date", day.toString(), "new_time", time));
    }

    /** What each of the searches shows of the day. */
    private List<List<String>> found(Long of) {
        String who = "patient" + patient;
        var question = new HashMap<String, Object>();
        question.put("doctor_id", doctor);
        question.put("date", day.toString());
        if (of != null) {
            question.put("service_id", of);
        }
        String what = of == null ? "doctor=" + doctor : "service=" + of;
        String days = "&from=" + day + "&to=" + day;
        return List.of(
                api.post(who, "/api/appointments/check-availability", question)
                        .json()
                        .path("available_slots")
                        .valueStream()
                        .map(slot -> slot.path("start_time").asString().substring(0, 5))
                        .toList(),
                api.get(who, "/api/appointments/availability?" + what + days)
                        .json()
                        .path("results")
                        .valueStream()
                        .map(slot -> slot.path("start_time").asString().substring(0, 5))
                        .toList());
    }

    @Test
    void nobodyComesNearerWhoeverBooksAndSearchShowsNothingElse() {
        doctorKeeps(0, 10);
        assertThat(book("10:30").code()).isEqualTo(201);
        assertThat(told(book("11:00"))).isEqualTo("409doctor-busy");
        var byDesk = Api.booking(doctor, clinic.patient(), day, "11:00");
        var refused = api.post("desk", Api.APPOINTMENTS, byDesk);
        assertThat(told(refused)).isEqualTo("409doctor-busy");
        assertThat(refused.text("/next_free_slot/start_time")).isEqualTo("11:30:00");
        assertThat(told(book("10:00"))).as("the other one's after it").isEqualTo("409doctor-busy");
        assertThat(found(null)).allMatch(List.of("10:30", "11:30")::equals);
        assertThat(
                        api.get("admin", "/api/appointments/next-available?doctor=" + doctor)
                                .text("/start_time"))
                .isEqualTo("10:30:00");
        assertThat(
                        api.get(
                                        "admin",
                                        "/api/appointments/availability/days?doctor=%d&from=%s"
                                                .formatted(doctor, day))
                                .text("/days/0/starts"))
                .isEqualTo("2");
        assertThat(clinic.violations()).isEmpty();
    }

    /** Several come to one slot at the same time: nothing is kept among them. */
    @Test
    void thoseOfOneSlotComeTogether() {
        doctorKeeps(15, 15);
        assertThat(book("10:30").code()).isEqualTo(201);
        assertThat(book("10:30").code()).isEqualTo(201);
        assertThat(told(book("10:30"))).isEqualTo("409slot-full");
        assertThat(told(book("11:00"))).isEqualTo("409doctor-busy");
    }

    @Test
    void ofAServiceAmongItsOwnVisitsAndTowardsOthers() {
        serviceKeeps(5, 5);
        assertThat(bookService("10:00").code()).isEqualTo(201);
        assertThat(told(bookService("10:30"))).isEqualTo("409doctor-busy");
        assertThat(told(book("10:30"))).as("without a service").isEqualTo("409doctor-busy");
        assertThat(found(service)).allMatch(List.of("10:00", "11:00", "11:30")::equals);
        assertThat(found(null)).allMatch(List.of("10:00", "11:00", "11:30")::equals);
        assertThat(book("11:30").code()).isEqualTo(201);
        assertThat(told(bookService("11:00"))).isEqualTo("409doctor-busy");
        assertThat(book("11:00").code()).isEqualTo(201);
        doctorKeeps(0, 30);
        assertThat(told(bookService("11:30"))).as("the longer of both").isEqualTo("409doctor-busy");
    }

    /** What was agreed stays: later rules are of later visits. */
    @Test
    void aRuleThatIsLiftedHoldsForWhatWasBookedUnderIt() {
        doctorKeeps(10, 10);
        book("10:00");
        doctorKeeps(0, 0);
        assertThat(told(book("10:30"))).isEqualTo("409doctor-busy");
        assertThat(found(null)).allMatch(List.of("10:00", "11:00", "11:30")::equals);
        assertThat(book("11:00").code()).isEqualTo(201);
        assertThat(book("11:30").code()).isEqualTo(201);
    }

    @Test
    void movesAndChangesInPlaceToo() {
        doctorKeeps(10, 0);
        var made = book("10:00");
        String who = "patient" + made.text("/patient");
        long other = book("11:30").id();
        assertThat(told(move(who, made.id(), "11:00"))).isEqualTo("409doctor-busy");
        assertThat(told(move("desk", other, "10:30"))).isEqualTo("409doctor-busy");
        var moved = move(who, made.id(), "10:30");
        assertThat(moved.code()).as("away from itself: " + moved).isEqualTo(200);
        long id = moved.json().at("/new_appointment/id").asLong();
        assertThat(told(api.act("desk", id, "reschedule", Map.of("duration_minutes", 60))))
                .isEqualTo("409doctor-busy");
        long elsewhere = clinic.doctor();
        slots(elsewhere, 1);
        clinic.update("UPDATE doctor SET buffer_after_minutes = 20 WHERE id = ?", elsewhere);
        api.book(elsewhere, clinic.patient(), day, "10:00");
        assertThat(told(api.act("desk", id, "reschedule", Map.of("doctor", elsewhere))))
                .isEqualTo("409doctor-busy");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void anyDoctorIsOneWhoIsFarEnoughFromOthers() {
        serviceKeeps(0, 10);
        long other = clinic.doctor();
        slots(other, 1);
        long same = clinic.service(other, 30, "80.00");
        clinic.update(
                "UPDATE medical_service SET name = (SELECT name FROM medical_service WHERE id = ?) WHERE id = ?",
                service,
                same);
        bookService("10:00");
        api.book(other, clinic.patient(), day, "11:30");
        api.book(other, clinic.patient(), day, "11:00");
        var body = Api.booking(doctor, patient, day, "10:30");
        body.remove("doctor");
        body.put("service", service);
        var made = api.post("patient" + patient, Api.APPOINTMENTS, body);
        assertThat(made.text("/doctor")).as(made.toString()).isEqualTo(String.valueOf(other));
    }

    /** A seat that is held for the waiting list is kept apart as the visit that it may become. */
    @Test
    void heldSeatsAreKeptApart() {
        doctorKeeps(0, 10);
        long id = book("10:00").id();
        clinic.capacity(doctor, 1);
        clinic.waiting(doctor, day, clinic.patient());
        api.act("admin", id, "cancel", REASON);
        assertThat(
                        clinic.text(
                                "SELECT state || buffer_after FROM hold WHERE doctor_id = ?",
                                doctor))
                .isEqualTo("open10");
        assertThat(told(book("10:30"))).isEqualTo("409doctor-busy");
        assertThat(found(null)).allMatch(List.of("11:00", "11:30")::equals);
        clinic.exhaust(doctor);
        assertThat(book("10:30").code()).isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    /** Of two who come at once to neighbouring slots one is refused, again and again. */
    @Test
    void twoAtOnceAreNeverTooNear() {
        clinic.capacity(doctor, 50);
        for (int round = 0; round < 10; round++) {
            doctorKeeps(round % 2 == 0 ? 10 : 0, round % 2 == 0 ? 0 : 10);
            List<Long> whom = IntStream.range(0, 8).mapToObj(i -> clinic.patient()).toList();
            List<Long> made =
                    Flux.range(0, 8)
                            .flatMap(
                                    i ->
                                            api.booking(
                                                    doctor,
                                                    whom.get(i),
                                                    day,
                                                    STARTS.get(i % STARTS.size()),
                                                    30),
                                    8)
                            .filter(answer -> answer.code() == 201)
                            .map(Api.Answer::id)
                            .collectList()
                            .block();
            assertThat(made).isNotEmpty();
            assertThat(
                            clinic.query(
                                    """
                                    SELECT count(*) FROM appointment a JOIN appointment b ON b.doctor_id = a.doctor_id AND b.live AND b.starts_at > a.starts_at
                                        AND b.starts_at < a.ends_at + make_interval(mins => a.buffer_after + b.buffer_before)
                                    WHERE a.doctor_id = ? AND a.live
                                    """,
                                    doctor))
                    .as("round %d", round)
                    .isZero();
            made.forEach(id -> api.act("admin", id, "cancel", REASON));
        }
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void theyComeWithTheEventsOfServices() {
        TopicWriter.ensure("scheduling.public.services");
        var state = new HashMap<String, Object>();
        state.put("service_id", service);
        state.put("doctor_id", doctor);
        state.put("name", "Service " + service);
        state.put("duration_minutes", 30);
        state.put("price", "80.00");
        state.put("is_active", true);
        state.put("confirms_at_once", false);
        state.put("buffer_before_minutes", 5);
        state.put("buffer_after_minutes", 15);
        TopicWriter.send(
                "scheduling.public.services",
                "org.umoorsehhat.scheduling.service-changed.v1",
                service,
                service,
                5,
                state);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        clinic.text(
                                                "SELECT concat_ws(' ', buffer_before_minutes, buffer_after_minutes) FROM medical_service WHERE id = ?",
                                                service))
                                .isEqualTo("5 15"));
    }
}
