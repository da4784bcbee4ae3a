package org.umoorsehhat.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import org.junit.jupiter.api.Test;

class DockerTest {

    @Test
    void hearsADaemonThatAnswers() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_ping", exchange -> exchange.sendResponseHeaders(200, -1));
        server.start();
        try {
            assertThat(Docker.answers(server.getAddress())).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void doesNotWaitLongForOneThatHangs() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Docker.answers(silent.getLocalSocketAddress())).isFalse();
        }
    }

    @Test
    void noSocketIsNoDaemon() {
        assertThat(Docker.answers(UnixDomainSocketAddress.of("/nowhere/docker.sock"))).isFalse();
    }

    @Test
    void looksWhereDockerHostPoints() {
        assertThat(Docker.address("unix:///run/user/1000/docker.sock"))
                .contains(UnixDomainSocketAddress.of("/run/user/1000/docker.sock"));
        assertThat(Docker.address("tcp://localhost:2375"))
                .contains(new InetSocketAddress("localhost", 2375));
        assertThat(Docker.address("npipe:////./pipe/docker_engine")).isEmpty();
    }
}
