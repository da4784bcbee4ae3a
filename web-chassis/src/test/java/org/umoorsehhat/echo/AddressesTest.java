package org.umoorsehhat.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;

/** What is at an address, with which methods and in which form; all else is a problem. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT30S")
@ContextConfiguration(initializers = TestIdentity.class)
class AddressesTest {

    @Autowired WebTestClient web;
    @Autowired EchoApplication.EchoController echo;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Literal paths win over {id}, whatever the method.
                "POST | /echo/things/today | GET,HEAD,OPTIONS",
                "PATCH | /echo/things/today | GET,HEAD,OPTIONS",
                "DELETE | /echo/things/today | GET,HEAD,OPTIONS",
                "GET | /echo/things/bulk | POST,OPTIONS",
                "PATCH | /echo/things/bulk | POST,OPTIONS",
                "DELETE | /echo/things/stream | GET,HEAD,OPTIONS",
                "POST | /echo/things/7 | GET,HEAD,PATCH,DELETE,OPTIONS",
                // Methods that nobody here has heard of are as absent as those that everybody
                // knows.
                "TRACE | /echo/things/7 | GET,HEAD,PATCH,DELETE,OPTIONS",
                "QUERY | /echo/things/7 | GET,HEAD,PATCH,DELETE,OPTIONS",
                "PROPFIND | /echo/things/today | GET,HEAD,OPTIONS",
                "get | /echo/things/today | GET,HEAD,OPTIONS",
                "MAKE-IT-SO | /echo | POST,OPTIONS",
            })
    void whatIsNotThereIsNotAllowed(String method, String path, String allowed) {
        var headers = problem(send(method, path, "*/*"), 405, "method-not-allowed");
        assertThat(headers.getAllow())
                .extracting(HttpMethod::name)
                .containsExactlyInAnyOrder(allowed.split(","));
    }

    @Test
    void optionsSayTheSame() {
        var headers =
                send("OPTIONS", "/echo/things/today", "*/*")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders();
        assertThat(headers.getAllow())
                .isEqualTo(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "QUERY", "GET"})
    void whereNothingIsNothingIsFound(String method) {
        problem(send(method, "/echo/nowhere", "*/*"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /echo/things/stream | application/json",
                "GET | /echo/things/stream | text/html, application/xml;q=0.9",
                "GET | /echo/things/today | text/event-stream",
                "GET | /echo/things/today | application/xml",
                "GET | /echo/things/today | application/json;q=0",
                "GET | /echo/things/today | nonsense",
                "GET | /echo/things/7 | text/html",
                "POST | /echo/things/bulk | text/csv",
            })
    void aRepresentationThatIsNotThereIsNotAcceptable(String method, String path, String accept) {
        int before = echo.effects.get();
        problem(send(method, path, accept), 406, "not-acceptable");
        assertThat(echo.effects).as("had no effect").hasValue(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /echo/things/stream | text/event-stream | text/event-stream",
                "GET | /echo/things/stream | text/html, */*;q=0.1 | text/event-stream",
                "GET | /echo/things/today | text/html, */*;q=0.1 | application/json",
                "GET | /echo/things/today | application/* | application/json",
                "HEAD | /echo/things/today | application/json | application/json",
                "GET | /echo/things/todays | */* | application/json",
                "POST | /echo/things/bulk | application/json | application/json",
            })
    void whatIsThereIsAnswered(String method, String path, String accept, String type) {
        send(method, path, accept)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.parseMediaType(type))
                .expectBody()
                .returnResult();
    }

    private ResponseSpec send(String method, String path, String accept) {
        return web.method(HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .header(HttpHeaders.ACCEPT, accept)
                .exchange();
    }

    private static HttpHeaders problem(ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://umoorsehhat.org/problems/" + type)
                .returnResult()
                .getResponseHeaders();
    }
}
