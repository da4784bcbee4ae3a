package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Topics and rights are those of the AsyncAPI document. */
class KafkaResourcesTest {

    private static final Contracts CONTRACTS = Contracts.current();

    static Stream<String> services() {
        return CONTRACTS.services().stream();
    }

    @Test
    void topicsAreTheChannels() {
        assertThat(declared(false)).isEqualTo(CONTRACTS.topics());
    }

    @Test
    void everyReaderOfATopicHasItsDeadLetters() {
        var expected = new TreeSet<String>();
        CONTRACTS.services().forEach(service -> expected.addAll(CONTRACTS.deadLetters(service)));

        assertThat(declared(true).keySet()).isEqualTo(expected);
        assertThat(declared(true).values())
                .allSatisfy(settings ->
                        assertThat(settings)
                                .containsEntry("partitions", "12")
                                .containsEntry("cleanup.policy", "delete"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceMayDoWhatTheDocumentSaysAndNothingElse(String service) {
        var expected = new TreeSet<String>();
        CONTRACTS.topics(service, "send").forEach(topic -> allow(expected, topic, "Write"));
        CONTRACTS.topics(service, "receive").forEach(topic -> allow(expected, topic, "Read"));
        CONTRACTS.deadLetters(service).forEach(topic -> allow(expected, topic, "Write\",\"Read"));
        expected.add("group literal " + service + " [\"Read\"]");
        expected.add("group literal " + service + ".replay [\"Read\"]");

        assertThat(rights(service)).isEqualTo(expected);
    }

    @Test
    void partnersReadPublicTopicsAndNothingElse() {
        var expected = new TreeSet<String>();
        CONTRACTS.publicTopics().forEach(topic -> allow(expected, topic, "Read"));
        expected.add("group prefix partner-example. [\"Read\"]");

        assertThat(rights("partner-example")).isEqualTo(expected);
    }

    @Test
    void theAutoscalerSeesOffsetsAndNothingElse() {
        assertThat(rights("keda"))
                .hasSizeGreaterThan(10)
                .allSatisfy(right -> assertThat(right).endsWith(" [\"Describe\"]"));
    }

    @Test
    void everybodyProvesWhoTheyAre() {
        assertThat(Overlay.production().all("KafkaUser"))
                .allSatisfy(user ->
                        assertThat(user.at("/spec/authentication/type").asString())
                                .isEqualTo(
                                        user.name().startsWith("partner-")
                                                ? "scram-sha-512"
                                                : "tls"));
        assertThat(Overlay.production().one("Kafka", "kafka").at("/spec/kafka/listeners"))
                .hasSize(2)
                .allSatisfy(listener -> {
                    assertThat(listener.path("tls").asBoolean()).isTrue();
                    assertThat(listener.at("/authentication/type").asString())
                            .isEqualTo(
                                    listener.path("name").asString().equals("partners")
                                            ? "scram-sha-512"
                                            : "tls");
                });
    }

    /** What docker compose and the local overlay set. */
    @Test
    void theFileOfRightsSaysTheSame() {
        var expected = new TreeSet<String>();
        for (String service : CONTRACTS.services()) {
            CONTRACTS.topics(service, "send").forEach(t -> expected.add(service + " write " + t));
            TreeSet<String> followed = CONTRACTS.followed(service);
            for (String topic : CONTRACTS.topics(service, "receive")) {
                String how = followed.contains(topic) ? " follow " : " read ";
                expected.add(service + how + topic);
            }
        }
        CONTRACTS.publicTopics().forEach(topic -> expected.add("partner read " + topic));

        assertThat(Checkout.text("docker/kafka/rights").lines())
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactlyElementsOf(expected);
    }

    private static void allow(TreeSet<String> rights, String topic, String operation) {
        rights.add("topic literal " + topic + " [\"" + operation + "\",\"Describe\"]");
    }

    private static TreeSet<String> rights(String user) {
        return Overlay.production()
                .one("KafkaUser", user)
                .at("/spec/authorization/acls")
                .valueStream()
                .map(KafkaResourcesTest::right)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String right(JsonNode acl) {
        return "%s %s %s %s"
                .formatted(
                        acl.at("/resource/type").asString(),
                        acl.at("/resource/patternType").asString(),
                        acl.at("/resource/name").asString(),
                        acl.path("operations"));
    }

    private static Map<String, Map<String, String>> declared(boolean deadLetters) {
        var topics = new TreeMap<String, Map<String, String>>();
        for (Manifest topic : Overlay.production().all("KafkaTopic")) {
            if (topic.name().endsWith(".dlt") == deadLetters) {
                var settings = new TreeMap<>(Manifest.strings(topic.at("/spec/config")));
                settings.remove("min.insync.replicas");
                settings.put("partitions", topic.at("/spec/partitions").asString());
                settings.put("replicas", topic.at("/spec/replicas").asString());
                topics.put(topic.name(), settings);
            }
        }
        return topics;
    }
}
