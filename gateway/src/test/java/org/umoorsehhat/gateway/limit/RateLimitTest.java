package org.umoorsehhat.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.testsupport.ForgedTokens;
import org.umoorsehhat.testsupport.Tokens;

@TestPropertySource(
        properties = {
            "umoorsehhat.gateway.rate-limit.per-second=1",
            "umoorsehhat.gateway.rate-limit.burst=10",
            "umoorsehhat.gateway.rate-limit.failures.per-second=1",
            "umoorsehhat.gateway.rate-limit.failures.burst=10",
            "umoorsehhat.gateway.rate-limit.address.per-second=1",
            "umoorsehhat.gateway.rate-limit.address.burst=100",
            // The test plays a load balancer at this address.
            "TRUSTED_PROXIES=127.0.0.1,::1",
        })
class RateLimitTest extends GatewayTest {

    private static final String PATH = "/api/appointments/doctors/";
    private static final String PUBLIC = "/v3/api-docs/booking";

    @Test
    void aCallerWhoSendsTooMuchIsToldWhenToComeBack() throws Exception {
        HttpResponse<String> refused = untilRefused(() -> as(Tokens.patient(1), PATH));

        problem(refused, 429, "too-many-requests");
        assertThat(retryAfter(refused)).isEqualTo(1);
    }

    @Test
    void othersAreNotHeldUp() throws Exception {
        untilRefused(() -> as(Tokens.patient(2), PATH));

        assertThat(send(as(Tokens.patient(3), PATH)).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewTokenOfTheSameCallerChangesNothing() throws Exception {
        untilRefused(() -> as(Tokens.patient(4), PATH));

        assertThat(send(as(Tokens.patient(4), PATH)).statusCode()).isEqualTo(429);
    }

    @Test
    void withoutATokenItIsTheAddressThatCounts() throws Exception {
        problem(untilRefused(() -> from("203.0.113.7", PUBLIC)), 429, "too-many-requests");

        assertThat(send(from("203.0.113.8", PUBLIC)).statusCode()).isEqualTo(200);
        assertThat(send(as(Tokens.patient(5), PATH)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusalsForWantOfATokenCountToo() throws Exception {
        problem(untilRefused(() -> from("203.0.113.9", PATH)), 429, "too-many-requests");
    }

    @Test
    void whatAClientMakesUpAboutItsAddressDoesNotHelp() throws Exception {
        int[] made = {0};
        problem(
                untilRefused(() -> from("198.51.100." + made[0]++ + ", 203.0.113.10", PUBLIC)),
                429,
                "too-many-requests");
    }

    @Test
    void badTokensAreCountedByAddressAndLeaveGoodOnesAlone() throws Exception {
        HttpResponse<String> refused =
                untilRefused(() -> from("203.0.113.20", PATH, ForgedTokens.expired()));

        problem(refused, 429, "too-many-requests");
        assertThat(retryAfter(refused)).isPositive();
        assertThat(send(from("203.0.113.20", PATH, Tokens.patient(6))).statusCode())
                .as("behind the same address")
                .isEqualTo(200);
        assertThat(send(from("203.0.113.21", PATH, ForgedTokens.expired())).statusCode())
                .isEqualTo(401);
        assertThat(send(inside("/actuator/prometheus")).body())
                .containsPattern("requests_refused_total\\{.*limit=\"failures\".*} [1-9]");
    }

    @Test
    void anAddressOfIpv6IsItsNetwork() throws Exception {
        int[] host = {1};
        problem(
                untilRefused(
                        () -> from("2001:db8:1:2::" + host[0]++, PATH, ForgedTokens.expired())),
                429,
                "too-many-requests");

        assertThat(send(from("2001:db8:1:3::1", PATH, ForgedTokens.expired())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anAddressIsCountedBeforeItsTokensAreLookedAt() throws Exception {
        int refused = 0;
        for (int i = 0; i < 130; i++) {
            int status = send(from("203.0.113.30", PATH, Tokens.patient(1000 + i))).statusCode();
            refused += status == 429 ? 1 : 0;
        }

        assertThat(refused).isBetween(1, 30);
        assertThat(send(from("203.0.113.31", PATH, Tokens.patient(7))).statusCode()).isEqualTo(200);
    }

    @Test
    void probesAreNeverRefused() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(send(inside("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        }
    }

    private HttpRequest.Builder from(String address, String path, String token) {
        return as(token, path).header("X-Forwarded-For", address);
    }

    private HttpRequest.Builder from(String address, String path) {
        return anonymous(path).header("X-Forwarded-For", address);
    }

    private interface Attempt {
        HttpRequest.Builder request();
    }

    /** The first answer that is a 429; the burst and a second or two of refill come before. */
    private HttpResponse<String> untilRefused(Attempt attempt) throws Exception {
        for (int i = 0; i < 40; i++) {
            HttpResponse<String> answer = send(attempt.request());
            if (answer.statusCode() == 429) {
                assertThat(i).isGreaterThanOrEqualTo(10);
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }
}
