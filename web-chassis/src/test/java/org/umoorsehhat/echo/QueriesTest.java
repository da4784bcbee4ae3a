package org.umoorsehhat.echo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;

/** A query is what its endpoint declares; all that is not is told at once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT30S")
@ContextConfiguration(initializers = TestIdentity.class)
class QueriesTest {

    @Autowired WebTestClient web;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search|sttus=pending|sttus|is not a parameter here; did you mean status?",
                "search|date-from=2026-12-30|date-from|is not a parameter here; did you mean date_from?",
                "search|from=2026-12-30|from|is not a parameter here; did you mean date_from?",
                "search|pagesize=5|pagesize|is not a parameter here; did you mean page_size?",
                "search|colour=red|colour|is not a parameter here; there are status, date_from, is_active, doctor, kind, page, page_size, cursor",
                "plain|x=1|x|is not a parameter here: there are none",
                "search|doctor=abc|doctor|is not a whole number in range",
                "search|date_from=2026-13-01|date_from|is not a date such as 2026-12-30",
                "search|is_active=perhaps|is_active|is not true or false",
                "search|kind=nonsense|kind|is not one of depth, assertion, linkage",
                "search|page=0|page|is not a whole number from 1 to 10000",
            })
    void whatIsNoParameterOrNoValueOfItIsTold(
            String path, String query, String field, String message) {
        get("/api/echo/" + path + "?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://umoorsehhat.org/problems/validation")
                .jsonPath("$.errors['%s'][0]".formatted(field))
                .isEqualTo(message);
    }

    @Test
    void allIsToldAtOnce() {
        get("/api/echo/search?doctor=x&date_from=y&sttus=z&is_active=true&page_size=0")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/echo/search?status=a&date_from=2026-12-30&is_active=false&doctor=7&page=1&page_size=5",
        "/api/echo/search?doctor=&date_from=",
        "/api/echo/plain?",
        "/api/echo/plain"
    })
    void whatIsDeclaredIsTaken(String address) {
        get(address).expectStatus().isOk();
    }

    @Test
    void whatIsNotOfTheApiTakesWhatItLikes() {
        get("/echo/roles?anything=1").expectStatus().isOk();
        get("/actuator/health?anything=1").expectStatus().isOk();
    }

    private ResponseSpec get(String address) {
        return web.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .exchange();
    }
}
