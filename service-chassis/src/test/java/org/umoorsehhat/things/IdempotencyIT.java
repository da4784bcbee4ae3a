package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;

@ServiceTest
class IdempotencyIT {

    @Autowired WebTestClient web;
    @Autowired Database database;

    private final String key = UUID.randomUUID().toString();
    private final String name = "key " + key;

    @Test
    void aRepeatGetsTheFirstAnswer() {
        Thing first = added(post(Tokens.admin(), key, body(name)));
        Thing again = added(post(Tokens.admin(), key, body(name)));
        assertThat(again).isEqualTo(first);
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void anotherBodyIsRefused() {
        added(post(Tokens.admin(), key, body(name)));
        post(Tokens.admin(), key, body(name + "!"))
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://umoorsehhat.org/problems/idempotency-key-reused");
        assertThat(things(name + "!")).isZero();
    }

    /** How a client lays out its JSON says nothing; what it writes does. */
    @Test
    void otherWhiteSpaceIsNoOtherBody() {
        String spaced = "a \\\" b " + name;
        String compact = "{\"name\":\"" + spaced + "\",\"room_size\":7}";
        Thing first = added(post(Tokens.admin(), key, compact));
        for (String same :
                List.of(
                        "{\"name\": \"" + spaced + "\", \"room_size\": 7}",
                        "\r\n {\t\"name\" :\n\"" + spaced + "\",\n\"room_size\":7\n}\n")) {
            assertThat(added(post(Tokens.admin(), key, same))).isEqualTo(first);
        }
        for (String other :
                List.of(
                        compact.replace("a ", "a"),
                        compact.replace(" b ", "  b "),
                        compact.replace("7", "8"),
                        compact.replace("7", "null"),
                        "{\"room_size\":7,\"name\":\"" + spaced + "\"}",
                        "{\"name\":\"" + spaced + "\"}")) {
            post(Tokens.admin(), key, other).expectStatus().isEqualTo(422);
        }
    }

    @Test
    void anotherAddressIsAnotherRequest() {
        added(post(Tokens.admin(), key, body(name)));
        web.post()
                .uri(Api.THINGS + "?from=1")
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body(name))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        added(post(Tokens.patient(1), key, body(name)));
        added(post(Tokens.patient(2), key, body(name)));
        assertThat(things(name)).isEqualTo(2);
    }

    @Test
    void aDoubleClickHasOneEffect() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<Thing>>mapToObj(
                                            i -> () -> added(post(Tokens.admin(), key, body(name))))
                                    .toList());
            var ids = answers.stream().map(answer -> answer.resultNow().id()).distinct().toList();
            assertThat(ids).hasSize(1);
        }
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void oneThatRunsTooLongIsToldToComeBack() throws Exception {
        try (var other = database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO idempotency_key (caller, key, fingerprint) VALUES ('admin', '%s', '\\x00')"
                            .formatted(key));
            post(Tokens.admin(), key, body(name))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("https://umoorsehhat.org/problems/idempotency-in-progress");
            other.rollback();
        }
        added(post(Tokens.admin(), key, body(name)));
    }

    @Test
    void anOldKeyIsForgotten() {
        added(post(Tokens.admin(), key, body(name)));
        new Rows(database)
                .execute(
                        "UPDATE idempotency_key SET created_at = now() - interval '25 hours' WHERE key = '%s'"
                                .formatted(key));
        added(post(Tokens.admin(), key, body(name)));
        assertThat(things(name)).isEqualTo(2);
    }

    @Test
    void onlySuccessIsRemembered() {
        post(Tokens.admin(), key, "{\"name\": \"\"}").expectStatus().isBadRequest();
        added(post(Tokens.admin(), key, body(name)));
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void aFailedCommandLeavesNoKey() {
        // Refused by the database, in the transaction that has written the key.
        post(Tokens.admin(), key, "{\"name\": \"a\\u0000b\"}").expectStatus().isBadRequest();
        assertThat(
                        new Rows(database)
                                .number(
                                        "SELECT count(*) FROM idempotency_key WHERE key = '%s'"
                                                .formatted(key)))
                .isZero();
    }

    @Test
    void aKeyHasUpTo255PrintableCharacters() {
        String longest = key + "k".repeat(255 - key.length());
        added(post(Tokens.admin(), longest, body(name)));
        for (String bad : new String[] {longest + "k"}) {
            post(Tokens.admin(), bad, body(name))
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.errors.Idempotency-Key")
                    .exists();
        }
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void aKeyWithoutABodyIsNoFault() {
        web.post()
                .uri(Api.THINGS)
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.body")
                .exists();
    }

    private ResponseSpec post(String token, String key, String body) {
        return web.post()
                .uri(Api.THINGS)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static Thing added(ResponseSpec answer) {
        return answer.expectStatus()
                .isCreated()
                .expectBody(Thing.class)
                .returnResult()
                .getResponseBody();
    }

    private static String body(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private long things(String name) {
        return new Rows(database)
                .number("SELECT count(*) FROM thing WHERE name = '%s'".formatted(name));
    }
}
