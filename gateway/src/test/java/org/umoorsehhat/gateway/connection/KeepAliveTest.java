package org.umoorsehhat.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.testsupport.Tokens;

/**
 * A connection goes on taking requests, also when the next one arrives before the server is done
 * with the last: on a busy machine that happens to clients who wait for each answer, too.
 */
class KeepAliveTest extends GatewayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @LocalServerPort int port;

    @Test
    void everyRequestOfAConnectionIsAnswered() throws IOException {
        // One that a service answers, and behind it one that is refused at once.
        String known = request("/api/appointments/doctors", Tokens.admin());
        String refused = request("/api/appointments/doctors", "nobody");
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (int n = 0; n < 20; n++) {
                send(socket, known + refused);
                assertThat(status(answers)).isEqualTo(200);
                assertThat(status(answers)).isEqualTo(401);
            }
        }
    }

    private static String request(String path, String token) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, token);
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads one answer to its end. */
    private static int status(BufferedReader answers) throws IOException {
        int status = Integer.parseInt(answers.readLine().split(" ")[1]);
        int length = -1;
        for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
            if (line.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
            }
        }
        if (length >= 0) {
            skip(answers, length);
            return status;
        }
        // In chunks: each says how long it is, the last that it is empty.
        do {
            length = Integer.parseInt(answers.readLine(), 16);
            skip(answers, length);
            answers.readLine();
        } while (length > 0);
        return status;
    }

    private static void skip(BufferedReader answers, int length) throws IOException {
        for (int n = 0; n < length; n++) {
            answers.read();
        }
    }
}
