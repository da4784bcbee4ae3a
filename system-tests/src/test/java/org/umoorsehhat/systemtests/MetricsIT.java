package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.part.Service;

/** Dashboard and alerts ask for metrics and labels that the running services have. */
@Order(Integer.MAX_VALUE - 1)
class MetricsIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("repository.root"), "docker/observability");

    /** What Prometheus makes by itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Pattern SAMPLE = Pattern.compile("^([a-zA-Z_:]\\w*)(?:\\{(.*)})? ");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern EXPRESSION =
            Pattern.compile("(?:\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"|expr: (.*))");
    private static final Pattern SELECTOR = Pattern.compile("([a-z_]\\w*)(?:\\{([^}]*)})?");

    /** What a query has beside the names of metrics. */
    private static final Pattern NO_METRIC =
            Pattern.compile(
                    "\\b(?:by|on)"
                            + " \\([^)]*\\)|\\[\\w+]|\\b(?:sum|max|rate|increase|histogram_quantile|or)\\b");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everythingThatIsAskedForIsThere() throws Exception {
        // Something of everything: a conflict, an offer, an e-mail.
        new Journey(SharedPlatform.endpoints(), System.out).play();

        // Micrometer looks for new metrics of Kafka's clients once a minute.
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> {
                    Map<String, Set<String>> there = scrape();
                    assertThat(queries())
                            .hasSizeGreaterThan(25)
                            .allSatisfy(query -> {
                                var selectors =
                                        SELECTOR.matcher(NO_METRIC.matcher(query).replaceAll(""))
                                                .results();
                                assertThat(selectors.toList())
                                        .as(query)
                                        .isNotEmpty()
                                        .allSatisfy(selector -> {
                                            String name = selector.group(1);
                                            if (!OF_PROMETHEUS.contains(name)) {
                                                assertThat(there).containsKey(name);
                                                assertThat(there.get(name))
                                                        .containsAll(pairs(selector.group(2)));
                                            }
                                        });
                            });
                });
    }

    /** Labels as asked for: with their values, but for those that only failures have. */
    private static List<String> pairs(String labels) {
        return LABEL.matcher(labels == null ? "" : labels)
                .results()
                .filter(label -> !label.group(2).equals("SERVER_ERROR"))
                .map(label -> label.group(1) + "=" + label.group(2))
                .toList();
    }

    private static List<String> queries() throws IOException {
        return Stream.of("alerts.yml", "grafana/appointments.json")
                .flatMap(file -> EXPRESSION.matcher(text(file)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(query -> query.replace("\\\"", "\""))
                .toList();
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Label and value pairs of each metric, over all services. */
    private Map<String, Set<String>> scrape() throws IOException, InterruptedException {
        var there = new HashMap<String, Set<String>>();
        for (Service service : Service.values()) {
            URI address = SharedPlatform.get().management(service).resolve("/actuator/prometheus");
            var answer = send(HttpRequest.newBuilder(address).build());
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            answer.body()
                    .lines()
                    .forEach(line -> {
                        var sample = SAMPLE.matcher(line);
                        if (sample.find()) {
                            there.computeIfAbsent(sample.group(1), n -> new TreeSet<>())
                                    .addAll(pairs(sample.group(2)));
                        }
                    });
        }
        return there;
    }

    @Test
    void clientsOfTheGatewayDoNotSeeThem() throws Exception {
        URI address = SharedPlatform.get().gateway().resolve("/actuator/prometheus");
        var request =
                HttpRequest.newBuilder(address)
                        .header(
                                "Authorization",
                                "Bearer " + new Api(SharedPlatform.endpoints()).token("admin"));

        assertThat(send(request.build()).statusCode()).isEqualTo(404);
    }
}
