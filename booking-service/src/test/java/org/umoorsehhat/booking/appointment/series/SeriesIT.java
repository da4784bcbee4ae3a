package org.umoorsehhat.booking.appointment.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.fixture.Api.APPOINTMENTS;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Visits that are booked, moved and cancelled together. */
class SeriesIT extends ClinicTest {

    private static final String SERIES = APPOINTMENTS + "/series";

    private String who;

    @BeforeEach
    void publishSlots() {
        who = "patient" + patient;
        for (int week = 0; week < 4; week++) {
            for (var at = LocalTime.of(9, 0); at.getHour() < 12; at = at.plusMinutes(30)) {
                slot(day.plusWeeks(week), at.toString());
            }
        }
    }

    private long slot(LocalDate date, String start) {
        String end = LocalTime.parse(start).plusMinutes(30).toString();
        return clinic.slot(doctor, date, start, end, 1);
    }

    private Map<String, Object> weekly(int count) {
        var body = Api.booking(doctor, patient, day, "10:00");
        body.put("every", 1);
        body.put("count", count);
        return body;
    }

    private Api.Answer preview(Map<String, Object> body) {
        body.put("preview", true);
        return api.post(who, SERIES, body);
    }

    private Api.Answer change(long id, String action, Object body) {
        return api.act(who, id, "series/" + action, body);
    }

    private static Map<String, Object> cancel(String scope) {
        return Map.of("scope", scope, "cancellation_reason", "well again");
    }

    private Map<String, Object> move(String scope, LocalDate date, String time) {
        return Map.of("scope", scope, "new_date", date.toString(), "new_time", time);
    }

    private static List<String> each(JsonNode answer, String field) {
        return StreamSupport.stream(answer.path("visits").spliterator(), false)
                .map(visit -> visit.path(field).asString(""))
                .toList();
    }

    private static long id(Api.Answer made, int visit) {
        return made.json().at("/visits/" + (visit - 1) + "/id").asLong();
    }

    private String live() {
        return clinic.text(
                "SELECT count(*) FROM appointment WHERE patient_id = ? AND live", patient);
    }

    private List<String> days(int... weeks) {
        return Arrays.stream(weeks).mapToObj(week -> day.plusWeeks(week).toString()).toList();
    }

