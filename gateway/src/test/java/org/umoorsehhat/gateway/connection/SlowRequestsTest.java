package org.umoorsehhat.gateway.connection;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

/** Nobody keeps a connection for longer than a request takes to arrive. */
@TestPropertySource(
        properties = {
            "umoorsehhat.web.connections.head-time=1s",
            "umoorsehhat.web.connections.body-time=2s",
        })
class SlowRequestsTest extends GatewayTest {

    private static final String PATH = "/api/appointments/appointments";
    private static final long FLOOD = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @LocalServerPort int port;
    @Autowired CircuitBreakerRegistry breakers;

    @Test
    void headersThatDribbleAreOverInTime() throws Exception {
        try (var client = new RawClient("127.0.0.1", port);
                var _ = dribble(client.send("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n"))) {
            assertLate(client.readToTheEnd(PATIENCE));
        }
    }

    @Test
    void whoSendsNothingIsLetGo() throws Exception {
        try (var client = new RawClient("127.0.0.1", port)) {
            assertThat(client.readToTheEnd(PATIENCE)).isEmpty();
        }
    }

    @Test
    void aBodyThatDribblesIsOverInTimeAndNoFailureOfTheService() throws Exception {
        var breaker = breakers.circuitBreaker("booking");
        breaker.reset();
        try (var client = new RawClient("127.0.0.1", port);
                var _ = dribble(client.send(post(Tokens.patient(1), 5000)))) {
            String answer = client.readToTheEnd(PATIENCE);
            assertLate(answer);
            assertThat(answer).contains("\"trace_id\"").contains("\"instance\":\"" + PATH + "\"");
        }
        assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
        assertThat(Upstreams.seenBy("booking")).isEmpty();
    }

    @Test
    void aBodyThatIsGoneOnWithAfterTheAnswerIsOverInTime() throws Exception {
        try (var client = new RawClient("127.0.0.1", port);
                var _ = dribble(client.send(post("nobody", 5000)))) {
            assertThat(client.readToTheEnd(PATIENCE)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void anIdleConnectionIsKeptAndItsNextRequestIsTimedAnew() throws Exception {
        try (var client = new RawClient("127.0.0.1", port)) {
            client.send(ask(Tokens.patient(1)));
            assertThat(client.readAnswer(PATIENCE)).startsWith("HTTP/1.1 200");
            await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
            client.send(ask(Tokens.patient(1)));
            assertThat(client.readAnswer(PATIENCE)).startsWith("HTTP/1.1 200");

            client.send("GET ");
            assertLate(client.readToTheEnd(PATIENCE));
        }
    }

    /** Reactor Netty does not read on; what is taken lies in the sockets' own buffers. */
    @Test
    void whatIsPouredInBehindAnUnansweredRequestIsNotKept() throws Exception {
        Upstreams.service("booking").stubFor(any(anyUrl()).willReturn(ok().withFixedDelay(5000)));
        try (var client = new RawClient("127.0.0.1", port)) {
            client.send(ask(Tokens.patient(1)));
            String more = ask(Tokens.patient(1)).repeat(100);
            var taken = new AtomicLong();
            Thread.ofVirtual()
                    .start(() -> {
                        while (taken.get() < FLOOD && client.trySend(more)) {
                            taken.addAndGet(more.length());
                        }
                    });

            assertThat(client.readAnswer(PATIENCE)).startsWith("HTTP/1.1 200");
            assertThat(taken).hasValueLessThan(FLOOD / 4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /{x 5000} HTTP/1.1, 414, request-uri-too-long",
        "GET /{x 1000000} HTTP/1.1, 414, request-uri-too-long",
        "GET / HTTP/1.1\\r\\nX: {x 20000}, 431, request-header-fields-too-large",
        "GET / HTTP/1.1\\r\\n{X: x\\r\\n 100000}, 431, request-header-fields-too-large",
        "GET / NONSENSE/1, 400, bad-request",
    })
    void whatIsNoRequestOrTooLongIsAProblemToo(String request, int status, String type)
            throws Exception {
        try (var client = new RawClient("127.0.0.1", port)) {
            client.trySend(expand(request.replace("\\r\\n", "\r\n")) + "\r\n\r\n");
            String answer = client.readToTheEnd(PATIENCE);
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"type\":\"https://umoorsehhat.org/problems/" + type + "\"");
        }
    }

    /** {@code {x 3}} is {@code xxx}. */
    private static String expand(String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        int close = text.lastIndexOf('}');
        int space = text.lastIndexOf(' ', close);
        return text.substring(0, open)
                + text.substring(open + 1, space)
                        .repeat(Integer.parseInt(text.substring(space + 1, close)))
                + text.substring(close + 1);
    }

    private static void assertLate(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("connection: close")
                .contains("\"type\":\"https://umoorsehhat.org/problems/request-timeout\"");
    }

    private static String ask(String token) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(PATH, token);
    }

    private static String post(String token, int length) {
        return ("POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n{")
                .formatted(PATH, token, length);
    }

    /** Sends one more character ten times a second. */
    private static ScheduledExecutorService dribble(RawClient client) {
        var timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleAtFixedRate(() -> client.trySend("a"), 100, 100, TimeUnit.MILLISECONDS);
        return timer;
    }
}
