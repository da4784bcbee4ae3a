package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Processes are told what they read, and read what they are told. */
class ConfigurationTest {

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyVariableIsRead(Overlay overlay) {
        var known = Variables.known();

        assertThat(overlay.services())
                .allSatisfy(service ->
                        assertThat(variables(overlay, service).keySet())
                                .as(service.name())
                                .filteredOn(name ->
                                        !name.startsWith("SPRING_KAFKA_SSL_")
                                                && !KafkaLogin.VARIABLES.contains(name))
                                .isSubsetOf(known));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void portsAndHostsAreThoseOfTheConfiguration(Overlay overlay) {
        for (Manifest service : overlay.services()) {
            int port = service.container().at("/ports/0/containerPort").asInt();
            String file =
                    service.name().equals("config-server")
                            ? "config-server/src/main/resources/application.yml"
                            : "config-repo/" + service.name() + ".yml";

            assertThat(Checkout.text(file)).contains("${SERVER_PORT:" + port + "}");
        }
        String gateway = Checkout.text("config-repo/gateway.yml");
        Stream.of("scheduling:8081", "booking:8082", "waitlist:8083", "notification:8084")
                .map(address -> address.replace(":", "-service:"))
                .forEach(address -> assertThat(gateway).contains("http://" + address));
    }

    @Test
    void theWholeConfigurationFolderIsServed() {
        var served =
                Overlay.local().all("ConfigMap").stream()
                        .filter(map -> map.name().startsWith("config-repo"))
                        .flatMap(map -> map.at("/data").propertyNames().stream());

        assertThat(served)
                .containsExactlyElementsOf(
                        Checkout.files("config-repo").stream()
                                .map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(".yml"))
                                .toList());
    }

    @Test
    void aServiceIsNotReadyBeforeItsCopiesAreCaughtUp() {
        for (String service : Contracts.current().services()) {
            assertThat(
                            Checkout.documents(Checkout.text("config-repo/" + service + ".yml"))
                                    .getFirst()
                                    .at("/management/endpoint/health/group/readiness/include")
                                    .asString()
                                    .split(","))
                    .as(service)
                    .contains("readinessState", "r2dbc", "caughtUp");
        }
    }

    @Test
    void kafkaIsReachedWithCertificatesBothWays() {
        for (String service : Contracts.current().services()) {
            var manifest = Overlay.production().one("Deployment", service);
            var kafka = KafkaLogin.bind(variables(Overlay.production(), manifest));

            for (var settings :
                    Stream.of(
                                    kafka.buildProducerProperties(),
                                    kafka.buildConsumerProperties(),
                                    kafka.buildAdminProperties())
                            .toList()) {
                assertThat(settings)
                        .containsEntry("security.protocol", "SSL")
                        .containsEntry("ssl.keystore.type", "PKCS12")
                        .containsEntry("ssl.keystore.location", "/tls/kafka/user.p12")
                        .containsEntry("ssl.truststore.location", "/tls/kafka/ca.p12")
                        .containsKeys("ssl.keystore.password", "ssl.truststore.password");
            }
        }
    }

    @Test
    void onOneNodeKafkaIsReachedWithNameAndPassword() {
        for (String service : Contracts.current().services()) {
            var client = variables(Overlay.local(), Overlay.local().one("Deployment", service));

            assertThat(KafkaLogin.read(client).user()).isEqualTo(service);
            assertThat(client.get("KAFKA_PASSWORD")).startsWith("kafka-users");
        }
    }

    @Test
    void certificatesAreMountedWhereTheyAreLookedFor() {
        for (String service : Contracts.current().services()) {
            var manifest = Overlay.production().one("Deployment", service);
            var mounted = new TreeSet<String>();
            for (JsonNode mount : manifest.container().path("volumeMounts")) {
                manifest.pod()
                        .path("volumes")
                        .valueStream()
                        .filter(volume -> volume.path("name").equals(mount.path("name")))
                        .flatMap(volume -> volume.findValues("path").stream())
                        .forEach(path ->
                                mounted.add(
                                        mount.path("mountPath").asString()
                                                + "/"
                                                + path.asString()));
            }
            var wanted = new TreeSet<String>();
            variables(Overlay.production(), manifest)
                    .values()
                    .forEach(value ->
                            Pattern.compile("/tls/[a-z./0-9]+")
                                    .matcher(value)
                                    .results()
                                    .forEach(found -> wanted.add(found.group())));

            assertThat(wanted).hasSize(3).isEqualTo(mounted);
        }
    }

    /** What a process finds in its environment; a reference to a secret as the secret's name. */
    private static Map<String, String> variables(Overlay overlay, Manifest service) {
        var variables = new HashMap<String, String>();
        String map = service.container().at("/envFrom/0/configMapRef/name").asString();
        variables.putAll(Manifest.strings(overlay.one("ConfigMap", map).at("/data")));
        service.environment()
                .forEach(variable ->
                        variables.put(
                                variable.path("name").asString(),
                                variable.path("value")
                                        .asString(
                                                variable.at("/valueFrom/secretKeyRef/name")
                                                        .asString(""))));
        return variables;
    }
}
