package org.umoorsehhat.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.testsupport.Tokens;

@TestPropertySource(
        properties = {
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=1s",
            "umoorsehhat.gateway.upstream-limits.max-silence=3s",
        })
class StreamTest extends GatewayTest {

    private static final CountDownLatch FIRST_IS_READ = new CountDownLatch(1);
    private static final CountDownLatch OVER = new CountDownLatch(1);

    /** A second event only when the first has arrived and the time for an answer is over. */
    private static final RawService SERVICE =
            new RawService(out -> {
                out.write(RawService.head("text/event-stream"));
                out.write(RawService.chunk("data: 1\n\n"));
                FIRST_IS_READ.await(10, TimeUnit.SECONDS);
                out.write(RawService.chunk("data: 2\n\n"));
                OVER.await(20, TimeUnit.SECONDS);
            });

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
    void eventsArriveAsTheyHappenUntilTheServiceFallsSilent() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                var events =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.send(
                                                        as(
                                                                        Tokens.patient(1),
                                                                        "/api/appointments/appointments/stream/")
                                                                .build(),
                                                        BodyHandlers.ofInputStream())
                                                .body()))) {
            assertThat(events.readLine()).isEqualTo("data: 1");
            long first = System.nanoTime();
            FIRST_IS_READ.countDown();
            assertThat(events.readLine()).isEmpty();
            assertThat(events.readLine()).isEqualTo("data: 2");
            assertThat(events.readLine()).isEmpty();

            assertThatThrownBy(events::readLine).isInstanceOf(IOException.class);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - first))
                    .as("longer than an answer may take to begin")
                    .isBetween(2900L, 15_000L);
        }
    }
}