    @Test
    void allVisitsAreBookedAndReadTogether() {
        Api.Answer made = api.post(who, SERIES, weekly(4));
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        assertThat(each(made.json(), "date")).isEqualTo(days(0, 1, 2, 3));
        assertThat(each(made.json(), "time")).containsOnly("10:00:00");
        assertThat(each(made.json(), "status")).containsOnly("pending");
        Api.Answer one = api.get(who, APPOINTMENTS + "/" + id(made, 3));
        assertThat(one.text("/series_id")).isEqualTo(made.text("/series_id"));
        assertThat(one.json().path("series_number").asInt()).isEqualTo(3);
        Api.Answer read = api.get(who, APPOINTMENTS + "/" + id(made, 2) + "/series");
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(
                        api.get(
                                        "patient" + clinic.patient(),
                                        APPOINTMENTS + "/" + id(made, 2) + "/series")
                                .code())
                .isEqualTo(404);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void aPreviewTellsEachVisitAndBooksNothing() {
        api.book(doctor, clinic.patient(), day.plusWeeks(1), "10:00");
        clinic.update("UPDATE patient SET locale = 'ar' WHERE id = ?", patient);
        var body = weekly(5);
        body.put("preview", true);
        Api.Answer tried = api.post(who, SERIES, body, "Accept-Language", "ar");
        assertThat(tried.code()).as(tried.toString()).isEqualTo(200);
        assertThat(each(tried.json(), "status"))
                .containsExactly("free", "conflict", "free", "free", "conflict");
        assertThat(each(tried.json(), "reason"))
                .containsExactly("", "slot-full", "", "", "no-slot");
        assertThat(tried.text("/visits/1/message")).doesNotContain("seat");
        assertThat(tried.json().at("/visits/1/alternatives").size()).isEqualTo(3);
        assertThat(tried.text("/visits/1/alternatives/0/start_time")).isEqualTo("09:00:00");
        assertThat(tried.json().at("/visits/4/alternatives").size()).isZero();
        assertThat(live()).isEqualTo("0");
        assertThat(clinic.text("SELECT sum(booked) FROM slot WHERE doctor_id = ?", doctor))
                .isEqualTo("1");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void aConflictBooksNothingAndIsTold() {
        api.book(doctor, clinic.patient(), day.plusWeeks(2), "10:00");
        Api.Answer refused = api.post(who, SERIES, weekly(4));
        assertThat(refused.code() + refused.problem()).isEqualTo("409series-conflict");
        assertThat(refused.text("/violations/0/field")).isEqualTo("visits[3]");
        assertThat(refused.text("/violations/0/code")).isEqualTo("detail.slot_full");
        assertThat(refused.json().at("/violations").size()).isEqualTo(1);
        assertThat(each(refused.json(), "status"))
                .containsExactly("free", "free", "conflict", "free");
        assertThat(live()).isEqualTo("0");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void chosenVisitsAndOtherTimesAreBooked() {
        api.book(doctor, clinic.patient(), day.plusWeeks(2), "10:00");
        var body = weekly(4);
        body.put("only", List.of(1, 3));
        body.put(
                "instead",
                List.of(Map.of("number", 3, "date", day.plusWeeks(2).toString(), "time", "11:00")));
        Api.Answer made = api.post(who, SERIES, body);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        assertThat(each(made.json(), "number")).containsExactly("1", "3");
        assertThat(each(made.json(), "time")).containsExactly("10:00:00", "11:00:00");
    }

    @Test
    void aRepeatedRequestGetsTheSameSeries() {
        Api.Answer made = api.post(who, SERIES, weekly(3), "Idempotency-Key", "series-" + patient);
        Api.Answer again = api.post(who, SERIES, weekly(3), "Idempotency-Key", "series-" + patient);
        assertThat(again.code()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(live()).isEqualTo("3");
    }

    @Test
    void limitsCountEachVisitOnceAndAMoveNotAtAll() {
        clinic.update("UPDATE doctor SET maximum_live_bookings = 3 WHERE id = ?", doctor);
        Api.Answer tried = preview(weekly(4));
        assertThat(each(tried.json(), "reason"))
                .containsExactly("", "", "", "limit-live-bookings-at-doctor");
        Api.Answer made = api.post(who, SERIES, weekly(3));
        assertThat(made.code()).isEqualTo(201);
        assertThat(change(id(made, 1), "reschedule", move("all", day, "09:00")).code())
                .isEqualTo(200);
        assertThat(api.book(doctor, patient, day, "11:00").problem())
                .isEqualTo("limit-live-bookings-at-doctor");
    }

    @Test
    void rulesForPatientsAreConflictsAndStaffIsFree() {
        clinic.update("UPDATE doctor SET maximum_days_ahead = 40 WHERE id = ?", doctor);
        Api.Answer tried = preview(weekly(3));
        assertThat(each(tried.json(), "reason")).containsExactly("", "", "maximum-days-ahead");
        assertThat(api.post("desk", SERIES, weekly(3)).code()).isEqualTo(201);
    }

    @Test
    void itAndThoseThatFollowAreMovedByTheClock() {
        Api.Answer made = api.post(who, SERIES, weekly(4));
        Api.Answer moved =
                change(id(made, 2), "reschedule", move("following", day.plusWeeks(1), "11:00"));
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        assertThat(each(moved.json(), "time"))
                .containsExactly("10:00:00", "11:00:00", "11:00:00", "11:00:00");
        assertThat(moved.text("/series_id")).isEqualTo(made.text("/series_id"));
        assertThat(live()).isEqualTo("4");
        assertThat(clinic.violations()).isEmpty();
    }

    /** Each comes to the time that the next has left, though somebody waits for it. */
    @Test
    void allAreMovedToWhereTheOthersAre() {
        Api.Answer made = api.post(who, SERIES, weekly(3));
        clinic.waiting(doctor, day.plusWeeks(1), clinic.patient());
        clinic.waiting(doctor, day, clinic.patient());
        Api.Answer moved =
                change(id(made, 1), "reschedule", move("all", day.plusWeeks(1), "10:00"));
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        assertThat(each(moved.json(), "date")).isEqualTo(days(1, 2, 3));
        assertThat(clinic.text("SELECT starts_at::date FROM hold WHERE doctor_id = ?", doctor))
                .as("the first one's is held for who waits")
                .isEqualTo(day.toString());
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void aConflictMovesNothing() {
        api.book(doctor, clinic.patient(), day.plusWeeks(1), "11:00");
        long other = clinic.doctor();
        clinic.slot(other, day.plusWeeks(2), "11:00", "11:30", 1);
        assertThat(api.book(other, patient, day.plusWeeks(2), "11:00").code()).isEqualTo(201);
        Api.Answer made = api.post(who, SERIES, weekly(3));
        Api.Answer refused = change(id(made, 1), "reschedule", move("all", day, "11:00"));
        assertThat(refused.code() + refused.problem()).isEqualTo("409series-conflict");
        assertThat(each(refused.json(), "reason")).containsExactly("", "slot-full", "patient-busy");
        assertThat(api.get(who, APPOINTMENTS + "/" + id(made, 1) + "/series").json())
                .isEqualTo(made.json());
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void oneOrThoseThatFollowAreCancelledAndTheirSeatsHeld() {
        Api.Answer made = api.post(who, SERIES, weekly(4));
        clinic.waiting(doctor, day.plusWeeks(2), clinic.patient());
        assertThat(each(change(id(made, 1), "cancel", cancel("this")).json(), "status"))
                .containsExactly("cancelled", "pending", "pending", "pending");
        assertThat(each(change(id(made, 3), "cancel", cancel("following")).json(), "status"))
                .containsExactly("cancelled", "pending", "cancelled", "cancelled");
        assertThat(clinic.text("SELECT starts_at::date FROM hold WHERE doctor_id = ?", doctor))
                .isEqualTo(day.plusWeeks(2).toString());
        assertThat(each(change(id(made, 3), "cancel", cancel("all")).json(), "status"))
                .containsOnly("cancelled");
        assertThat(change(id(made, 3), "cancel", cancel("all")).problem())
                .isEqualTo("series-conflict");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void oneEventOfAnActionNamesAllVisits() {
        long made = id(api.post(who, SERIES, weekly(3)), 1);
        change(made, "reschedule", move("all", day, "11:00"));
        String references =
                clinic.text(
                        "SELECT DISTINCT booking_reference FROM appointment WHERE patient_id = ?",
                        patient);
        List<JsonNode> actions;
        try (var topic = new TopicReader("booking.public.appointments")) {
            actions =
                    references
                            .lines()
                            .flatMap(reference -> topic.await(reference, 2).stream())
                            .map(event -> JsonMapper.shared().readTree(event.value()))
                            .map(event -> event.path("series_action"))
                            .toList();
        }
        assertThat(actions).hasSize(6);
        assertThat(actions.stream().map(action -> action.path("id").asString()).distinct())
                .hasSize(2);
        assertThat(actions.stream().filter(action -> action.path("visits").size() == 3)).hasSize(2);
    }

    @Test
    void whatIsNoSeriesSaysWhy() {
        var body = Api.booking(doctor, patient, day, "10:00");
        assertThat(api.post(who, SERIES, body).text("/violations/0/field")).isEqualTo("every");
        body.put("rrule", "FREQ=DAILY");
        assertThat(api.post(who, SERIES, body).text("/errors/rrule/0"))
                .isEqualTo("has no end: add COUNT or UNTIL");
        body.put("rrule", "FREQ=WEEKLY;COUNT=2");
        body.put("only", List.of(3));
        assertThat(api.post(who, SERIES, body).text("/errors/only/0"))
                .isEqualTo("names no visit of the series");
        body.remove("only");
        body.put("patient", clinic.patient());
        assertThat(api.post(who, SERIES, body).text("/violations/0/field")).isEqualTo("patient");
    }
}
