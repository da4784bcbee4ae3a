package org.umoorsehhat.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.systemtests.wire.Wire;
import org.umoorsehhat.systemtests.wire.WireAnswer;

/**
 * What is no HTTP, or has no address, is refused by the server below all filters: {@code 400}
 * without a problem, or the end of the connection.
 */
class NoHttpIT {

    private static final String PATH = "/api/appointments/doctors";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET " + PATH + "/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET " + PATH + "/%u0041 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET " + PATH + "/% HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET " + PATH + "?\u00ed\u00a0\u0080 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nCookie: a=\u0001\r\n\r\n",
                "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nX\u0000Y: a\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\r\n\r\n",
                "\r\n\r\n\u0000\u0000 \u0000 \r\n\r\n"
            })
    void isRefused(String bytes) throws IOException {
        var gateway = FuzzedPlatform.get().endpoints().gateway();
        try (Wire wire = Wire.open(gateway, "127.0.3.254")) {
            wire.send(bytes);
            WireAnswer answer = wire.answer("GET", Duration.ofSeconds(10));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        } catch (EOFException e) {
            assertThat(e).hasMessageContaining("closed");
        }
    }
}
