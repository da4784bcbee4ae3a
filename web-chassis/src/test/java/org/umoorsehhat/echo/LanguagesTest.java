package org.umoorsehhat.echo;

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
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;

/** Problems speak the language of who asked; their codes are the same in each. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT30S")
@ContextConfiguration(initializers = TestIdentity.class)
class LanguagesTest {

    @Autowired WebTestClient web;

    @ParameterizedTest
    @CsvSource({
        "'',en,is required,Invalid input",
        "en-GB,en,is required,Invalid input",
        "'fr, ar;q=0.5',ar,مطلوب,مدخلات غير صالحة",
        "ar-SA,ar,مطلوب,مدخلات غير صالحة",
        "'ur, en;q=0.9',ur,لازمی ہے,غلط اندراج",
        "'en, ur;q=0.9',en,is required,Invalid input",
        "fr,en,is required,Invalid input",
        ";;;,en,is required,Invalid input"
    })
    void fieldsAndTitles(String wish, String language, String message, String title) {
        post("{\"text\": \" \"}", wish)
                .jsonPath("$.title")
                .isEqualTo(title)
                .jsonPath("$.type")
                .isEqualTo("https://umoorsehhat.org/problems/validation")
                .jsonPath("$.errors.text[0]")
                .isEqualTo(message)
                .jsonPath("$.detail")
                .isEqualTo("text: " + message)
                .jsonPath("$.violations[0].field")
                .isEqualTo("text")
                .jsonPath("$.violations[0].code")
                .isEqualTo("required")
                .jsonPath("$.violations[0].message")
                .isEqualTo(message)
                .jsonPath("$.violations[0].allowed")
                .doesNotExist();
        web.get()
                .uri("/nowhere")
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .header("Accept-Language", wish)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .valueEquals("Content-Language", language);
    }

    @Test
    void valuesThatAreAllowedAreListed() {
        web.get()
                .uri("/api/echo/search?kind=nonsense&colour=red")
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .header("Accept-Language", "ar")
                .exchange()
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("not_one_of")
                .jsonPath("$.violations[0].allowed[2]")
                .isEqualTo("linkage")
                .jsonPath("$.violations[1].code")
                .isEqualTo("unknown_parameter")
                .jsonPath("$.violations[1].allowed[0]")
                .isEqualTo("status")
                .jsonPath("$.errors.kind[0]")
                .isEqualTo("ليس من القيم المسموح بها: depth, assertion, linkage");
    }

    private BodyContentSpec post(String body, String language) {
        return web.post()
                .uri("/echo")
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody();
    }
}
