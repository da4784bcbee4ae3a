package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the architecture, and no others. */
class NetworkPolicyTest {

    private static final List<String> SERVICES =
            List.of("scheduling", "booking", "waitlist", "notification");

    private static final String IN_EVERY_CLUSTER =
            """
            ingress -> gateway:8080
            ingress -> identity-server:9000
            gateway -> scheduling-service:8081
            gateway -> booking-service:8082
            gateway -> waitlist-service:8083
            gateway -> notification-service:8084
            gateway -> identity-server:9000
            gateway -> config-server:8888
            identity-server -> config-server:8888
            scheduling-service -> config-server:8888
            booking-service -> config-server:8888
            waitlist-service -> config-server:8888
            notification-service -> config-server:8888
            scheduling-service -> identity-server:9000
            booking-service -> identity-server:9000
            waitlist-service -> identity-server:9000
            notification-service -> identity-server:9000
            scheduling-service -> kafka:9092
            booking-service -> kafka:9092
            waitlist-service -> kafka:9092
            notification-service -> kafka:9092
            monitoring -> gateway:8090
            monitoring -> identity-server:9000
            monitoring -> config-server:8888
            monitoring -> scheduling-service:8081
            monitoring -> booking-service:8082
            monitoring -> waitlist-service:8083
            monitoring -> notification-service:8084
            """;

    private static final String LOCALLY =
            """
            scheduling-service -> postgres:5432
            booking-service -> postgres:5432
            waitlist-service -> postgres:5432
            notification-service -> postgres:5432
            notification-service -> mail:1025
            kafka -> kafka:9092
            """;

    private static final String IN_PRODUCTION =
            """
            notification-service -> internet:587
            notification-service -> internet:443
            kafka -> kafka:9090
            kafka -> kafka:9091
            keda -> kafka:9092
            """;

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @Test
    void locally() {
        assertThat(new Network(Overlay.local()).arrows())
                .containsExactlyInAnyOrderElementsOf(arrows(IN_EVERY_CLUSTER, LOCALLY));
    }

    @Test
    void inProduction() {
        var expected = new TreeSet<>(arrows(IN_EVERY_CLUSTER, IN_PRODUCTION));
        for (String service : SERVICES) {
            String database = service + "-db";
            expected.add(service + "-service -> " + database + ":5432");
            for (int port : new int[] {5432, 8000}) {
                expected.add(database + " -> " + database + ":" + port);
                expected.add("cnpg-system -> " + database + ":" + port);
            }
            expected.add("monitoring -> " + database + ":9187");
            expected.addAll(toTheApiServer(database));
        }
        expected.addAll(toTheApiServer("kafka"));
        for (Manifest service : Overlay.production().services()) {
            expected.add(service.name() + " -> monitoring:4318");
        }

        assertThat(new Network(Overlay.production()).arrows())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** It has no pod that a policy could name, so operators' pods may go to its ports anywhere. */
    private static List<String> toTheApiServer(String pod) {
        return Stream.of("internet:443", "internet:6443", "lan:443", "lan:6443")
                .map(address -> pod + " -> " + address)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everybodyMayLookUpNames(Overlay overlay) {
        var network = new Network(overlay);

        assertThat(network.pods().stream().filter(Pods.Pod::isOurs))
                .hasSizeGreaterThan(7)
                .allSatisfy(pod -> assertThat(network.allows(pod, Pods.dns(), 53)).isTrue());
    }

    private static List<String> arrows(String... texts) {
        return Stream.of(texts).flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    }
}
