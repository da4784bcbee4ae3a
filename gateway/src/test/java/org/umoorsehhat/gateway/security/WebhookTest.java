package org.umoorsehhat.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;

/** The provider of payments has no token; who claims to be it is known to the service it tells. */
@TestPropertySource(
        properties = {
            "TRUSTED_PROXIES=127.0.0.0/8,::1",
            "umoorsehhat.gateway.rate-limit.anybody.per-second=1",
            "umoorsehhat.gateway.rate-limit.anybody.burst=20"
        })
class WebhookTest extends GatewayTest {

    private static final String WEBHOOK = "/api/appointments/payments/webhook";

    private static final String PROVIDER = "198.51.100.1";

    private int tell(String path, int size) throws Exception {
        return tell(PROVIDER, path, size);
    }

    private int tell(String address, String path, int size) throws Exception {
        return send(anonymous(path)
                        .header("X-Forwarded-For", address)
                        .POST(BodyPublishers.ofString("x".repeat(size)))
                        .header("Stripe-Signature", "t=1,v1=a"))
                .statusCode();
    }

    @Test
    void goesToWhoChecksTheSignature() throws Exception {
        assertThat(tell(WEBHOOK, 100)).isEqualTo(200);
        assertThat(tell(WEBHOOK + "/", 60_000)).isEqualTo(200);
        assertThat(Upstreams.seenBy("booking")).isNotEmpty();
    }

    @Test
    void onlyWhatIsToldIsLetIn() throws Exception {
        problem(send(anonymous(WEBHOOK)), 401, "unauthorized");
        assertThat(tell("/api/appointments/payments", 100)).isEqualTo(401);
        assertThat(tell(WEBHOOK + "/other", 100)).isEqualTo(401);
        assertThat(tell(WEBHOOK, 70_000)).isEqualTo(413);
    }

    @Test
    void hasALimitForEachAddress() throws Exception {
        int status = 200;
        for (int times = 0; times < 40 && status == 200; times++) {
            status = tell("198.51.100.2", WEBHOOK, 10);
        }
        assertThat(status).isEqualTo(429);
    }
}
