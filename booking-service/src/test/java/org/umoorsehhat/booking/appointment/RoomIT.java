package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An appointment says in which room it is. */
class RoomIT extends ClinicTest {

    private long slotIn(String room, String start) {
        long id = Clinic.newId();
        clinic.slotIn(room, id, 1, doctor, day, start);
        return id;
    }

    private Api.Answer book(String start) {
        return api.post("admin", Api.APPOINTMENTS, Api.booking(doctor, patient, day, start));
    }

    @Test
    void itIsAnsweredListedAndToldAndFollowsItsSlot() {
        long slot = slotIn("Room 2", "10:00");
        var made = book("10:00");
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        assertThat(made.text("/room")).isEqualTo("Room 2");
        assertThat(made.text("/room_location")).isEqualTo("Main building");

        clinic.slotIn("Treatment room", slot, 2, doctor, day, "10:00");
        var address = Api.APPOINTMENTS + "/" + made.id();
        assertThat(api.get("admin", address).text("/room")).isEqualTo("Treatment room");
        assertThat(api.get("admin", Api.APPOINTMENTS + "?doctor=" + doctor).text("/results/0/room"))
                .isEqualTo("Treatment room");
        api.post("admin", address + "/confirm", Map.of());

        clinic.slotIn(null, slot, 3, doctor, day, "10:00");
        assertThat(api.get("admin", address).json().path("room").isNull()).isTrue();
        assertThat(api.get("admin", address).json().path("room_location").isNull()).isTrue();

        try (var topic = new TopicReader("booking.public.appointments")) {
            var told = topic.await(made.text("/booking_reference"), 2);
            assertThat(told)
                    .extracting(message -> data(message.value()).path("room").asString())
                    .containsExactly("Room 2", "Treatment room");
        }
    }

    @Test
    void aMoveTakesItToTheRoomOfTheOtherSlot() {
        slotIn("Room 2", "10:00");
        slotIn("Room 3", "11:00");
        clinic.slot(doctor, day, "12:00", "12:30", 1);
        var made = book("10:00");
        var moved =
                api.post(
                        "admin",
                        Api.APPOINTMENTS + "/" + made.id() + "/reschedule",
                        Map.of("new_date", day.toString(), "new_time", "11:00"));
        assertThat(moved.text("/new_appointment/room")).isEqualTo("Room 3");
        assertThat(moved.text("/old_appointment/room")).isEqualTo("Room 2");
        var away =
                api.post(
                        "admin",
                        Api.APPOINTMENTS + "/" + moved.text("/new_appointment/id") + "/reschedule",
                        Map.of("new_date", day.toString(), "new_time", "12:00"));
        assertThat(away.json().at("/new_appointment/room").isNull()).isTrue();
    }

    private static JsonNode data(byte[] value) {
        return JsonMapper.shared().readTree(value);
    }
}
