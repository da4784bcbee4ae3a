package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingTest {

    private static final Contracts CONTRACTS = Contracts.current();
    private static final Overlay PRODUCTION = Overlay.production();

    static Stream<String> services() {
        return CONTRACTS.services().stream();
    }

    @Test
    void everythingButTheConfigurationIsScaledByOneAutoscaler() {
        var scaled =
                Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                        .flatMap(kind -> PRODUCTION.all(kind).stream())
                        .map(scaler -> scaler.at("/spec/scaleTargetRef/name").asString())
                        .toList();
        var deployed =
                PRODUCTION.services().stream()
                        .map(Manifest::name)
                        .filter(name -> !name.equals("config-server"))
                        .toList();

        assertThat(scaled).containsExactlyInAnyOrderElementsOf(deployed);
    }

    @Test
    void whatIsScaledDoesNotAlsoHaveANumber() {
        assertThat(PRODUCTION.services())
                .filteredOn(service -> !service.name().equals("config-server"))
                .allSatisfy(service -> assertThat(service.at("/spec").has("replicas")).isFalse());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsScaledByCpuAndByTheLagOfAllThatItListensTo(String service) {
        var triggers = PRODUCTION.one("ScaledObject", service).at("/spec/triggers");
        var lag =
                triggers.valueStream()
                        .filter(trigger -> trigger.path("type").asString().equals("kafka"))
                        .toList();

        assertThat(lag)
                .extracting(trigger -> trigger.at("/metadata/topic").asString())
                .containsExactlyInAnyOrderElementsOf(CONTRACTS.consumed(service));
        assertThat(lag)
                .allSatisfy(trigger ->
                        assertThat(trigger.at("/metadata/consumerGroup").asString())
                                .isEqualTo(service));
        assertThat(lag)
                .as("KEDA asks from a namespace of its own, where a short name means nothing")
                .allSatisfy(trigger ->
                        assertThat(trigger.at("/metadata/bootstrapServers").asString())
                                .isEqualTo("kafka-kafka-bootstrap.umoor-sehhat.svc:9092"));
        assertThat(triggers.valueStream().map(trigger -> trigger.path("type").asString()))
                .contains("cpu");
    }

    @Test
    void thereAreAlwaysTwoAndNeverMoreThanPartitions() {
        assertThat(PRODUCTION.all("ScaledObject"))
                .hasSize(4)
                .allSatisfy(scaled -> {
                    assertThat(scaled.at("/spec/minReplicaCount").asInt()).isEqualTo(2);
                    assertThat(scaled.at("/spec/maxReplicaCount").asInt()).isBetween(3, 12);
                });
        assertThat(PRODUCTION.all("HorizontalPodAutoscaler"))
                .hasSize(2)
                .allSatisfy(
                        scaler -> assertThat(scaler.at("/spec/minReplicas").asInt()).isEqualTo(2));
    }
}
