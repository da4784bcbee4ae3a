package org.umoorsehhat.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.testsupport.ForgedTokens;

/** Who holds a link of a message is known to the service that answers it, and not here. */
@TestPropertySource(
        properties = {
            "umoorsehhat.gateway.rate-limit.anybody.per-second=1",
            "umoorsehhat.gateway.rate-limit.anybody.burst=20"
        })
class LinksTest extends GatewayTest {

    private static final String LINKS = "/api/appointments/links";

    @ParameterizedTest
    @CsvSource({
        "GET, /appointment/, booking",
        "GET, /appointment/times/, booking",
        "POST, /appointment/cancel/, booking",
        "GET, /offer/, waitlist",
        "POST, /offer/accept/, waitlist"
    })
    void goToWhoAnswersThemWithTheirToken(String method, String path, String service)
            throws Exception {
        HttpResponse<String> answer =
                send(
                        anonymous(LINKS + path)
                                .method(method, BodyPublishers.noBody())
                                .header("Authorization", "Link abc"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(org.umoorsehhat.gateway.Upstreams.seenBy(service)).isNotEmpty();
    }

    @Test
    void aBadTokenIsNoLink() throws Exception {
        problem(send(as(ForgedTokens.expired(), LINKS + "/offer/")), 401, "unauthorized");
    }

    @Test
    void haveALimitForEachAddress() throws Exception {
        int status = 200;
        for (int times = 0; times < 40 && status == 200; times++) {
            status =
                    send(anonymous(LINKS + "/offer/").header("Authorization", "Link abc"))
                            .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }
}
