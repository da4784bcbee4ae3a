package org.umoorsehhat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConfigServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @Test
    void servesWhatAllShareAndWhatOneServiceHas() throws Exception {
        JsonNode answer = json("/booking-service/local");

        assertThat(answer.at("/name").asString()).isEqualTo("booking-service");
        assertThat(value(answer, "umoorsehhat.database.name")).isEqualTo("booking");
        assertThat(value(answer, "spring.jackson.property-naming-strategy"))
                .isEqualTo("SNAKE_CASE");
        assertThat(value(answer, "management.endpoint.health.show-details"))
                .as("section of the local profile")
                .isEqualTo("always");
    }

    @Test
    void aSectionOfAProfileIsServedToThatProfileOnly() throws Exception {
        assertThat(value(json("/booking-service/docker"), "spring.kafka.bootstrap-servers"))
                .contains("kafka:9092");
        assertThat(value(json("/booking-service/local"), "spring.kafka.bootstrap-servers"))
                .contains("localhost:19092");
    }

    @Test
    void aServicesOwnFileWinsOverTheSharedOne() throws Exception {
        assertThat(
                        value(
                                json("/booking-service/docker"),
                                "management.endpoint.health.group.readiness.include"))
                .contains("readinessState", "r2dbc");
    }

    @Test
    void placeholdersAreLeftToTheServiceThatAsks() throws Exception {
        assertThat(value(json("/booking-service/local"), "spring.r2dbc.password"))
                .isEqualTo("${DATABASE_PASSWORD:}");
    }

    @Test
    void isHealthy() throws Exception {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/booking-service/local/main/..%2Fpom.xml",
                "/booking-service/local/main/..%252Fpom.xml",
                "/booking-service/local/main/../pom.xml",
                "/booking-service/local/main/..%5Cpom.xml",
                "/booking-service/local/main/%2e%2e/pom.xml",
                "/booking-service/local/main/%2Fetc%2Fpasswd",
                "/booking-service/local/main/..(_)pom.xml",
                "/booking-service/local/..(_)/pom.xml",
                "/booking-service/local/..%2F/pom.xml",
                "/..%2Fpom/local",
                "/..(_)pom/local",
                "/booking-service/..%2Fpom",
                "/booking-service/local/..(_)config-server",
            })
    void nothingOutsideOfTheFolderIsServed(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.body()).doesNotContain("modelVersion", "root:");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The first source that has the property wins, as in a client. */
    private static String value(JsonNode answer, String property) {
        for (JsonNode source : answer.path("propertySources")) {
            JsonNode found = source.path("source").path(property);
            if (!found.isMissingNode()) {
                return found.asString();
            }
        }
        return "(not there)";
    }
}
