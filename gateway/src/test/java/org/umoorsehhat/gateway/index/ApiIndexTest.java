package org.umoorsehhat.gateway.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.gateway.GatewayTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The address that `make up` prints as the API's answers whoever opens it. */
class ApiIndexTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/appointments/", "/api/appointments"})
    void itSaysWhatThereIs(String path) throws Exception {
        var answer = send(anonymous(path));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode index = JsonMapper.shared().readTree(answer.body());
        assertThat(index.path("resources").valueStream().map(JsonNode::asString))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(
                        "/api/appointments/appointments/",
                        "/api/appointments/doctors/",
                        "/api/appointments/waiting-list/",
                        "/api/appointments/reminders/")
                .noneMatch(resource -> resource.contains("*") || resource.contains("{"));
        assertThat(index.at("/documents/booking").asString()).isEqualTo("/v3/api-docs/booking");
        assertThat(send(anonymous(index.path("page").asString())).statusCode()).isEqualTo(302);
    }

    @Test
    void everythingElseThereWantsAToken() throws Exception {
        problem(
                send(anonymous("/api/appointments").POST(BodyPublishers.ofString("{}"))),
                401,
                "unauthorized");
        problem(send(anonymous("/api/appointments/nothing")), 401, "unauthorized");
        problem(post("/api/appointments"), 405, "method-not-allowed");
        problem(get("/api/appointments/nothing"), 404, "not-found");
    }
}
