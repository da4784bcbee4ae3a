package org.umoorsehhat.scheduling.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.with;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.topic.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A slot may be in a room, and no two slots are in one room at one time. */
class RoomsIT extends SchedulingIT {

    private static Map<String, Object> slot(long doctor, long room, String start, String end) {
        return but(Api.slotBody(doctor, MONDAY, start, end), "room", (Object) room);
    }

    private static Map<String, Object> hours(long doctor, long room) {
        return with(
                "doctor",
                doctor,
                "start_date",
                MONDAY.toString(),
                "end_date",
                MONDAY.toString(),
                "start_time",
                "10:00",
                "end_time",
                "12:00",
                "slot_duration_minutes",
                30,
                "room",
                room);
    }

    @Test
    void twoDoctorsShareARoomAtDifferentTimesOnly() {
        long room = api.room("Room 2");
        long first = api.doctor("Asia/Riyadh");
        long second = api.doctor("Asia/Riyadh");
        var made = api.post("time-slots", slot(first, room, "10:00", "10:30")).expect(201);
        assertThat(made.path("room").asLong()).isEqualTo(room);
        assertThat(made.path("room_name").asString()).isEqualTo("Room 2");

        var taken = api.post("time-slots", slot(second, room, "10:15", "10:45")).expect(409);
        assertThat(taken.path("type").asString()).endsWith("/room-taken");
        assertThat(taken.path("errors").has("room")).as(taken.toString()).isTrue();
        var later =
                api.post("time-slots", slot(second, room, "10:30", "11:00"))
                        .expect(201)
                        .path("id")
                        .asLong();
        api.post("time-slots", slot(second, api.room("Room 3"), "10:00", "10:30")).expect(201);

        api.patch("time-slots/" + later, with("start_time", "10:20")).expect(409);
        api.delete("time-slots/" + made.path("id").asLong()).expect(204);
        api.post("time-slots", slot(first, room, "09:00", "10:00")).expect(201);
    }

    @Test
    void aSlotMovesToAnotherRoomAndOutOfEvery() {
        long room = api.room("Room 2");
        long doctor = api.doctor("Asia/Riyadh");
        long taken = api.slot(api.doctor("Asia/Riyadh"), MONDAY, "10:00", "10:30");
        api.patch("time-slots/" + taken, with("room", room)).expect(200);
        long id = api.slot(doctor, MONDAY, "10:00", "10:30");
        var refused = api.patch("time-slots/" + id, with("room", room)).expect(409);
        assertThat(refused.path("type").asString()).endsWith("/room-taken");

        var out = api.patch("time-slots/" + taken, with("room", null)).expect(200);
        assertThat(out.path("room").isNull()).isTrue();
        assertThat(out.path("room_name").isNull()).isTrue();
        api.patch("time-slots/" + id, with("room", room)).expect(200);
    }

    @Test
    void aBatchSaysOfEachSlotWhetherTheRoomWasTaken() {
        long room = api.room("Room 2");
        api.post("time-slots", slot(api.doctor("Asia/Riyadh"), room, "10:45", "11:15")).expect(201);
        var hours = hours(api.doctor("Asia/Riyadh"), room);
        var preview = api.post("time-slots/bulk_create", but(hours, "preview", (Object) true));
        var batch = api.post("time-slots/bulk_create", hours).expect(201);

        for (JsonNode answer : List.of(preview.expect(200), batch)) {
            assertThat(answer.path("created").asInt()).isEqualTo(2);
            assertThat(answer.path("skipped"))
                    .extracting(slot -> slot.path("start_time").asString())
                    .containsExactly("10:30:00", "11:00:00");
            assertThat(answer.path("skipped"))
                    .extracting(slot -> slot.path("reason").asString())
                    .containsOnly("room_taken");
        }
    }

    @Test
    void aSeriesPublishesInItsRoomAndMovesAsAWhole() {
        long room = api.room("Room 2");
        long other = api.room("Room 3");
        var body =
                with(
                        "doctor",
                        api.doctor("Asia/Riyadh"),
                        "start_date",
                        MONDAY.toString(),
                        "recurring_end_date",
                        MONDAY.plusDays(1).toString(),
                        "rrule",
                        "FREQ=DAILY",
                        "time_slots",
                        List.of(with("start_time", "10:00", "end_time", "10:30", "room", room)));
        var series = api.post("time-slots/recurring", body).expect(201);
        assertThat(series.path("slots"))
                .extracting(slot -> slot.path("room").asLong())
                .containsExactly(room, room);

        api.delete("rooms/" + room).expect(409);
        var moved =
                api.patch(
                                "time-slots/recurring/" + series.path("id").asLong(),
                                with(
                                        "time_slots",
                                        List.of(
                                                with(
                                                        "start_time",
                                                        "10:00",
                                                        "end_time",
                                                        "10:30",
                                                        "room",
                                                        other))))
                        .expect(200);
        assertThat(moved.path("slots"))
                .extracting(slot -> slot.path("room").asLong())
                .containsExactly(other, other);
        api.delete("rooms/" + room).expect(204);
    }

