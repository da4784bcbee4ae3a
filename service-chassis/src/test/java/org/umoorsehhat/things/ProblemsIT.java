package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;
import reactor.core.publisher.Flux;

/** What callers are told when something is wrong: always a problem, never a 5xx for bad input. */
@ServiceTest
class ProblemsIT {

    @Autowired WebTestClient web;
    @LocalServerPort int port;

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("malformed", "{\"name\": ", "body"),
                Arguments.of("no JSON at all", "hello", "body"),
                Arguments.of("null", "null", "body"),
                Arguments.of("an array", "[1]", "body"),
                Arguments.of(
                        "wrong type", "{\"name\": \"x\", \"room_size\": \"big\"}", "room_size"),
                Arguments.of("text is an object", "{\"name\": {\"x\": 1}}", "name"),
                Arguments.of("unknown field", "{\"name\": \"x\", \"nonsense\": 1}", "nonsense"),
                Arguments.of(
                        "overflow",
                        "{\"name\": \"x\", \"room_size\": 99999999999999}",
                        "room_size"),
                Arguments.of(
                        "huge number",
                        "{\"name\": \"x\", \"room_size\": 1e999999999}",
                        "room_size"),
                Arguments.of(
                        "bad date", "{\"name\": \"x\", \"made_on\": \"2026-13-45\"}", "made_on"),
                Arguments.of("bad enum", "{\"name\": \"x\", \"colour\": \"MAUVE\"}", "colour"),
                Arguments.of("invalid value", "{\"name\": \"x\", \"room_size\": 11}", "room_size"),
                Arguments.of("missing field", "{}", "name"),
                Arguments.of("U+0000", "{\"name\": \"a\\u0000b\"}", "name"),
                Arguments.of("half a surrogate", "{\"name\": \"a\\ud800b\"}", "name"),
                Arguments.of("too deep", "[".repeat(5000), "body"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBadBodyIsTold(String what, String json, String field) {
        var answer = new Api(web).post(json);
        problem(answer, 400, "validation", Api.THINGS).jsonPath("$.errors." + field).exists();
    }

    @Test
    void aMissingBodyIsTold() {
        var answer =
                web.post()
                        .uri(Api.THINGS)
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .exchange();
        problem(answer, 400, "validation", Api.THINGS).jsonPath("$.errors.body").exists();
    }

    @Test
    void anotherContentTypeIsTold() {
        for (String type : new String[] {"text/plain", "application/xml"}) {
            var answer =
                    web.post()
                            .uri(Api.THINGS)
                            .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                            .header("Content-Type", type)
                            .bodyValue("name".getBytes())
                            .exchange();
            problem(answer, 415, "unsupported-media-type", Api.THINGS);
        }
    }

    @Test
    void aContentTypeThatIsNoneIsTold() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + Api.THINGS))
                        .header("Authorization", "Bearer " + Tokens.admin())
                        .header("Content-Type", "nonsense")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
    }

    @Test
    void anAcceptHeaderDoesNotHideTheProblem() {
        var answer =
                web.get()
                        .uri(Api.THINGS + "/123456789")
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .accept(MediaType.TEXT_HTML)
                        .exchange();
        answer.expectStatus().value(status -> assertThat(status).isBetween(400, 499));
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.expectBody().jsonPath("$.status").exists();
    }

    @Test
    void aLargeBodyIsTold() {
        String large = "{\"name\": \"" + "x".repeat(300_000) + "\"}";
        problem(new Api(web).post(large), 413, "content-too-large", Api.THINGS);
        problem(chunked(large, null), 413, "content-too-large", Api.THINGS);
        problem(chunked(large, "with-a-key"), 413, "content-too-large", Api.THINGS);
    }

    private ResponseSpec chunked(String body, String key) {
        var buffers = DefaultDataBufferFactory.sharedInstance;
        var request =
                web.post()
                        .uri(Api.THINGS)
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .contentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return request.body(
                        BodyInserters.fromDataBuffers(
                                Flux.fromArray(body.split("(?<=\\G.{10000})"))
                                        .map(part -> buffers.wrap(part.getBytes()))))
                .exchange();
    }

    @Test
    void anUnknownPathIsTold() {
        problem(
                new Api(web).get("/api/appointments/nowhere"),
                404,
                "not-found",
                "/api/appointments/nowhere");
        problem(
                new Api(web).get(Api.THINGS + "/987654321"),
                404,
                "not-found",
                Api.THINGS + "/987654321");
    }

    @Test
    void anotherMethodIsTold() {
        var answer = new Api(web).send(HttpMethod.PATCH, Api.THINGS, "{}");
        answer.expectHeader().exists("Allow");
        problem(answer, 405, "method-not-allowed", Api.THINGS);
    }

    @Test
    void badValuesInTheAddressAreTold() {
        var api = new Api(web);
        problem(api.get(Api.THINGS + "/nonsense"), 400, "validation", Api.THINGS + "/nonsense")
                .jsonPath("$.errors.id")
                .exists();
        problem(
                api.get(Api.THINGS + "/99999999999999999999"),
                400,
                "validation",
                Api.THINGS + "/99999999999999999999");
        problem(api.get(Api.THINGS + "?made_on=nonsense"), 400, "validation", Api.THINGS)
                .jsonPath("$.errors.made_on")
                .isEqualTo("is not a date such as 2026-12-30");
    }

    @Test
    void aFaultIsOursAndTellsNothingOfTheInside() {
        problem(
                        new Api(web).get(Api.THINGS + "/fault"),
                        500,
                        "internal-error",
                        Api.THINGS + "/fault")
                .jsonPath("$.trace")
                .doesNotExist()
                .jsonPath("$.exception")
                .doesNotExist()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).doesNotContain("secret"));
    }

    @Test
    void anErrorIsAnsweredInWhateverThreadItComes() {
        var api = new Api(web);
        String deep = Api.THINGS + "/" + api.add("deep").id() + "/depth";
        for (int n = 0; n < 20; n++) {
            problem(api.get(deep), 500, "internal-error", deep);
        }
        String command = Api.THINGS + "/depth";
        for (int n = 0; n < 20; n++) {
            var answer = api.send(HttpMethod.POST, command, "{\"name\": \"x\"}");
            problem(answer, 500, "internal-error", command);
        }
        api.add("and it goes on");
    }

    @Test
    void aStaleVersionIsTold() {
        Thing thing = new Api(web).add("versioned");
        var answer =
                web.put()
                        .uri(Api.THINGS + "/" + thing.id())
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .header("If-Match", "\"7\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"name\": \"y\"}")
                        .exchange();
        problem(answer, 412, "stale", Api.THINGS + "/" + thing.id());
    }

    /** The gateway names the trace in its answer: a service's problem must name the same. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "01"})
    void theTraceOfTheCallerIsTakenUpSampledOrNot(String flags) {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        web.get()
                .uri(Api.THINGS + "/987654321")
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-" + flags)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.trace_id")
                .isEqualTo(trace);
    }

    private static BodyContentSpec problem(
            ResponseSpec answer, int status, String type, String instance) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://umoorsehhat.org/problems/" + type)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.instance")
                .isEqualTo(instance)
                .jsonPath("$.trace_id")
                .value(String.class, trace -> assertThat(trace).matches("[0-9a-f]{32}"));
    }
}
