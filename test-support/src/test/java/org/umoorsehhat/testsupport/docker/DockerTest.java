package org.umoorsehhat.testsupport.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that speaks as much of Docker's API as is asked. */
class DockerTest {

    private final Set<String> images = ConcurrentHashMap.newKeySet();
    private boolean registryAnswers;
    private HttpServer server;
    private Docker docker;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_ping", exchange -> answer(exchange, 200));
        server.createContext("/images/create", this::pull);
        server.createContext("/images/", this::inspect);
        server.start();
        docker = new Docker(server.getAddress());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void hearsADaemonThatAnswers() {
        assertThat(docker.answers()).isTrue();
    }

    @Test
    void pullsAnImageThatIsNotThere() {
        registryAnswers = true;

        assertThat(docker.has("apache/kafka:4.1.0")).isTrue();
        assertThat(images).containsExactly("apache/kafka:4.1.0");
    }

    @Test
    void knowsThatAnImageCannotBeHad() {
        images.add("postgres:17");

        assertThat(docker.has("postgres:18")).isFalse();
        assertThat(docker.has("postgres:17")).isTrue();
    }

    @Test
    void doesNotWaitLongForOneThatHangs() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new Docker(silent.getLocalSocketAddress()).answers()).isFalse();
        }
    }

    @Test
    void noSocketIsNoDaemon() {
        assertThat(new Docker(UnixDomainSocketAddress.of("/nowhere/docker.sock")).answers())
                .isFalse();
    }

    @Test
    void looksWhereDockerHostPoints() {
        assertThat(Docker.address("unix:///run/user/1000/docker.sock"))
                .contains(UnixDomainSocketAddress.of("/run/user/1000/docker.sock"));
        assertThat(Docker.address("tcp://localhost:2375"))
                .contains(new InetSocketAddress("localhost", 2375));
        assertThat(Docker.address("npipe:////./pipe/docker_engine")).isEmpty();
    }

    private void inspect(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String image = path.substring("/images/".length(), path.length() - "/json".length());
        answer(exchange, images.contains(image) ? 200 : 404);
    }

    private void pull(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        if (registryAnswers) {
            images.add(query.replace("fromImage=", "").replace("&tag=", ":"));
        }
        answer(exchange, registryAnswers ? 200 : 500);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
