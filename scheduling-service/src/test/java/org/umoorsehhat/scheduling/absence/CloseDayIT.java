package org.umoorsehhat.scheduling.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.with;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;

/** A day is closed in one step, and again as often as anybody likes. */
class CloseDayIT extends SchedulingIT {

    private static final String PATH = "time-off/close_day";

    private static Map<String, Object> day(String what, long id) {
        return with("date", MONDAY.toString(), what, id, "reason", "Water damage");
    }

    private boolean isAvailable(long slot) {
        return api.get("time-slots/" + slot).expect(200).path("is_available").asBoolean();
    }

    private long in(long room, long doctor, String start, String end) {
        return api.post(
                        "time-slots",
                        but(Api.slotBody(doctor, MONDAY, start, end), "room", (Object) room))
                .expect(201)
                .path("id")
                .asLong();
    }

    private List<Long> timeOff(JsonNode closed) {
        return closed.path("time_off").valueStream().map(one -> one.path("id").asLong()).toList();
    }

    @Test
    void aDoctorsDayClosesOnceAndSaysWhoIsAffected() throws SQLException {
        long doctor = api.doctor("Asia/Riyadh");
        long free = api.slot(doctor, MONDAY, "10:00", "10:30");
        long booked = api.slot(doctor, MONDAY, "11:00", "11:30");
        long other = api.slot(doctor, MONDAY.plusDays(1), "10:00", "10:30");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE time_slot SET booked = 1 WHERE id = " + booked);
        }
        var closed = api.post(PATH, day("doctor", doctor)).expect(201);
        assertThat(closed.path("appointments").asInt()).isEqualTo(1);
        assertThat(closed.path("time_off"))
                .singleElement()
                .satisfies(absence -> {
                    assertThat(absence.path("doctor").asLong()).isEqualTo(doctor);
                    assertThat(absence.path("reason").asString()).isEqualTo("Water damage");
                    assertThat(absence.path("closed_slots")).hasSize(2);
                });
        assertThat(isAvailable(free)).isFalse();
        assertThat(isAvailable(booked)).isFalse();
        assertThat(isAvailable(other)).isTrue();

        var again = api.post(PATH, day("doctor", doctor)).expect(201);
        assertThat(timeOff(again)).isEqualTo(timeOff(closed));
        assertThat(api.get("time-off?doctor=" + doctor).expect(200).path("count").asInt())
                .isEqualTo(1);
        api.delete("time-off/" + timeOff(closed).getFirst()).expect(200);
        assertThat(isAvailable(free)).isTrue();
    }

    @Test
    void aLocationClosesForWhoWorksThereAndOnlyThere() {
        long room = api.room("Room 2");
        long location = api.get("rooms/" + room).expect(200).path("location").asLong();
        long always = api.doctor("Asia/Riyadh");
        long sometimes = api.doctor("Asia/Riyadh");
        long never = api.doctor("Asia/Riyadh");
        long first = in(room, always, "10:00", "10:30");
        long second = in(room, sometimes, "11:00", "11:30");
        long away = api.slot(sometimes, MONDAY, "12:00", "12:30");
        long third = in(room, sometimes, "13:00", "13:30");
        long elsewhere = api.slot(never, MONDAY, "10:00", "10:30");

        // One of them is away already, as after a request that was half done.
        var done = api.post(PATH, day("doctor", always)).expect(201);
        var closed = api.post(PATH, day("location", location)).expect(201);
        assertThat(timeOff(closed)).hasSize(3).containsAll(timeOff(done));
        assertThat(List.of(first, second, third)).noneMatch(this::isAvailable);
        assertThat(List.of(away, elsewhere)).allMatch(this::isAvailable);

        var again = api.post(PATH, day("location", location)).expect(201);
        assertThat(timeOff(again)).isEqualTo(timeOff(closed));
    }

    @Test
    void nobodyWorksThereAndNothingCloses() {
        long room = api.room("Room 2");
        long location = api.get("rooms/" + room).expect(200).path("location").asLong();
        var closed = api.post(PATH, day("location", location)).expect(201);
        assertThat(closed.path("time_off")).isEmpty();
    }

    @Test
    void doctorsCloseTheirOwnAndAdministratorsALocation() {
        long doctor = api.doctor("Asia/Riyadh");
        long location =
                api.get("rooms/" + api.room("Room 2")).expect(200).path("location").asLong();
        String own = Tokens.doctor(doctor);
        api.call(own, HttpMethod.POST, PATH, day("doctor", doctor)).expect(201);
        api.call(own, HttpMethod.POST, PATH, day("doctor", doctor + 1_000_000)).expect(400);
        api.call(own, HttpMethod.POST, PATH, day("location", location)).expect(403);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        long doctor = api.doctor("Asia/Riyadh");
        refusedOn("doctor", with("date", MONDAY.toString(), "reason", "Ill"));
        refusedOn("location", but(day("doctor", doctor), "location", (Object) 1));
        refusedOn("location", day("location", 999_999_999));
        refusedOn("doctor", day("doctor", 999_999_999));
        refusedOn("reason", with("date", MONDAY.toString(), "doctor", doctor));
        refusedOn("date", but(day("doctor", doctor), "date", "2020-01-01"));
    }

    private void refusedOn(String field, Map<String, Object> body) {
        var problem = api.post(PATH, body).expect(400);
        assertThat(problem.path("errors").has(field)).as(problem.toString()).isTrue();
    }
}
