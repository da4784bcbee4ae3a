package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every secret and every ConfigMap that is asked for comes from somewhere, and no password from the
 * repository.
 */
class SecretTest {

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsAskedForIsThere(Overlay overlay) {
        var secrets = secrets(overlay);
        var asked = new TreeSet<String>();
        overlay.manifests().forEach(manifest -> collect(manifest.json(), asked));

        assertThat(asked).hasSizeGreaterThan(8).isSubsetOf(secrets);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyConfigMapThatIsAskedForIsThere(Overlay overlay) {
        var there = overlay.all("ConfigMap").stream().map(Manifest::name).toList();

        assertThat(overlay.services())
                .allSatisfy(service -> {
                    assertThat(there)
                            .contains(
                                    service.container()
                                            .at("/envFrom/0/configMapRef/name")
                                            .asString());
                });
    }

    @Test
    void productionBringsNoPasswordAlong() {
        assertThat(Overlay.production().all("Secret"))
                .extracting(Manifest::name)
                .as("keda-kafka holds a switch")
                .containsExactly("keda-kafka");
        assertThat(Overlay.production().services())
                .flatExtracting(service -> service.environment().toList())
                .filteredOn(variable -> variable.path("name").asString().contains("PASSWORD"))
                .hasSizeGreaterThan(15)
                .allSatisfy(variable -> assertThat(variable.has("value")).isFalse());
    }

    @Test
    void demoUsersAreOfTheLocalOverlayAlone() {
        assertThat(Overlay.production().manifests())
                .noneSatisfy(m ->
                        assertThat(m.json().toString())
                                .containsPattern("SPRING_PROFILES_ACTIVE[^}]*local"));
        assertThat(Overlay.local().manifests())
                .anySatisfy(m ->
                        assertThat(m.json().toString())
                                .containsPattern("DEMO_USERS_PUBLISHED_ON[^}]*127\\.0\\.0\\.1"));
    }

    /** Made here, by External Secrets, or by the Strimzi and CloudNativePG operators. */
    private static Set<String> secrets(Overlay overlay) {
        var secrets = new HashSet<String>();
        for (String kind : new String[] {"Secret", "ExternalSecret", "KafkaUser"}) {
            overlay.all(kind).forEach(manifest -> secrets.add(manifest.name()));
        }
        overlay.all("Kafka").forEach(kafka -> secrets.add(kafka.name() + "-cluster-ca-cert"));
        overlay.all("Cluster").forEach(database -> secrets.add(database.name() + "-ca"));
        return secrets;
    }

    private static void collect(JsonNode node, Set<String> into) {
        for (var entry : node.properties()) {
            var value = entry.getValue();
            switch (entry.getKey()) {
                case "secretKeyRef", "passwordSecret" -> into.add(value.path("name").asString());
                case "secretName" -> into.add(value.asString());
                case "secret" ->
                        into.add(
                                value.path("name").asString(value.path("secretName").asString("")));
                default -> {}
            }
        }
        node.forEach(child -> collect(child, into));
    }
}
