package org.umoorsehhat.echo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;

/** Reactor hands no such error down: without more, nobody is answered. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT30S")
@ContextConfiguration(initializers = TestIdentity.class)
class ErrorsTest {

    @Autowired WebTestClient web;

    @ParameterizedTest
    @CsvSource({
        "DEPTH, handler", "DEPTH, operator", "DEPTH, signal", "DEPTH, commit",
        "ASSERTION, handler", "ASSERTION, operator", "ASSERTION, signal", "ASSERTION, commit",
        "LINKAGE, handler", "LINKAGE, operator", "LINKAGE, signal", "LINKAGE, commit"
    })
    void anErrorIsAnswered(String kind, String place) {
        fault(
                web.get()
                        .uri("/echo/error/" + kind + "/" + place)
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .exchange());
    }

    @ParameterizedTest
    @EnumSource(EchoApplication.Errors.class)
    void anErrorAfterTheBodyHasComeIsAnswered(EchoApplication.Errors kind) {
        fault(
                web.post()
                        .uri("/echo/error/" + kind)
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"text\": \"x\"}")
                        .exchange());
    }

    private static void fault(ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(500)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).doesNotContain("secret"));
    }
}
