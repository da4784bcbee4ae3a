package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.umoorsehhat.testsupport.ForgedTokens;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;

@ServiceTest
class SecurityIT {

    @Autowired WebTestClient web;

    static Stream<Arguments> badTokens() {
        var more =
                Map.of(
                        "nonsense", "nonsense",
                        "empty parts", "..",
                        "no issuer", Tokens.token(Map.of("sub", "x", "iss", "")));
        return Stream.concat(ForgedTokens.all().entrySet().stream(), more.entrySet().stream())
                .map(token -> Arguments.of(token.getKey(), token.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String what, String token) {
        problem(get(Api.THINGS, token), 401, "unauthorized");
    }

    @Test
    void noTokenIsRefused() {
        problem(web.get().uri(Api.THINGS).exchange(), 401, "unauthorized");
        problem(web.get().uri("/api/appointments/nowhere").exchange(), 401, "unauthorized");
    }

    @Test
    void aGoodTokenIsAccepted() {
        get(Api.THINGS, Tokens.patient(1)).expectStatus().isOk();
    }

    @Test
    void anotherRoleIsRefused() {
        problem(get(Api.THINGS + "/admin", Tokens.patient(1)), 403, "forbidden");
        problem(get(Api.THINGS + "/admin", Tokens.token(Map.of("sub", "x"))), 403, "forbidden");
        get(Api.THINGS + "/admin", Tokens.admin()).expectStatus().isOk();
    }

    @Test
    void theInsideIsForAdministrators() {
        for (String path : new String[] {"/actuator/metrics", "/actuator/deadletters"}) {
            problem(web.get().uri(path).exchange(), 401, "unauthorized");
            problem(get(path, Tokens.doctor(1)), 403, "forbidden");
            get(path, Tokens.admin()).expectStatus().isOk();
        }
    }

    /** The platform itself sends no requests: who names its role has none. */
    @Test
    void theRoleOfThePlatformItselfIsInNoToken() {
        String token = Tokens.token(Map.of("sub", "x", "roles", List.of("system")));
        problem(get(Api.THINGS + "/admin", token), 403, "forbidden");
        problem(get("/actuator/metrics", token), 403, "forbidden");
    }

    private ResponseSpec get(String path, String token) {
        return web.get().uri(path).headers(headers -> headers.setBearerAuth(token)).exchange();
    }

    private static void problem(ResponseSpec answer, int status, String type) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://umoorsehhat.org/problems/" + type)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.trace_id")
                .value(String.class, trace -> assertThat(trace).matches("[0-9a-f]{32}"));
    }
}
