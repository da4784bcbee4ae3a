package org.umoorsehhat.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.PlatformException;

class PortsTest {

    @Test
    void theEnvironmentMayChooseAnother() {
        Ports ports = Ports.of(Map.of("BOOKING_PORT", "9082", "GATEWAY_PORT", ""));

        assertThat(ports.number(Port.BOOKING)).isEqualTo(9082);
        assertThat(ports.http(Port.GATEWAY)).isEqualTo(URI.create("http://localhost:8080"));
    }

    @Test
    void whatIsNoPortIsRefusedByName() {
        assertThatThrownBy(() -> Ports.of(Map.of("SMTP_PORT", "70000")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("SMTP_PORT is '70000'");
    }

    @Test
    void randomOnesDiffer() {
        Ports ports = Ports.random();

        assertThat(Arrays.stream(Port.values()).map(ports::number).distinct())
                .hasSameSizeAs(Port.values());
    }

    @Test
    void seesThatSomebodyListens() throws IOException {
        try (var socket = new ServerSocket(0)) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
        }
    }
}
