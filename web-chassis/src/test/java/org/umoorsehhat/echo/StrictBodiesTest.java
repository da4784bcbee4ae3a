package org.umoorsehhat.echo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;

/** A body is taken at its word: nothing in it is turned into something else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT30S")
@ContextConfiguration(initializers = TestIdentity.class)
class StrictBodiesTest {

    @Autowired WebTestClient web;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // No fraction for a whole number, not even a nought.
                "{\"whole\": 85.9} | whole",
                "{\"whole\": 85.0} | whole",
                "{\"whole\": 8.5e1} | whole",
                "{\"small\": 1.0} | small",
                "{\"counted\": {\"count\": 1.5}} | counted.count",
                "{\"counted\": {\"count\": null}} | counted.count",
                "{\"small\": 99999999999} | small",
                "{\"whole\": 99999999999999999999} | whole",
                "{\"ids\": [1, 2.5]} | ids[1]",
                // No text for a number or a boolean, no number for a text.
                "{\"whole\": \"85\"} | whole",
                "{\"whole\": \"\"} | whole",
                "{\"whole\": true} | whole",
                "{\"counted\": {\"count\": \"\"}} | counted.count",
                "{\"ids\": [\"254\"]} | ids[0]",
                "{\"ids\": 254} | ids",
                "{\"ids\": \"\"} | ids",
                "{\"flag\": \"false\"} | flag",
                "{\"flag\": \"\"} | flag",
                "{\"flag\": 0} | flag",
                "{\"flag\": 1} | flag",
                "{\"text\": 7} | text",
                "{\"text\": 7.5} | text",
                "{\"text\": true} | text",
                "{\"text\": [\"a\"]} | text",
                "{\"text\": {\"a\": 1}} | text",
                "{\"id\": \"\"} | id",
                "{\"id\": 5} | id",
                // An amount is a decimal text or a number.
                "{\"amount\": \"\"} | amount",
                "{\"amount\": \"null\"} | amount",
                "{\"amount\": \" 5 \"} | amount",
                "{\"amount\": \"1e3\"} | amount",
                "{\"amount\": \"NaN\"} | amount",
                "{\"amount\": true} | amount",
                "{\"amount\": [5]} | amount",
                // No place in a list, and no number, for a word.
                "{\"word\": 2} | word",
                "{\"word\": \"2\"} | word",
                "{\"word\": 2.0} | word",
                "{\"word\": \"\"} | word",
                "{\"word\": \" DAYS\"} | word",
                "{\"word\": \"days\"} | word",
                "{\"word\": [\"DAYS\"]} | word",
                // No list, no number and no half of something else for a time.
                "{\"date\": [2026, 12, 21]} | date",
                "{\"date\": 20444} | date",
                "{\"date\": \"20444\"} | date",
                "{\"date\": \"\"} | date",
                "{\"date\": \" 2026-12-21\"} | date",
                "{\"date\": \"2026-12-21T10:00:00\"} | date",
                "{\"date\": \"2026-12-21T10:00:00Z\"} | date",
                "{\"date\": {\"year\": 2026}} | date",
                "{\"time\": [10, 0]} | time",
                "{\"time\": 10} | time",
                "{\"time\": \"\"} | time",
                "{\"instant\": 1700000000} | instant",
                "{\"instant\": 1700000000.5} | instant",
                "{\"instant\": \"1700000000\"} | instant",
                "{\"instant\": \"1700000000.5\"} | instant",
                "{\"at\": 1700000000} | at",
                "{\"at\": \"1700000000\"} | at",
                // Nothing twice, nothing after the end, nothing unknown.
                "{\"whole\": 1, \"whole\": 2} | whole",
                "{\"forms\": [{\"small\": 1}, {\"small\": 1, \"small\": 1}]} | forms[1].small",
                "{\"whole\": 1} {\"whole\": 2} | body",
                "{\"whole\": 1} x | body",
                "{\"whole\": 1}, | body",
                "{\"other\": 1} | other",
                "{\"forms\": [{\"other\": 1}]} | forms[0].other",
                "[] | body",
                "\"\" | body",
                "7 | body"
            })
    void nothingIsTurnedIntoSomethingElse(String body, String field) {
        post("/echo/form", body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors['" + field + "'][0]")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"whole\": 85, \"small\": -1, \"flag\": false}",
                "{\"amount\": \"150.00\"}",
                "{\"amount\": 150}",
                "{\"amount\": 150.5}",
                "{\"text\": \"85\", \"word\": \"DAYS\"}",
                "{\"text\": \"\", \"word\": null}",
                "{\"date\": \"2026-12-21\", \"time\": \"10:00\"}",
                "{\"time\": \"10:00:30\", \"instant\": \"2026-12-21T10:00:00Z\"}",
                "{\"at\": \"2026-12-21T10:00:00+05:00\", \"ids\": [1, 2]}",
                "{\"id\": \"0199d0c2-8a3e-7000-8000-000000000001\", \"ids\": []}"
            })
    void whatIsAsDocumentedIsRead(String body) {
        post("/echo/form", body).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo/tree", "/echo/map"})
    void treesAndMapsAreHeldToItToo(String path) {
        post(path, "{\"a\": {\"b\": 1, \"b\": 2}}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors['a.b'][0]")
                .isEqualTo("is there twice. Send it once.");
        post(path, "{\"a\": 1} {}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.body")
                .exists();
    }

    private ResponseSpec post(String path, String body) {
        return web.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
