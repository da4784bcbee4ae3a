package org.umoorsehhat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.slotBody;
import static org.umoorsehhat.scheduling.Api.with;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What was read can be sent back; what only the service writes has to be as it is. */
class ReadBackIT extends SchedulingIT {

    private JsonNode send(HttpMethod method, String path, JsonNode body, int expected) {
        return api.call(Api.ADMIN, method, path, body.toString()).expect(expected);
    }

    private void comesBack(String path, String changed, JsonNode value, HttpMethod... methods) {
        for (HttpMethod method : methods) {
            var read = (ObjectNode) api.get(path).expect(200).deepCopy();
            send(method, path, read, 200);
            read.set(changed, value);
            send(method, path, read, 200);
            var now = (ObjectNode) api.get(path).expect(200).deepCopy();
            assertThat(now.path(changed)).isEqualTo(value);
            var wrong = now.put("id", -1).put("colour", "red");
            var errors = send(method, path, wrong, 400).path("errors");
            assertThat(errors.propertyNames()).containsExactlyInAnyOrder("id", "colour");
            assertThat(errors.at("/id/0").asString()).isEqualTo("cannot be changed");
            assertThat(errors.at("/colour/0").asString())
                    .isEqualTo("is not a field of this request");
        }
    }

    @Test
    void doctorsComeBack() {
        long doctor = api.doctor("Asia/Riyadh");
        comesBack(
                "doctors/" + doctor,
                "specialty",
                text("Surgery"),
                HttpMethod.PUT,
                HttpMethod.PATCH);
        var unnamed = with("id", doctor, "name", null);
        var refused = api.patch("doctors/" + doctor, unnamed).expect(400);
        assertThat(refused.at("/errors/name/0").asString()).isEqualTo("is required");
    }

    @Test
    void servicesComeBack() {
        long doctor = api.doctor("Asia/Riyadh");
        var body =
                with("doctor", doctor, "name", "X-ray", "duration_minutes", 30, "price", "10.00");
        String path = "services/" + api.post("services", body).expect(201).path("id").asLong();
        comesBack(path, "name", text("Another"), HttpMethod.PUT, HttpMethod.PATCH);
    }

    @Test
    void slotsComeBack() {
        long doctor = api.doctor("Asia/Riyadh");
        var body = slotBody(doctor, MONDAY, "10:00", "10:30");
        String path = "time-slots/" + api.post("time-slots", body).expect(201).path("id").asLong();
        comesBack(path, "end_time", text("10:45:00"), HttpMethod.PUT, HttpMethod.PATCH);
        var read = (ObjectNode) api.get(path).expect(200).deepCopy();
        var errors = send(HttpMethod.PATCH, path, read.put("is_booked", true), 400).path("errors");
        assertThat(errors.propertyNames()).containsExactly("is_booked");
    }

    @Test
    void seriesComeBack() {
        long doctor = api.doctor("Asia/Riyadh");
        var series =
                with(
                        "doctor",
                        doctor,
                        "start_date",
                        MONDAY.toString(),
                        "recurring_end_date",
                        MONDAY.plusDays(14).toString(),
                        "recurring_days",
                        "0",
                        "start_time",
                        "10:00",
                        "end_time",
                        "10:30");
        String path =
                "time-slots/recurring/"
                        + api.post("time-slots/recurring", series).expect(201).path("id").asLong();
        comesBack(
                path, "recurring_end_date", text(MONDAY.plusDays(21).toString()), HttpMethod.PATCH);
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }
}
