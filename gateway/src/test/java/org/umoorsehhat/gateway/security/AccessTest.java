package org.umoorsehhat.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.ForgedTokens;
import org.umoorsehhat.testsupport.Tokens;

class AccessTest extends GatewayTest {

    private static final String PATH = "/api/appointments/appointments/";

    static Stream<Arguments> forgedTokens() {
        return ForgedTokens.all().entrySet().stream()
                .map(forged -> Arguments.of(forged.getKey(), forged.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedTokens")
    void aForgedTokenIsRefused(String what, String token) throws Exception {
        HttpResponse<String> answer = send(as(token, PATH));

        problem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
        assertThat(Upstreams.seenBy("booking")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "", "%00"})
    void whatIsNoTokenIsRefused(String token) throws Exception {
        problem(send(as(token, PATH)), 401, "unauthorized");
    }

    @Test
    void noTokenIsRefused() throws Exception {
        HttpResponse<String> answer = send(anonymous(PATH));

        problem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aForgedTokenIsRefusedOnAPublicPathToo() throws Exception {
        problem(send(as(ForgedTokens.expired(), "/v3/api-docs/booking")), 401, "unauthorized");
    }

    @Test
    void everyRoleComesInAndTheServiceDecides() throws Exception {
        assertThat(send(as(Tokens.patient(1), PATH)).statusCode()).isEqualTo(200);
        assertThat(send(as(Tokens.doctor(1), PATH)).statusCode()).isEqualTo(200);
        assertThat(send(as(Tokens.admin(), PATH)).statusCode()).isEqualTo(200);
    }
}
