package org.umoorsehhat.echo;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;

/** Texts that nobody can have meant are told with their field, wherever they come in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT30S")
@ContextConfiguration(initializers = TestIdentity.class)
class TextsTest {

    @Autowired WebTestClient web;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/echo/tree", "/echo/map"})
    void bodiesOfAllKindsAreLookedAt(String path) {
        for (String text : new String[] {"\\ud800", "a\\u0000", "a\\r\\nb", "\\u202e", "\\u200b"}) {
            web.post()
                    .uri(path)
                    .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"text\": \"" + text + "\"}")
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors.text")
                    .exists();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=%00, cursor",
        "page=1&cursor=a%0d%0ab, cursor",
        "other=%ed%a0%80, other",
        "other=%ff, other",
        "other=%E2%80%AE, other",
        "other=%e2%80%8b, other",
        "%e2%80%ae=1, query",
        "a=1&%ff, query"
    })
    void parametersAreLookedAt(String query, String field) {
        web.get()
                .uri(URI.create("http://localhost:" + port + "/echo/roles?" + query))
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors." + field)
                .exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/echo/%00",
                "/echo/%ff",
                "/echo/%e2%80%ae",
                "/echo/%0d%0a",
                "/echo/%ed%a0%80"
            })
    void pathsAreLookedAt(String path) {
        web.get()
                .uri(URI.create("http://localhost:" + port + path))
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.path")
                .exists();
    }

    @Test
    void whatPeopleWriteComesThrough() {
        web.post()
                .uri("/echo")
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\": \"فاطمة \\ud83e\\ude7a é\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("فاطمة \ud83e\ude7a é");
        web.get()
                .uri(builder -> builder.path("/echo/roles").queryParam("q", "{q}").build("علی & é"))
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
