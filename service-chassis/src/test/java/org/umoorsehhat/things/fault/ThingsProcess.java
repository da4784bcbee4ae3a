package org.umoorsehhat.things.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.TestIssuer;
import org.umoorsehhat.things.ThingsService;

/** The service as a process of its own, which can be killed. */
public final class ThingsProcess {

    private final List<String> command = new ArrayList<>();
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /**
     * @param properties beyond those of its database and broker, as {@code name=value}
     */
    public ThingsProcess(Database database, String group, String... properties) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("-XX:TieredStopAtLevel=1");
        for (String name : new String[] {"umoorsehhat.config", "spring.cloud.config.enabled"}) {
            set(name, System.getProperty(name));
        }
        set("server.port", Integer.toString(port));
        set("spring.kafka.bootstrap-servers", KafkaServer.shared().bootstrapServers());
        set("spring.kafka.consumer.group-id", group);
        set("spring.r2dbc.url", database.r2dbcUrl());
        set("spring.r2dbc.username", database.app().user());
        set("spring.r2dbc.password", database.app().password());
        set("spring.flyway.url", database.jdbcUrl());
        set("spring.flyway.user", database.owner().user());
        set("spring.flyway.password", database.owner().password());
        set("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.shared().uri());
        set("logging.level.root", "ERROR");
        for (String property : properties) {
            command.add("-D" + property);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ThingsProcess.class.getName());
    }

    private void set(String property, String value) {
        command.add("-D" + property + "=" + value);
    }

    public static void main(String[] arguments) {
        org.springframework.boot.SpringApplication.run(ThingsService.class, arguments);
    }

    /** Starts it and waits until it is ready. */
    public void start() throws IOException {
        process = new ProcessBuilder(command).inheritIO().start();
        await().atMost(Duration.ofMinutes(5))
                .ignoreExceptions()
                .until(() -> send(get("/actuator/health/readiness")).statusCode() == 200);
    }

    /** As {@code kill -9} does; nothing when it was never started. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** As a platform does that wants it gone: it may finish what it is at. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(
                request.timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
