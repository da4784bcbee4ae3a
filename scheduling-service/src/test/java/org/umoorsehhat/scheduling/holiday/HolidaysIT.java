package org.umoorsehhat.scheduling.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.with;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;

/** On holidays slots are closed, and no others: each test has dates of its own. */
class HolidaysIT extends SchedulingIT {

    private static Map<String, Object> holiday(int week) {
        return with("name", "Founding day", "start_date", MONDAY.plusWeeks(80 + week).toString());
    }

    private long slot(long doctor, int week, String start, String end) {
        return api.slot(doctor, MONDAY.plusWeeks(80 + week), start, end);
    }

    private boolean isAvailable(long slot) {
        return api.get("time-slots/" + slot).expect(200).path("is_available").asBoolean();
    }

    @Test
    void freeSlotsCloseBookedOnesAreListedAndAllOpenAgain() throws SQLException {
        long doctor = api.doctor("Asia/Riyadh");
        long free = slot(doctor, 1, "10:00", "10:30");
        long booked = slot(doctor, 1, "11:00", "11:30");
        long byHand = slot(doctor, 1, "12:00", "12:30");
        long after = api.slot(doctor, MONDAY.plusWeeks(81).plusDays(2), "10:00", "10:30");
        api.patch("time-slots/" + byHand, with("is_available", false)).expect(200);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE time_slot SET booked = 1 WHERE id = " + booked);
        }
        var twoDays = but(holiday(1), "end_date", MONDAY.plusWeeks(81).plusDays(1).toString());
        var made = api.post("holidays", twoDays).expect(201);
        long id = made.path("id").asLong();
        assertThat(made.path("closed").asInt()).isEqualTo(2);
        assertThat(made.path("appointments").asInt()).isEqualTo(1);
        assertThat(made.path("booked_slots"))
                .singleElement()
                .satisfies(slot -> assertThat(slot.path("id").asLong()).isEqualTo(booked));
        assertThat(isAvailable(free)).isFalse();
        assertThat(isAvailable(booked)).isFalse();
        assertThat(isAvailable(after)).isTrue();

        var refused = api.patch("time-slots/" + free, with("is_available", true)).expect(409);
        assertThat(refused.path("type").asString()).endsWith("/holiday");
        long published = api.slot(doctor, MONDAY.plusWeeks(81).plusDays(1), "10:00", "10:30");
        assertThat(isAvailable(published)).isFalse();

        var back = api.delete("holidays/" + id).expect(200);
        assertThat(back.path("is_cancelled").asBoolean()).isTrue();
        assertThat(List.of(free, booked, published)).allMatch(this::isAvailable);
        assertThat(isAvailable(byHand)).isFalse();
        api.delete("holidays/" + id).expect(404);
    }

    @Test
    void itOpensNothingThatAnAbsenceOrAnotherHolidayCloses() {
        long doctor = api.doctor("Asia/Riyadh");
        long slot = slot(doctor, 2, "10:00", "10:30");
        long first = api.post("holidays", holiday(2)).expect(201).path("id").asLong();
        long second = api.post("holidays", holiday(2)).expect(201).path("id").asLong();
        var away = with("doctor", doctor, "start_date", MONDAY.plusWeeks(82).toString());
        long absence = api.post("time-off", away).expect(201).path("id").asLong();
        api.delete("holidays/" + first).expect(200);
        api.delete("time-off/" + absence).expect(200);
        assertThat(isAvailable(slot)).isFalse();
        api.delete("holidays/" + second).expect(200);
        assertThat(isAvailable(slot)).isTrue();
    }

    @Test
    void oneLocationClosesWithItsRoomsAndWhoOffersAnExemptServiceWorks() {
        long room = api.room("Room 2");
        long location = api.get("rooms/" + room).expect(200).path("location").asLong();
        long doctor = api.doctor("Asia/Riyadh");
        long emergency = api.doctor("Asia/Riyadh");
        long service =
                api.post(
                                "services",
                                with(
                                        "doctor",
                                        emergency,
                                        "name",
                                        "Emergency",
                                        "duration_minutes",
                                        30,
                                        "price",
                                        "80.00"))
                        .expect(201)
                        .path("id")
                        .asLong();
        long there = slot(doctor, 3, "10:00", "10:30");
        long elsewhere = slot(doctor, 3, "11:00", "11:30");
        long exempt = slot(emergency, 3, "11:00", "11:30");
        api.patch("time-slots/" + there, with("room", room)).expect(200);
        api.patch("time-slots/" + exempt, with("room", room)).expect(200);
        var made =
                api.post(
                                "holidays",
                                but(
                                        holiday(3),
                                        "location",
                                        location,
                                        "exempt_services",
                                        List.of(service)))
                        .expect(201);
        assertThat(made.path("closed").asInt()).isEqualTo(1);
        assertThat(isAvailable(there)).isFalse();
        assertThat(isAvailable(elsewhere)).isTrue();
        assertThat(isAvailable(exempt)).isTrue();
        var moved = api.patch("time-slots/" + there, with("room", null)).expect(200);
        assertThat(moved.path("is_available").asBoolean()).isTrue();
        assertThat(
                        api.get("holidays?location=" + location + "&page_size=200")
                                .expect(200)
                                .path("results"))
                .anyMatch(holiday -> holiday.path("id").equals(made.path("id")));
    }

    @Test
    void whoPublishesMeanwhileIsSeen() throws Exception {
        List<Long> doctors = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            doctors.add(api.doctor("Asia/Riyadh"));
        }
        var start = new CyclicBarrier(doctors.size() + 1);
        var slots = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(doctors.size() + 1)) {
            for (long doctor : doctors) {
                slots.add(
                        pool.submit(() -> {
                            start.await();
                            return slot(doctor, 4, "10:00", "10:30");
                        }));
            }
            pool.submit(
                            () -> {
                                start.await();
                                return api.post("holidays", holiday(4)).expect(201);
                            })
                    .get();
        }
        for (var slot : slots) {
            assertThat(isAvailable(slot.get())).isFalse();
        }
    }

    @Test
    void aRepeatedRequestIsAnsweredTheSame() {
        String key = "holiday-of-week-5";
        var first =
                api.call(
                        Api.ADMIN, HttpMethod.POST, "holidays", holiday(5), "Idempotency-Key", key);
        var second =
                api.call(
                        Api.ADMIN, HttpMethod.POST, "holidays", holiday(5), "Idempotency-Key", key);
        assertThat(second.expect(201)).isEqualTo(first.expect(201));
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', name",
        "start_date, x, start_date",
        "start_date, 2020-01-01, end_date",
        "end_date, 2020-01-01, end_date",
        "end_date, 2199-01-01, end_date",
        "location, 999999999, location",
        "exempt_services, 999999999, exempt_services"
    })
    void badInputIsRefusedOnItsField(String field, String value, String reported) {
        Object typed =
                value.matches("9+")
                        ? field.equals("location")
                                ? (Object) Long.valueOf(value)
                                : List.of(Long.valueOf(value))
                        : value;
        var problem = api.post("holidays", but(holiday(6), field, typed)).expect(400);
        assertThat(problem.path("errors").has(reported)).as(problem.toString()).isTrue();
    }
}
