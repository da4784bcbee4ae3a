package org.umoorsehhat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.umoorsehhat.testsupport.TestIdentity;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test that speaks HTTP to the whole gateway, which runs on its file of {@code config-repo} and
 * speaks HTTP to {@link Upstreams}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = TestIdentity.class)
public abstract class GatewayTest {

    /** A request without an answer is a failure, not a build that never ends. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(1);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;

    @DynamicPropertySource
    static void upstreams(DynamicPropertyRegistry registry) {
        Upstreams.register(registry);
    }

    @BeforeEach
    void forget() {
        Upstreams.reset();
    }

    protected final HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** Where clients do not come. */
    protected final HttpRequest.Builder inside(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path));
    }

    protected final HttpRequest.Builder as(String token, String path) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    protected final HttpResponse<String> get(String path) throws Exception {
        return send(as(Tokens.admin(), path));
    }

    protected final HttpResponse<String> post(String path) throws Exception {
        return send(
                as(Tokens.admin(), path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
    }

    protected final HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request.timeout(ANSWERED_WITHIN).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asserts that this is a whole problem document of ours, and returns it. */
    protected static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.path("type").asString())
                .isEqualTo("https://umoorsehhat.org/problems/" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString())
                .isEqualTo(response.request().uri().getRawPath().replaceAll("(.)/$", "$1"));
        assertThat(problem.path("trace_id").asString())
                .matches("[0-9a-f]{32}")
                .isEqualTo(response.headers().firstValue("X-Trace-Id").orElse(""));
        return problem;
    }

    protected static long retryAfter(HttpResponse<String> response) {
        return response.headers().firstValueAsLong("Retry-After").orElse(-1);
    }
}
