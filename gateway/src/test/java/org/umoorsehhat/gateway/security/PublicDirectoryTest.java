package org.umoorsehhat.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.ForgedTokens;
import org.umoorsehhat.testsupport.Tokens;

/** Where the clinic shows its directory to everybody. */
@TestPropertySource(
        properties = {
            "umoorsehhat.public-directory=true",
            "umoorsehhat.gateway.rate-limit.anybody.per-second=1",
            "umoorsehhat.gateway.rate-limit.anybody.burst=20"
        })
class PublicDirectoryTest extends GatewayTest {

    private static final String API = "/api/appointments";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/doctors/",
                "/doctors/7/",
                "/services/",
                "/services/7/",
                "/locations/",
                "/rooms/7/",
                "/next-available/?doctor=7",
                "/availability/?specialty=Cardiology",
                "/availability/days/?doctor=7",
                "/availability/next/?doctor=7,8"
            })
    void doctorsServicesAndFreeTimesTakeNoToken(String path) throws Exception {
        assertThat(send(anonymous(API + path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /doctors/",
        "DELETE, /doctors/7/",
        "PATCH, /services/7/",
        "GET, /time-slots/",
        "GET, /time-off/",
        "GET, /patients/",
        "GET, /appointments/",
        "POST, /appointments/",
        "GET, /slots/overbooked/",
        "GET, /waiting-list/",
        "GET, /check-availability/"
    })
    void everythingElseDoes(String method, String path) throws Exception {
        problem(
                send(anonymous(API + path).method(method, BodyPublishers.noBody())),
                401,
                "unauthorized");
    }

    @Test
    void aForgedTokenIsRefusedHereToo() throws Exception {
        problem(send(as(ForgedTokens.expired(), API + "/doctors/")), 401, "unauthorized");
    }

    @Test
    void whoReadsTooMuchWithoutATokenIsToldToWaitAndOthersAreNot() throws Exception {
        HttpResponse<String> answer = send(anonymous(API + "/doctors/"));
        for (int n = 0; n < 40 && answer.statusCode() == 200; n++) {
            answer = send(anonymous(API + "/doctors/"));
        }

        problem(answer, 429, "too-many-requests");
        assertThat(retryAfter(answer)).isPositive();
        assertThat(send(as(Tokens.patient(1), API + "/doctors/")).statusCode()).isEqualTo(200);
        assertThat(Upstreams.seenBy("scheduling")).isNotEmpty();
    }
}
