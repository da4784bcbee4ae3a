package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** Who is there, and what the clinic takes back. */
class DayOfTheVisitIT extends ClinicTest {

    private static final Map<String, String> WHY = Map.of("reason", "The wrong\npatient.");

    private long slot;
    private long id;
    private String who;
    private String reference;

    @BeforeEach
    void confirm() {
        slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        who = "doctor" + doctor;
        var booked = api.book(doctor, patient, day, "10:00");
        id = booked.id();
        reference = booked.text("/booking_reference");
        assertThat(act("confirm", null).code()).isEqualTo(200);
    }

    private Api.Answer act(String action, Object body) {
        return api.act(who, id, action, body);
    }

    private void refused(Api.Answer answer, String problem, String words) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.text("/detail")).contains(words);
    }

    /** Its slot comes along when a test moves an appointment to another time. */
    private void withItsSlot() {
        clinic.update(
                "UPDATE slot s SET starts_at = a.starts_at, ends_at = a.ends_at FROM appointment a WHERE a.id = ? AND s.id = ?",
                id,
                slot);
    }

    private long taken() {
        return clinic.query("SELECT booked FROM slot WHERE id = ?", slot);
    }

    @Test
    void patientArrivesOnTheDayAndOnce() {
        refused(act("check_in", null), "wrong-state", "on the day of the visit");
        clinic.today(id);
        var arrived = act("check_in", null);
        assertThat(arrived.code()).as(arrived.toString()).isEqualTo(200);
        assertThat(arrived.text("/status")).isEqualTo("arrived");
        assertThat(arrived.text("/arrived_at")).isNotNull();
        assertThat(arrived.text("/undo_until")).isNotNull();
        refused(act("check_in", null), "wrong-state", "The appointment is arrived.");
        refused(act("no_show", null), "wrong-state", "a no-show");
        String path = Api.APPOINTMENTS + "/" + id;
        var asPatient = api.get("patient" + patient, path);
        assertThat(asPatient.text("/undo_until")).as("is for the clinic").isNull();
        assertThat(asPatient.text("/can_cancel")).isEqualTo("false");
        refused(
                api.act("patient" + patient, id, "cancel", Map.of("cancellation_reason", "x")),
                "wrong-state",
                "at the clinic");
        assertThat(api.get(who, Api.APPOINTMENTS + "?status=arrived").text("/results/0/id"))
                .isEqualTo(String.valueOf(id));
        assertThat(api.get("patient" + patient, Api.APPOINTMENTS + "/upcoming").text("/count"))
                .isEqualTo("1");
        assertThat(act("start", null).text("/arrived_at")).isEqualTo(arrived.text("/arrived_at"));
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void whoLeavesTheWaitingRoomIsCancelledByTheClinic() {
        clinic.today(id);
        act("check_in", null);
        assertThat(act("cancel", Map.of("cancellation_reason", "had to leave")).code())
                .isEqualTo(200);
        assertThat(taken()).isZero();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void everyStepIsTakenBackOnceAndOnRecord() {
        clinic.today(id);
        withItsSlot();
        act("check_in", null);
        act("start", null);
        var completed = act("complete", Map.of("notes", "fine"));
        assertThat(completed.text("/status")).isEqualTo("completed");
        assertThat(taken()).isZero();
        assertThat(act("undo", Map.of("reason", " ")).code()).isEqualTo(400);
        var undone = act("undo", WHY);
        assertThat(undone.code()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.text("/status")).isEqualTo("in_progress");
        assertThat(undone.text("/completed_at")).isNull();
        assertThat(undone.text("/doctor_notes")).isEqualTo("fine");
        assertThat(taken()).isEqualTo(1);
        refused(act("undo", WHY), "wrong-state", "nothing to take back");
        var log = api.get(who, Api.APPOINTMENTS + "/" + id + "/logs").json();
        var last = log.get(log.size() - 1);
        assertThat(last.path("action").asString()).isEqualTo("undone");
        assertThat(last.path("notes").asString()).isEqualTo(WHY.get("reason"));
        assertThat(last.at("/old_values/status").asString()).isEqualTo("completed");
        try (var topic = new TopicReader("booking.public.appointments")) {
            assertThat(topic.await(reference, 6).stream().map(TopicReader::fact))
                    .endsWith(
                            "appointment-arrived",
                            "appointment-started",
                            "appointment-completed",
                            "appointment-changed");
        }
        assertThat(act("complete", null).code()).isEqualTo(200);
        assertThat(clinic.violations()).isEmpty();
    }

    /** The figures are those of the day that it was booked for. */
    @Test
    void figuresFollow() {
        clinic.past(id, Duration.ofMinutes(5));
        withItsSlot();
        assertThat(act("no_show", null).code()).isEqualTo(200);
        assertThat(clinic.statisticsErrors()).isEmpty();
        var undone = act("undo", WHY);
        assertThat(undone.code()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.text("/status")).isEqualTo("confirmed");
        assertThat(clinic.statisticsErrors()).isEmpty();
        var figures = api.get(who, Api.APPOINTMENTS + "/statistics?doctor=" + doctor);
        assertThat(figures.text("/no_show") + figures.text("/by_status/confirmed"))
                .as(figures.toString())
                .isEqualTo("01");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void seatThatSomebodyElseHasIsNotTakenBack() {
        clinic.past(id, Duration.ofMinutes(5));
        act("no_show", null);
        clinic.opened(doctor, patient);
        long other = clinic.patient();
        clinic.opened(doctor, other);
        assertThat(api.post(who, Api.APPOINTMENTS, Api.booking(doctor, other, day, "10:00")).code())
                .isEqualTo(201);
        clinic.update(
                "UPDATE appointment a SET starts_at = s.starts_at, ends_at = s.ends_at FROM slot s WHERE a.id = ? AND s.id = ?",
                id,
                slot);
        refused(act("undo", WHY), "slot-full", "No seat");
        assertThat(api.get(who, Api.APPOINTMENTS + "/" + id).text("/status")).isEqualTo("no_show");
        assertThat(taken()).isEqualTo(1);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void timeThatWasClosedSinceIsNotTakenBack() {
        clinic.past(id, Duration.ofMinutes(5));
        act("no_show", null);
        clinic.slot(slot, 2, doctor, day, "10:00", "10:30", 1, false, false);
        withItsSlot();
        refused(act("undo", WHY), "slot-closed", "takes no appointments");
        assertThat(api.get(who, Api.APPOINTMENTS + "/" + id).text("/status")).isEqualTo("no_show");
        assertThat(taken()).isZero();
        assertThat(clinic.violations()).isEmpty();
    }

    /** Pages offer what the API says may be done now, by whoever asks. */
    @Test
    void whatMayBeDoneNowIsSaid() {
        may(false, false);
        clinic.today(id);
        may(true, false);
        act("check_in", null);
        may(false, true);
        act("undo", WHY);
        may(true, false);
        var asPatient = api.get("patient" + patient, Api.APPOINTMENTS + "/" + id);
        assertThat(asPatient.text("/can_check_in")).isEqualTo("false");
        assertThat(
                        api.put(
                                        "admin",
                                        Api.APPOINTMENTS + "/" + id,
                                        Map.of("notes", "late", "can_check_in", false))
                                .code())
                .as("changes with the clock, so that it is not compared")
                .isEqualTo(200);
    }

    private void may(boolean checkIn, boolean undo) {
        var shown = api.get(who, Api.APPOINTMENTS + "/" + id).json();
        assertThat(shown.path("can_check_in").asBoolean()).isEqualTo(checkIn);
        assertThat(shown.path("can_undo").asBoolean()).isEqualTo(undo);
    }

    @Test
    void patientWhoIsElsewhereByNowIsNotThereAgain() {
        clinic.past(id, Duration.ofMinutes(5));
        act("no_show", null);
        long doctorElsewhere = clinic.doctor();
        clinic.slot(doctorElsewhere, day, "10:00", "10:30", 1);
        long elsewhere = api.book(doctorElsewhere, patient, day, "10:00").id();
        clinic.past(elsewhere, Duration.ofMinutes(5));
        refused(act("undo", WHY), "patient-busy", "another appointment");
        assertThat(taken()).isZero();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void afterAWhileItStays() {
        clinic.past(id, Duration.ofMinutes(5));
        act("no_show", null);
        clinic.update(
                "UPDATE appointment SET undo_until = now() - interval '1 second' WHERE id = ?", id);
        refused(act("undo", WHY), "wrong-state", "within 24 hours");
    }

    @Test
    void ofManyWhoTakeItBackOneDoes() {
        clinic.past(id, Duration.ofMinutes(5));
        withItsSlot();
        act("complete", null);
        String path = Api.APPOINTMENTS + "/" + id + "/undo";
        List<Integer> codes =
                Flux.fromStream(IntStream.range(0, 8).boxed())
                        .flatMap(n -> api.send(who, HttpMethod.POST, path, WHY), 8)
                        .map(Api.Answer::code)
                        .sort()
                        .collectList()
                        .block();
        assertThat(codes).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(taken()).isEqualTo(1);
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM audit_log l JOIN appointment a USING (appointment_id) WHERE a.id = ? AND action = 'undone'",
                                id))
                .isEqualTo(1);
        assertThat(clinic.violations()).isEmpty();
    }

    /** Two who see the same patient come in. */
    @Test
    void ofManyWhoCheckInOneDoes() {
        clinic.today(id);
        String path = Api.APPOINTMENTS + "/" + id + "/check_in";
        List<Integer> codes =
                Flux.fromStream(IntStream.range(0, 6).boxed())
                        .flatMap(n -> api.send(who, HttpMethod.POST, path, null), 6)
                        .map(Api.Answer::code)
                        .sort()
                        .collectList()
                        .block();
        assertThat(codes).containsExactly(200, 409, 409, 409, 409, 409);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void repeatedUndoAnswersTheSame() {
        clinic.past(id, Duration.ofMinutes(5));
        withItsSlot();
        act("no_show", null);
        String path = Api.APPOINTMENTS + "/" + id + "/undo";
        for (int i = 0; i < 2; i++) {
            var answer = api.post(who, path, WHY, "Idempotency-Key", "undo-" + id);
            assertThat(answer.code()).isEqualTo(200);
            assertThat(answer.text("/status")).isEqualTo("confirmed");
        }
        assertThat(taken()).isEqualTo(1);
    }
}
