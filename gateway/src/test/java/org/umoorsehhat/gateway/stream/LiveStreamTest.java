package org.umoorsehhat.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.route.RawService;
import org.umoorsehhat.testsupport.Tokens;

@TestPropertySource(
        properties = {
            "umoorsehhat.gateway.streams.at-once=3",
            "umoorsehhat.gateway.streams.per-caller=2",
        })
class LiveStreamTest extends GatewayTest {

    private static final String STREAM = "/api/appointments/appointments/stream/";
    private static final CountDownLatch OVER = new CountDownLatch(1);

    private static final RawService SERVICE =
            new RawService(out -> {
                out.write(RawService.head("text/event-stream"));
                while (OVER.getCount() > 0) {
                    out.write(RawService.chunk(":\n\n"));
                    out.flush();
                    OVER.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            });

    private final List<HttpClient> browsers = new ArrayList<>();

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry registry) {
        registry.add("umoorsehhat.gateway.upstream.booking", SERVICE::url);
    }

    @AfterAll
    static void close() throws IOException {
        OVER.countDown();
        SERVICE.close();
    }

    @Test
    void onlySoManyAreOpenAtATimeAndOneThatEndsMakesRoom() throws Exception {
        HttpResponse<InputStream> first = open(1);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(open(1).statusCode()).isEqualTo(200);
        var third = send(as(Tokens.patient(1), STREAM));
        problem(third, 429, "too-many-requests");
        assertThat(retryAfter(third)).isPositive();

        assertThat(open(2).statusCode()).isEqualTo(200);
        problem(send(as(Tokens.patient(3), STREAM)), 503, "service-unavailable");

        browsers.getFirst().shutdownNow();

        await().untilAsserted(() -> assertThat(open(3).statusCode()).isEqualTo(200));
        browsers.forEach(HttpClient::shutdownNow);
    }

    /** In a browser of its own, which takes its connection along when it goes. */
    private HttpResponse<InputStream> open(long patient) throws Exception {
        HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        browsers.add(browser);
        return browser.send(
                as(Tokens.patient(patient), STREAM).build(), BodyHandlers.ofInputStream());
    }
}