    @Test
    void ofTwoWhoPublishIntoARoomAtOnceOneHasIt() throws Exception {
        long room = api.room("Room 2");
        List<Long> doctors = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            doctors.add(api.doctor("Asia/Riyadh"));
        }
        var start = new CyclicBarrier(doctors.size());
        var answers = new ArrayList<Future<JsonNode>>();
        try (var pool = Executors.newFixedThreadPool(doctors.size())) {
            for (long doctor : doctors) {
                answers.add(
                        pool.submit(() -> {
                            start.await();
                            return api.post("time-slots/bulk_create", hours(doctor, room))
                                    .expect(201);
                        }));
            }
        }
        int created = 0;
        for (var answer : answers) {
            JsonNode batch = answer.get();
            created += batch.path("created").asInt();
            assertThat(batch.path("created").asInt() + batch.path("skipped").size()).isEqualTo(4);
            assertThat(batch.path("skipped"))
                    .allSatisfy(slot ->
                            assertThat(slot.path("reason").asString()).isEqualTo("room_taken"));
        }
        assertThat(created).isEqualTo(4);
    }

    @Test
    void theDatabaseTakesNoSecondSlotInARoom() throws SQLException {
        long room = api.room("Room 2");
        long first = api.doctor("Asia/Riyadh");
        long second = api.slot(api.doctor("Asia/Riyadh"), MONDAY, "10:15", "10:45");
        api.post("time-slots", slot(first, room, "10:00", "10:30")).expect(201);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() ->
                            statement.executeUpdate(
                                    "UPDATE time_slot SET room_id = %d WHERE id = %d"
                                            .formatted(room, second)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("time_slot_room");
        }
    }

    @Test
    void onlyRoomsThatAreUsedAreNamed() {
        long doctor = api.doctor("Asia/Riyadh");
        long room = api.room("Room 2");
        long location = api.get("rooms/" + room).expect(200).path("location").asLong();
        long slot =
                api.post("time-slots", slot(doctor, room, "10:00", "10:30"))
                        .expect(201)
                        .path("id")
                        .asLong();
        var inUse = api.delete("rooms/" + room).expect(409);
        assertThat(inUse.path("slots").asInt()).isEqualTo(1);
        assertThat(api.delete("locations/" + location).expect(409).path("rooms").asInt())
                .isEqualTo(1);
        api.delete("time-slots/" + slot).expect(204);
        api.delete("rooms/" + room).expect(204);
        api.delete("locations/" + location).expect(204);

        refusedOn("room", api.post("time-slots", slot(doctor, room, "10:00", "10:30")));
        refusedOn("room", api.post("time-slots", slot(doctor, 999_999, "10:00", "10:30")));
        refusedOn("room", api.post("time-slots/bulk_create", hours(doctor, room)));
        refusedOn("location", api.post("rooms", with("location", location, "name", "Room 9")));
        refusedOn("location", api.post("rooms", with("location", 999_999, "name", "Room 9")));
        refusedOn("location", api.patch("rooms/" + room, with("is_active", true)));
    }

    @Test
    void placesAreListedAndChangedAsTheDirectoryIs() {
        long room = api.room("Room B");
        var there = api.get("rooms/" + room).expect(200);
        long location = there.path("location").asLong();
        api.post("rooms", with("location", location, "name", "Room A")).expect(201);
        String list = "rooms?location=" + location;
        assertThat(api.get(list + "&ordering=name").expect(200).path("results"))
                .extracting(one -> one.path("name").asString())
                .containsExactly("Room A", "Room B");
        var stale =
                api.call(
                        Api.ADMIN,
                        HttpMethod.PATCH,
                        "rooms/" + room,
                        with("name", "Room C"),
                        "If-Match",
                        "\"7\"");
        stale.expect(412);
        refusedOn("name", api.patch("rooms/" + room, with("name", " ")));
        refusedOn("name", api.patch("locations/" + location, with("name", null)));
        api.call(Api.ADMIN, HttpMethod.PUT, "rooms/" + room, there).expect(200);
        refusedOn(
                "location",
                api.call(
                        Api.ADMIN,
                        HttpMethod.PUT,
                        "rooms/" + room,
                        with("location", location + 1, "name", "Room B")));
        api.delete("rooms/" + room).expect(204);
        assertThat(api.get(list + "&is_active=true").expect(200).path("count").asInt())
                .isEqualTo(1);
        api.get("locations/999999").expect(404);
        api.get("rooms/999999").expect(404);
    }

    private static void refusedOn(String field, Api.Answer answer) {
        assertThat(answer.expect(400).path("errors").has(field))
                .as(answer.body().toString())
                .isTrue();
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> message) {
        return JsonMapper.shared().readTree(message.value());
    }

    @Test
    void slotsTellTheirRoomAndItsNewName() {
        long room = api.room("Room 2");
        long slot =
                api.post("time-slots", slot(api.doctor("Asia/Riyadh"), room, "10:00", "10:30"))
                        .expect(201)
                        .path("id")
                        .asLong();
        api.patch("rooms/" + room, with("name", "Treatment room")).expect(200);
        long location = api.get("rooms/" + room).expect(200).path("location").asLong();
        api.patch("locations/" + location, with("name", "North wing")).expect(200);
        try (var slots = new TopicReader("scheduling.public.time-slots")) {
            var told = slots.await(String.valueOf(slot), 3);
            assertThat(told)
                    .extracting(TopicReader::fact)
                    .containsExactly(
                            "time-slot-published", "time-slot-changed", "time-slot-changed");
            assertThat(told)
                    .extracting(record -> data(record).path("room").asString())
                    .containsExactly("Room 2", "Treatment room", "Treatment room");
            assertThat(told)
                    .extracting(record -> data(record).path("room_location").asString())
                    .containsExactly("Main building", "Main building", "North wing");
        }
    }
}
