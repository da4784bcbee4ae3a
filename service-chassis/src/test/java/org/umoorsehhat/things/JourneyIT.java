package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.json.JsonMapper;

/** One request all the way: state, outbox, Kafka, inbox, effect. */
@ServiceTest
class JourneyIT {

    @Autowired WebTestClient web;
    @Autowired Database database;
    @Autowired KafkaServer kafka;

    @Test
    void aRequestBecomesStateAndEventAndEffect() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Thing thing =
                web.post()
                        .uri(Api.THINGS)
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"name\": \"chair\"}")
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectHeader()
                        .valueEquals("ETag", "\"1\"")
                        .expectBody(Thing.class)
                        .returnResult()
                        .getResponseBody();

        var message = new Topic(kafka, ThingsService.TOPIC).first(Long.toString(thing.id()));
        var headers = Topic.headers(message);
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.umoorsehhat.things.thing-added.v1")
                .containsEntry("ce_source", "/things-service")
                .containsEntry("ce_subject", Long.toString(thing.id()))
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_correlationid", trace)
                .containsEntry(
                        "ce_dataschema",
                        "https://umoorsehhat.org/schemas/org.umoorsehhat.things.thing-added.v1.json")
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("ce_causationid");
        assertThat(headers.get("ce_id"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(headers.get("ce_time")).matches("[0-9T:.-]+Z");
        assertThat(headers.get("traceparent")).startsWith("00-" + trace + "-").endsWith("-01");
        assertThat(JsonMapper.shared().readTree(message.value()))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"thing_id\": %d, \"name\": \"chair\"}"
                                                .formatted(thing.id())));
        assertThat(new String(message.value(), StandardCharsets.UTF_8)).doesNotContain("class");

        var rows = new Rows(database);
        await().untilAsserted(() ->
                assertThat(rows.number("SELECT effects FROM thing_copy WHERE id = " + thing.id()))
                        .isEqualTo(1));
        await().untilAsserted(() ->
                assertThat(
                                rows.number(
                                        "SELECT count(*) FROM outbox WHERE aggregateid = '%d'"
                                                .formatted(thing.id())))
                        .isZero());
    }

    @Test
    void aTombstoneTravelsToo() {
        long id = ThingEvents.newId();
        var rows = new Rows(database);
        rows.execute(
                "INSERT INTO thing_copy (id, name, version) VALUES (%d, 'x', 1)".formatted(id));
        rows.execute(
                "SELECT emit('%s', '%d', 'org.umoorsehhat.things.thing-forgotten.v1', '%d', 2, NULL, '{}')"
                        .formatted(ThingsService.TOPIC, id, id));

        var message = new Topic(kafka, ThingsService.TOPIC).first(Long.toString(id));

        assertThat(message.value()).isNull();
        await().untilAsserted(() ->
                assertThat(rows.number("SELECT count(*) FROM thing_copy WHERE gone AND id = " + id))
                        .isEqualTo(1));
    }

    @Test
    void isReadyAndAlive() {
        var api = new Api(web);
        await().untilAsserted(() -> api.get("/actuator/health/readiness").expectStatus().isOk());
        api.get("/actuator/health/liveness").expectStatus().isOk();
    }

    @Test
    void theDocumentShowsTheJsonAsItIs() {
        new Api(web)
                .get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.schemas.ThingRequest.properties.room_size")
                .exists()
                .jsonPath("$.components.schemas.Thing.properties.version")
                .exists()
                .jsonPath("$.components.schemas.MonoThing")
                .doesNotExist()
                .jsonPath("$.paths['/api/appointments/things'].post.parameters.length()")
                .isEqualTo(2)
                .jsonPath(
                        "$.paths['/api/appointments/things'].post.parameters[?(@.name == 'Idempotency-Key')]")
                .exists()
                .jsonPath("$.paths['/api/appointments/things'].post.responses['422']")
                .exists();
    }
}
