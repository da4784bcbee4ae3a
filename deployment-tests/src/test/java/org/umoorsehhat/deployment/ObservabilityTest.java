package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What docker/observability watches and says; system-tests hold its metrics against running
 * services.
 */
class ObservabilityTest {

    private static final String FOLDER = "docker/observability/";

    @Test
    void everyAlertHasAnEntryInTheHandbookAndEveryEntryAnAlert() {
        List<String> alerts =
                Checkout.yaml(FOLDER + "alerts.yml")
                        .at("/groups/0/rules")
                        .valueStream()
                        .map(rule -> rule.path("alert").asString())
                        .toList();
        String runbook =
                Checkout.text("docs/operations.md")
                        .split("\n## When an alert comes\n")[1]
                        .split("\n## ")[0];

        assertThat(alerts).hasSizeGreaterThan(8);
        assertThat(
                        Pattern.compile("^### (.*)$", Pattern.MULTILINE)
                                .matcher(runbook)
                                .results()
                                .map(entry -> entry.group(1)))
                .containsExactlyElementsOf(alerts);
    }

    @Test
    void everyServiceIsWatchedAtItsPort() {
        for (JsonNode target :
                Checkout.yaml(FOLDER + "prometheus.yml")
                        .at("/scrape_configs/0/static_configs/0/targets")) {
            String[] address = target.asString().split(":");
            String file =
                    address[0].equals("config-server")
                            ? "config-server/src/main/resources/application.yml"
                            : "config-repo/" + address[0] + ".yml";

            // The gateway's insides are not where clients come in.
            String variable =
                    address[0].equals("gateway") ? "MANAGEMENT_SERVER_PORT" : "SERVER_PORT";
            assertThat(Checkout.text(file)).contains("${%s:%s}".formatted(variable, address[1]));
        }
    }

    /** Each of those that were asked for. */
    @Test
    void theDashboardShowsWhatMatters() {
        String titles =
                Checkout.yaml(FOLDER + "grafana/appointments.json")
                        .path("panels")
                        .findValuesAsString("title")
                        .toString();

        assertThat(titles)
                .contains("Bookings", "Conflicts", "Latency", "Outbox", "Consumers", "Holds")
                .contains("Offers", "Messages", "Circuit breakers");
    }

    @Test
    void spansGoToTheCollector() {
        assertThat(Checkout.text("docker-compose.yml"))
                .contains("http://otel-collector:4318/v1/traces");
        assertThat(
                        Checkout.yaml(FOLDER + "otel-collector.yml")
                                .at("/receivers/otlp/protocols/http/endpoint")
                                .asString())
                .endsWith(":4318");
    }
}
