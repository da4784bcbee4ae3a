package org.umoorsehhat.echo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;

/** What the chassis alone gives to an application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT30S")
@ContextConfiguration(initializers = TestIdentity.class)
class EchoApplicationTest {

    @Autowired WebTestClient web;

    @Test
    void nobodyComesInWithoutAToken() {
        problem(web.get().uri("/echo/roles").exchange(), 401, "unauthorized");
    }

    @Test
    void theCallerAndThePageAreParameters() {
        get("/echo/roles?page_size=5", Tokens.doctor(1))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"count\": 1, \"next\": null, \"results\": [\"doctor\"]}");
        problem(get("/echo/roles?page_size=0", Tokens.doctor(1)), 400, "validation")
                .jsonPath("$.errors.page_size")
                .exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"text\": \"\"}|text", "{\"text\": 7}|text", "{\"other\": 1}|other"})
    void badInputIsToldByField(String body, String field) {
        problem(post(body, Tokens.admin()), 400, "validation")
                .jsonPath("$.errors." + field)
                .exists();
    }

    @Test
    void aRoleMayNotDoEverything() {
        problem(post("{\"text\": \"x\"}", Tokens.patient(1)), 403, "forbidden");
        post("{\"text\": \"x\"}", Tokens.admin()).expectStatus().isOk();
    }

    @Test
    void whatIsNotThereAndWhatIsBrokenAreProblemsToo() {
        problem(get("/nowhere", Tokens.admin()), 404, "not-found");
        problem(get("/echo/fault", Tokens.admin()), 500, "internal-error");
    }

    private ResponseSpec get(String path, String token) {
        return web.get().uri(path).headers(headers -> headers.setBearerAuth(token)).exchange();
    }

    private ResponseSpec post(String body, String token) {
        return web.post()
                .uri("/echo")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static BodyContentSpec problem(ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://umoorsehhat.org/problems/" + type)
                .jsonPath("$.trace_id")
                .value(String.class, trace -> assertThat(trace).matches("[0-9a-f]{32}"));
    }
}
