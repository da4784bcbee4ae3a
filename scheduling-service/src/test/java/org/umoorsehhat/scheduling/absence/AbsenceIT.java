package org.umoorsehhat.scheduling.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.with;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.topic.TopicReader;

class AbsenceIT extends SchedulingIT {

    private static Map<String, Object> morning(long doctor) {
        return with(
                "doctor",
                doctor,
                "start_date",
                MONDAY.toString(),
                "start_time",
                "10:15",
                "end_time",
                "12:00");
    }

    @Test
    void aNightOffIsOverOnTheNextDayAndADayEndsAtMidnight() {
        long doctor = api.doctor("Asia/Riyadh");
        long late = api.slot(doctor, MONDAY, "23:30", "24:00");
        long early = api.slot(doctor, MONDAY.plusDays(1), "01:30", "02:00");
        long morning = api.slot(doctor, MONDAY.plusDays(1), "06:00", "06:30");
        var night = but(morning(doctor), "start_time", "22:00", "end_time", "06:00");
        var away = api.post("time-off", night).expect(201);
        assertThat(away.path("end_date").asString()).isEqualTo(MONDAY.plusDays(1).toString());
        assertThat(away.path("ends_at").asString()).isEqualTo(MONDAY.plusDays(1) + "T03:00:00Z");
        assertThat(isAvailable(late)).isFalse();
        assertThat(isAvailable(early)).isFalse();
        assertThat(isAvailable(morning)).isTrue();
        var evening = but(morning(doctor), "start_time", "20:00", "end_time", "24:00");
        assertThat(api.post("time-off", evening).expect(201).path("ends_at").asString())
                .isEqualTo(MONDAY + "T21:00:00Z");
    }

    private boolean isAvailable(long slot) {
        return api.get("time-slots/" + slot).expect(200).path("is_available").asBoolean();
    }

    @Test
    void slotsCloseWithTheirCountsAndOpenAgainAndTheTopicsTell() throws SQLException {
        long doctor = api.doctor("Asia/Riyadh");
        long before = api.slot(doctor, MONDAY, "09:00", "10:15");
        long touched = api.slot(doctor, MONDAY, "10:15", "10:45");
        long after = api.slot(doctor, MONDAY, "12:00", "12:30");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE time_slot SET booked = 1 WHERE id = " + touched);
        }
        var away = api.post("time-off", morning(doctor)).expect(201);
        long id = away.path("id").asLong();
        assertThat(away.path("starts_at").asString()).isEqualTo(MONDAY + "T07:15:00Z");
        assertThat(away.path("closed_slots"))
                .singleElement()
                .satisfies(slot -> {
                    assertThat(slot.path("id").asLong()).isEqualTo(touched);
                    assertThat(slot.path("current_appointments").asInt()).isEqualTo(1);
                });
        assertThat(away.path("appointments").asInt()).isEqualTo(1);
        assertThat(isAvailable(before)).isTrue();
        assertThat(isAvailable(touched)).isFalse();
        assertThat(isAvailable(after)).isTrue();
        api.patch("time-slots/" + touched, with("is_available", true)).expect(409);
        assertThat(api.get("time-off?doctor=" + doctor).expect(200).path("count").asInt())
                .isEqualTo(1);

        var back = api.delete("time-off/" + id).expect(200);
        assertThat(back.path("is_cancelled").asBoolean()).isTrue();
        assertThat(isAvailable(touched)).isTrue();
        api.delete("time-off/" + id).expect(404);
        assertThat(api.get("time-off?doctor=" + doctor).expect(200).path("count").asInt()).isZero();

        try (var topic = new TopicReader("scheduling.public.absences");
                var slots = new TopicReader("scheduling.public.time-slots")) {
            assertThat(topic.await(String.valueOf(doctor), 2))
                    .extracting(TopicReader::fact)
                    .containsExactly("absence-planned", "absence-cancelled");
            assertThat(slots.await(String.valueOf(touched), 3))
                    .extracting(TopicReader::fact)
                    .containsExactly(
                            "time-slot-published", "time-slot-changed", "time-slot-changed");
        }
    }

    @Test
    void aSlotOpensOnlyWhenNothingElseClosesIt() {
        long doctor = api.doctor("Asia/Riyadh");
        long slot = api.slot(doctor, MONDAY, "10:30", "11:00");
        long byHand = api.slot(doctor, MONDAY, "11:00", "11:30");
        api.patch("time-slots/" + byHand, with("is_available", false)).expect(200);
        long first = api.post("time-off", morning(doctor)).expect(201).path("id").asLong();
        var wholeDay = with("doctor", doctor, "start_date", MONDAY.toString());
        long second = api.post("time-off", wholeDay).expect(201).path("id").asLong();
        api.delete("time-off/" + first).expect(200);
        assertThat(isAvailable(slot)).isFalse();
        api.delete("time-off/" + second).expect(200);
        assertThat(isAvailable(slot)).isTrue();
        assertThat(isAvailable(byHand)).isFalse();
    }

    @Test
    void slotsCreatedDuringAnAbsenceOpenWhenItIsCancelled() {
        long doctor = api.doctor("Asia/Riyadh");
        long id = api.post("time-off", morning(doctor)).expect(201).path("id").asLong();
        long slot = api.slot(doctor, MONDAY, "10:30", "11:00");
        assertThat(isAvailable(slot)).isFalse();
        api.delete("time-off/" + id).expect(200);
        assertThat(isAvailable(slot)).isTrue();
    }

    @Test
    void itIsReadAndWrittenByTheDoctorAndAdministrators() {
        long doctor = api.doctor("Asia/Riyadh");
        String own = Tokens.doctor(doctor);
        String other = Tokens.doctor(doctor + 1_000_000);
        String patient = Tokens.patient(1);
        api.call(patient, HttpMethod.POST, "time-off", morning(doctor)).expect(403);
        api.call(patient, HttpMethod.GET, "time-off", null).expect(403);
        api.call(other, HttpMethod.POST, "time-off", morning(doctor)).expect(400);
        long id =
                api.call(own, HttpMethod.POST, "time-off", morning(doctor))
                        .expect(201)
                        .path("id")
                        .asLong();
        api.call(other, HttpMethod.GET, "time-off/" + id, null).expect(404);
        api.call(other, HttpMethod.DELETE, "time-off/" + id, null).expect(404);
        assertThat(
                        api.call(other, HttpMethod.GET, "time-off", null)
                                .expect(200)
                                .path("count")
                                .asInt())
                .isZero();
        assertThat(
                        api.call(own, HttpMethod.GET, "time-off", null)
                                .expect(200)
                                .path("count")
                                .asInt())
                .isEqualTo(1);
        api.call(own, HttpMethod.DELETE, "time-off/" + id, null).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "end_time, 10:15, end_time",
        "end_date, 2020-01-01, end_date",
        "start_date, x, start_date",
        "start_date, +999999999-12-31, start_date",
        "start_date, 2020-01-01, end_date",
        "doctor, 999999999, doctor",
        "start_time, 10:15:01, start_time"
    })
    void badInputIsRefusedOnItsField(String field, String value, String reported) {
        var problem =
                api.post("time-off", but(morning(api.doctor("Asia/Riyadh")), field, value))
                        .expect(400);
        assertThat(problem.path("errors").has(reported)).as(problem.toString()).isTrue();
    }
}
