package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.contract.EventExample;
import org.umoorsehhat.testsupport.topic.TopicReader;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OccupancyIT extends SchedulingIT {

    private static final String TOPIC = "booking.public.slot-occupancy";
    private static final String TYPE = "org.umoorsehhat.booking.slot-occupancy-changed.v1";

    private void report(long slot, long version, int booked, int held, long slotVersion) {
        var data =
                with(
                        "slot_id",
                        slot,
                        "doctor_id",
                        1,
                        "starts_at",
                        MONDAY + "T07:00:00Z",
                        "ends_at",
                        MONDAY + "T07:30:00Z",
                        "time_zone",
                        "Asia/Riyadh",
                        "is_open",
                        true,
                        "capacity",
                        2,
                        "booked",
                        booked,
                        "held",
                        held,
                        "slot_version",
                        slotVersion);
        TopicWriter.sendFrom("/booking-service", TOPIC, TYPE, slot, version, data);
    }

    private JsonNode slot(long id) {
        return api.get("time-slots/" + id).expect(200);
    }

    private void awaitBooked(long id, int booked) {
        await().until(() -> {
            var answer = api.get("time-slots/" + id);
            return answer.status() == 200
                    && answer.body().path("current_appointments").asInt() == booked;
        });
    }

    private long slotOfTwo() {
        long doctor = api.doctor("Asia/Riyadh");
        long id = api.slot(doctor, MONDAY, "10:00", "10:30");
        api.patch("time-slots/" + id, with("max_appointments", 2)).expect(200);
        return id;
    }

    @Test
    void bookedAndHeldSeatsShowAndTheNewestVersionWins() {
        long id = slotOfTwo();
        report(id, 5, 1, 1, 2);
        awaitBooked(id, 1);
        assertThat(slot(id).path("is_booked").asBoolean()).isTrue();
        assertThat(slot(id).path("can_book").asBoolean()).isFalse();
        report(id, 3, 2, 0, 2);
        report(id, 4, 0, 0, 2);
        report(id, 6, 1, 0, 2);
        await().until(() -> !slot(id).path("is_booked").asBoolean());
        assertThat(slot(id).path("current_appointments").asInt()).isEqualTo(1);
        report(id, 2, 2, 0, 2);
        long other = slotOfTwo();
        report(other, 1, 1, 0, 2);
        awaitBooked(other, 1);
        assertThat(slot(id).path("current_appointments").asInt()).isEqualTo(1);
    }

    @Test
    void aBookedSlotIsNeitherDeletedNorShrunk() {
        long id = slotOfTwo();
        report(id, 1, 2, 0, 2);
        awaitBooked(id, 2);
        var problem = api.delete("time-slots/" + id).expect(409);
        assertThat(problem.path("type").asString()).endsWith("/slot-booked");
        assertThat(problem.path("current_appointments").asInt()).isEqualTo(2);
        assertThat(problem.path("max_appointments").asInt()).isEqualTo(2);
        api.patch("time-slots/" + id, with("max_appointments", 1)).expect(409);
        api.patch("time-slots/" + id, with("start_time", "10:10")).expect(409);
        api.patch("time-slots/" + id, with("end_time", "10:20")).expect(409);
        api.patch("time-slots/" + id, with("end_time", "10:40")).expect(200);
        api.patch("time-slots/" + id, with("is_available", false)).expect(200);
    }

    @Test
    void aSlotDeletedWhileABookingLandsShowsAsOverbookedAndGoesWhenItIsEmpty() {
        long id = slotOfTwo();
        api.delete("time-slots/" + id).expect(204);
        report(id, 1, 1, 0, 2);
        awaitBooked(id, 1);
        assertThat(slot(id).path("max_appointments").asInt()).isZero();
        assertThat(slot(id).path("is_withdrawn").asBoolean()).isTrue();
        report(id, 2, 1, 0, 3);
        report(id, 3, 0, 0, 3);
        await().until(() -> api.get("time-slots/" + id).status() == 404);
        try (var topic = new TopicReader("scheduling.public.time-slots")) {
            assertThat(topic.await(String.valueOf(id), 4))
                    .extracting(TopicReader::fact)
                    .containsExactly(
                            "time-slot-published",
                            "time-slot-changed",
                            "time-slot-withdrawn",
                            "tombstone");
        }
    }

    @Test
    void aWithdrawnSlotStaysUntilBookingKnowsOfTheWithdrawal() {
        long id = slotOfTwo();
        api.delete("time-slots/" + id).expect(204);
        report(id, 1, 0, 0, 2);
        report(id, 2, 1, 0, 3);
        awaitBooked(id, 1);
        assertThat(slot(id).path("is_withdrawn").asBoolean()).isTrue();
    }

    static Stream<EventExample> examples() {
        return EventContracts.examples(TYPE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(EventExample example) {
        long id = slotOfTwo();
        var data =
                (tools.jackson.databind.node.ObjectNode)
                        JsonMapper.shared().readTree(example.json());
        data.put("slot_id", id);
        TopicWriter.sendFrom("/booking-service", TOPIC, TYPE, id, 1, data.toString());
        report(id, 2, 2, 0, 2);
        awaitBooked(id, 2);
    }
}
