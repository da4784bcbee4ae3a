package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml, as it is written. */
class ComposeTest {

    private static final JsonNode SERVICES = services();
    private static final List<String> OURS =
            List.of(
                    "booking-service",
                    "config-server",
                    "gateway",
                    "identity-server",
                    "notification-service",
                    "scheduling-service",
                    "waitlist-service");
    private static final List<String> WATCHERS =
            List.of("prometheus", "grafana", "otel-collector", "jaeger");
    private static final Pattern REFERENCE =
            Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:?[-?][^}]*)?}");

    static Stream<String> ours() {
        return OURS.stream();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void isToldOnlyWhatItReads(String service) {
        assertThat(environment(service).keySet())
                .isNotEmpty()
                .filteredOn(name -> !KafkaLogin.VARIABLES.contains(name))
                .isSubsetOf(Variables.known());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void isConfined(String service) {
        assertThat(value(service, "read_only").asBoolean()).isTrue();
        assertThat(value(service, "cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(value(service, "security_opt").toString()).contains("no-new-privileges:true");
        assertThat(value(service, "mem_limit").asString("")).isNotEmpty();
        assertThat(value(service, "restart").asString("")).isEqualTo("unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void isStartedWhenWhatItNeedsIsHealthy(String service) {
        var needs = value(service, "depends_on");

        assertThat(needs.valueStream().map(need -> need.path("condition").asString()))
                .allMatch("service_healthy"::equals);
        var expected = new TreeSet<String>();
        if (!service.equals("config-server")) {
            expected.add("config-server");
        }
        if (service.endsWith("-service")) {
            expected.addAll(List.of("postgres", "kafka"));
        }
        assertThat(needs.propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noPasswordHasADefault() {
        var text = Checkout.text("docker-compose.yml");
        var demanded = new TreeSet<String>();
        REFERENCE
                .matcher(text)
                .results()
                .filter(found -> found.group(1).endsWith("PASSWORD"))
                .filter(found -> !found.group().equals("${SMTP_PASSWORD:-}"))
                .forEach(found -> {
                    assertThat(found.group(2)).as(found.group()).startsWith(":?");
                    demanded.add(found.group(1));
                });

        assertThat(demanded).hasSize(13);
        assertThat(Checkout.text(".env").lines().map(line -> line.split("=")[0]))
                .containsAll(demanded);
    }

    @Test
    void demoUsersComeWithTheLocalFileAlone() {
        assertThat(Checkout.text("docker-compose.yml")).contains("${IDENTITY_PROFILES:-docker}");
        assertThat(Checkout.text(".env")).contains("IDENTITY_PROFILES=docker,local");
        assertThat(environment("identity-server"))
                .as("it refuses them where its port is published to others")
                .containsEntry("DEMO_USERS_PUBLISHED_ON", "${PUBLISH_ON:-127.0.0.1}");
    }

    @Test
    void everythingOfThePlatformIsThere() {
        assertThat(SERVICES.propertyNames())
                .containsAll(OURS)
                .contains("postgres", "kafka", "mail")
                .containsAll(WATCHERS)
                .hasSize(OURS.size() + 3 + WATCHERS.size());
        assertThat(WATCHERS)
                .allSatisfy(watcher ->
                        assertThat(value(watcher, "profiles").toString())
                                .isEqualTo("[\"observability\"]"));
    }

    @Test
    void nothingIsPublishedToTheWorldUnasked() {
        var ports = SERVICES.valueStream().flatMap(s -> s.path("ports").valueStream()).toList();

        assertThat(ports)
                .hasSize(7)
                .allSatisfy(port ->
                        assertThat(port.asString())
                                .containsPattern(
                                        "^(127\\.0\\.0\\.1|\\$\\{PUBLISH_ON:-127\\.0\\.0\\.1}):"));
    }

    /** Each with the password that the broker is told. */
    @Test
    void servicesLogInToKafkaUnderTheirOwnName() {
        var broker = environment("kafka");
        for (String service : Contracts.current().services()) {
            var client = environment(service);
            String password = service.replace("-service", "").toUpperCase(Locale.ROOT);

            assertThat(client.get("KAFKA_PASSWORD"))
                    .isEqualTo(broker.get(password + "_KAFKA_PASSWORD"));
            client.put("KAFKA_PASSWORD", "secret");
            assertThat(KafkaLogin.read(client)).isEqualTo(new KafkaLogin(service, "secret"));
        }
    }

    @Test
    void withoutANameKafkaIsReachedFromItsOwnContainerAlone() {
        var broker = environment("kafka");
        var open =
                Stream.of(broker.get("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").split(","))
                        .filter(listener -> !listener.endsWith(":SASL_PLAINTEXT"))
                        .map(listener -> listener.replaceFirst(":.*", "://"))
                        .toList();

        assertThat(broker.get("KAFKA_LISTENERS").split(","))
                .filteredOn(listener -> open.stream().anyMatch(listener::startsWith))
                .hasSize(2)
                .allMatch(listener -> listener.contains("://localhost:"));
    }

    private static JsonNode value(String service, String name) {
        return SERVICES.path(service).path(name);
    }

    private static Map<String, String> environment(String service) {
        return Manifest.strings(value(service, "environment"));
    }

    /** Read by a parser that follows anchors and merge keys. */
    private static JsonNode services() {
        Map<String, Object> file = new Yaml().load(Checkout.text("docker-compose.yml"));
        return JsonMapper.shared().valueToTree(file).path("services");
    }
}
