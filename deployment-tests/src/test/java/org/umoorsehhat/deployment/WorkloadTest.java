package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What every workload owes the cluster that it runs in. */
class WorkloadTest {

    private static final List<String> SERVICES =
            List.of(
                    "booking-service",
                    "config-server",
                    "gateway",
                    "identity-server",
                    "notification-service",
                    "scheduling-service",
                    "waitlist-service");

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    static Stream<Manifest> services() {
        return Overlay.all().flatMap(overlay -> overlay.services().stream());
    }

    static Stream<Manifest> workloads() {
        return Overlay.all()
                .flatMap(overlay ->
                        Stream.concat(
                                overlay.all("Deployment").stream(),
                                overlay.all("StatefulSet").stream()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceIsDeployed(Overlay overlay) {
        assertThat(overlay.services())
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @ParameterizedTest
    @MethodSource("services")
    void probesAskForWhatTheyMean(Manifest service) {
        var container = service.container();

        assertThat(container.at("/startupProbe/httpGet/path").asString())
                .isEqualTo("/actuator/health/liveness");
        assertThat(container.at("/livenessProbe/httpGet/path").asString())
                .isEqualTo("/actuator/health/liveness");
        assertThat(container.at("/readinessProbe/httpGet/path").asString())
                .isEqualTo("/actuator/health/readiness");
        assertThat(container.at("/ports/0/name").asString()).isEqualTo("http");
        String port = service.name().equals("gateway") ? "management" : "http";
        assertThat(Stream.of("startup", "liveness", "readiness"))
                .allSatisfy(probe ->
                        assertThat(container.at("/" + probe + "Probe/httpGet/port").asString())
                                .isEqualTo(port));
    }

    /** A long migration, or a busy node: who is killed in the middle begins anew for ever. */
    @ParameterizedTest
    @MethodSource("services")
    void aStartMayTakeFiveMinutes(Manifest service) {
        var probe = service.container().path("startupProbe");

        assertThat(probe.path("periodSeconds").asInt() * probe.path("failureThreshold").asInt())
                .isBetween(300, 600);
    }

    /** Two processors, half of them for what a cluster runs itself; one more of each meanwhile. */
    @Test
    void theOverlayForTryingOutFitsASmallNode() {
        int asked =
                Stream.of("Deployment", "StatefulSet")
                        .flatMap(kind -> Overlay.local().all(kind).stream())
                        .map(workload -> workload.container().at("/resources/requests/cpu"))
                        .mapToInt(cpu -> Integer.parseInt(cpu.asString().replace("m", "")))
                        .sum();

        assertThat(2 * asked).isLessThanOrEqualTo(1_200);
    }

    @ParameterizedTest
    @MethodSource("services")
    void drainsBeforeItStops(Manifest service) {
        int preStop = service.container().at("/lifecycle/preStop/sleep/seconds").asInt();

        assertThat(preStop).isBetween(5, 15);
        assertThat(service.pod().path("terminationGracePeriodSeconds").asInt())
                .as("longer than preStop, five seconds of leave and three phases of 20 s")
                .isGreaterThan(preStop + 5 + 60);
        assertThat(service.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt()).isZero();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void runsUnderTheRestrictedPodSecurityStandard(Manifest workload) {
        var pod = workload.pod().path("securityContext");
        var container = workload.container().path("securityContext");

        assertThat(workload.pod().path("containers")).hasSize(1);
        assertThat(pod.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.path("runAsUser").asInt()).isPositive();
        assertThat(pod.at("/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(workload.pod().has("hostNetwork")).isFalse();
        assertThat(workload.pod().path("volumes").valueStream().filter(v -> v.has("hostPath")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void cannotWriteToItsImage(Manifest service) {
        assertThat(service.container().at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(service.container().path("volumeMounts").valueStream())
                .filteredOn(mount -> !mount.path("readOnly").asBoolean(false))
                .extracting(mount -> mount.path("mountPath").asString())
                .containsExactly("/tmp");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void saysWhatItNeeds(Manifest workload) {
        var resources = workload.container().path("resources");

        assertThat(resources.at("/requests/cpu").asString("")).isNotEmpty();
        assertThat(resources.at("/requests/memory").asString("")).isNotEmpty();
        assertThat(resources.at("/limits/memory").asString("")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasNoTokenOfTheCluster(Manifest workload) {
        assertThat(workload.pod().path("automountServiceAccountToken").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceHasAnAccountABudgetAndAnAddress(Overlay overlay) {
        for (Manifest service : overlay.services()) {
            var labels = service.at("/spec/selector/matchLabels");

            assertThat(service.pod().path("serviceAccountName").asString())
                    .isEqualTo(service.name());
            assertThat(
                            overlay.one("ServiceAccount", service.name())
                                    .at("/automountServiceAccountToken")
                                    .asBoolean(true))
                    .isFalse();
            var budget = overlay.one("PodDisruptionBudget", service.name());
            assertThat(budget.at("/spec/selector/matchLabels")).isEqualTo(labels);
            assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
            assertThat(overlay.one("Service", service.name()).at("/spec/selector"))
                    .isEqualTo(labels);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void spreadsOverZonesAndNodes(Manifest service) {
        var spread = service.pod().path("topologySpreadConstraints");
        var labels = service.at("/spec/template/metadata/labels");

        assertThat(spread.valueStream().map(s -> s.path("topologyKey").asString()))
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(spread.valueStream())
                .allSatisfy(s -> {
                    assertThat(Manifest.strings(labels))
                            .containsAllEntriesOf(
                                    Manifest.strings(s.at("/labelSelector/matchLabels")));
                    assertThat(s.path("matchLabelKeys").toString())
                            .contains("app.kubernetes.io/name");
                });
    }

    @Test
    void theNamespaceIsRestricted() {
        assertThat(
                        Overlay.production()
                                .one("Namespace", "umoor-sehhat")
                                .at("/metadata/labels")
                                .path("pod-security.kubernetes.io/enforce")
                                .asString())
                .isEqualTo("restricted");
    }

    @Test
    void productionRunsImagesOfOneVersionFromTheRegistry() {
        assertThat(Overlay.production().services())
                .allSatisfy(service ->
                        assertThat(service.container().path("image").asString())
                                .matches(
                                        "registry\\.example\\.org/umoor-sehhat/"
                                                + service.name()
                                                + ":\\d+\\.\\d+\\.\\d+"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceAnswersAtTheAddressThatItsProbesAndPeersUse(Overlay overlay) {
        assertThat(overlay.all("Service"))
                .allSatisfy(service ->
                        assertThat(targets(overlay, service))
                                .as(service.toString())
                                .contains(service.at("/spec/ports/0/targetPort").asString()));
    }

    /** Names of the ports of the pods behind a Service. */
    private static List<String> targets(Overlay overlay, Manifest service) {
        var selector = Manifest.strings(service.at("/spec/selector"));
        return Stream.concat(
                        overlay.all("Deployment").stream(), overlay.all("StatefulSet").stream())
                .filter(w ->
                        Manifest.strings(w.at("/spec/template/metadata/labels"))
                                .entrySet()
                                .containsAll(selector.entrySet()))
                .flatMap(w -> w.container().path("ports").valueStream())
                .map((JsonNode port) -> port.path("name").asString())
                .toList();
    }
}
