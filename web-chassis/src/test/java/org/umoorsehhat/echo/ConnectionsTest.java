package org.umoorsehhat.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;

/** What connections may cost a service that is reached without the gateway. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "umoorsehhat.web.connections.head-time=2s",
            "umoorsehhat.web.connections.body-time=3s",
            "umoorsehhat.web.connections.bodies=150KB",
            "umoorsehhat.web.connections.bodies-per-caller=100KB",
        })
@ContextConfiguration(initializers = TestIdentity.class)
@ExtendWith(OutputCaptureExtension.class)
class ConnectionsTest {

    @LocalServerPort int port;
    @Autowired MeterRegistry meters;

    @Test
    void aBodyThatDoesNotComeIsAProblem(CapturedOutput log) throws Exception {
        try (Socket client = post(Tokens.admin(), 10, 0)) {
            assertThat(answer(client))
                    .startsWith("HTTP/1.1 408")
                    .containsIgnoringCase("connection: close")
                    .contains("problems/request-timeout", "\"trace_id\"");
            assertThat(client.getInputStream().read()).isNegative();
        }
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void headersThatDoNotComeAreAProblem() throws Exception {
        try (var client = new Socket("localhost", port)) {
            client.getOutputStream().write("GET /echo/ro".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer(client)).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void bodiesHaveABudgetAndACallerAShareOfIt(CapturedOutput log) throws Exception {
        List<Socket> senders = new ArrayList<>();
        try {
            senders.add(post(Tokens.admin(), 90_000, 80_000));
            await().until(() -> used() == 80_000);
            try (Socket more = post(Tokens.admin(), 40_000, 30_000)) {
                assertThat(answer(more))
                        .startsWith("HTTP/1.1 429")
                        .containsIgnoringCase("retry-after: 2");
            }
            senders.add(post(Tokens.doctor(1), 90_000, 60_000));
            await().until(() -> used() == 140_000);
            try (Socket more = post(Tokens.patient(1), 40_000, 30_000)) {
                assertThat(answer(more))
                        .startsWith("HTTP/1.1 503")
                        .containsIgnoringCase("retry-after: 2");
            }
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
        await().until(() -> used() == 0);
        assertThat(log).as("of clients that hang up").doesNotContain("ERROR");
    }

    private double used() {
        return meters.get("bodies.used").gauge().value();
    }

    private Socket post(String token, int length, int sent) throws IOException {
        var client = new Socket("localhost", port);
        client.getOutputStream()
                .write(
                        """
                        POST /echo HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: application/json\r
                        Content-Length: %d\r
                        \r
                        """
                                .formatted(token, length)
                                .getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().write(" ".repeat(sent).getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return client;
    }

    /** As much as comes at once. */
    private static String answer(Socket client) throws IOException {
        client.setSoTimeout(10_000);
        byte[] some = new byte[8192];
        int read = client.getInputStream().read(some);
        return new String(some, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }
}
