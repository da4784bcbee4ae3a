package org.umoorsehhat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = ContractFiles.asyncApi();
    private static final List<String> SERVICES =
            List.of(
                    "scheduling-service",
                    "booking-service",
                    "waitlist-service",
                    "notification-service");

    static Stream<JsonNode> messages() {
        return DOCUMENT.at("/components/messages").valueStream();
    }

    static Stream<JsonNode> channels() {
        return DOCUMENT.path("channels").valueStream();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = new ArrayList<String>();
        collectReferences(DOCUMENT, references);

        assertThat(references).hasSizeGreaterThan(150).allSatisfy(AsyncApiTest::resolves);
    }

    @Test
    void everySchemaHasItsMessageAndEveryMessageItsSchema() {
        var types = ContractFiles.eventSchemas().map(ContractFiles::typeOf);

        assertThat(messages().map(message -> message.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(types.toList());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageReadsTheSchemaAndTheExamplesOfItsType(JsonNode message) {
        var type = message.path("name").asString();

        assertThat(message.at("/payload/schema/$ref").asString())
                .isEqualTo("schemas/" + type + ".json");
        assertThat(
                        message.path("examples")
                                .valueStream()
                                .map(e -> e.at("/payload/$ref").asString()))
                .containsExactlyElementsOf(
                        ContractFiles.examplesOf(type)
                                .map(file -> ContractFiles.ROOT.relativize(file).toString())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void keyAndSubjectAreAlwaysInTheData(JsonNode message) {
        var example = ContractFiles.examplesOf(message.path("name").asString()).findFirst().get();

        assertThat(ContractFiles.read(example).propertyNames())
                .contains(message.path("x-key").asString(), message.path("x-subject").asString());
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aChannelCarriesTheFactsOfItsOwner(JsonNode channel) {
        var address = channel.path("address").asString();
        var owner = address.substring(0, address.indexOf('.'));

        assertThat(address)
                .matches(
                        "(scheduling|booking|waitlist|notification)\\.(public|internal)\\.[a-z-]+");
        assertThat(channel.path("messages").valueStream().map(AsyncApiTest::nameOf))
                .isNotEmpty()
                .allMatch(type -> type.startsWith("org.umoorsehhat." + owner + "."));
        assertThat(channel.at("/tags/0/name").asString()).isEqualTo(address.split("\\.")[1]);
        assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy")).hasSize(1);
    }

    @Test
    void everyMessageIsInOneChannel() {
        var carried =
                channels()
                        .flatMap(channel -> channel.path("messages").valueStream())
                        .map(AsyncApiTest::nameOf)
                        .toList();

        assertThat(carried)
                .containsExactlyInAnyOrderElementsOf(
                        messages().map(message -> message.path("name").asString()).toList());
    }

    @Test
    void everyChannelHasOneWriterItsOwnerAndReadersThatExist() {
        for (var channel : DOCUMENT.path("channels").properties()) {
            var owner = channel.getValue().path("address").asString().split("\\.")[0];

            assertThat(operations("send", channel.getKey())).containsExactly(owner + "-service");
            assertThat(operations("receive", channel.getKey()))
                    .as("readers of " + channel.getKey())
                    .isNotEmpty()
                    .isSubsetOf(SERVICES);
        }
    }

    private static List<String> operations(String action, String channel) {
        return DOCUMENT.path("operations")
                .valueStream()
                .filter(o -> o.path("action").asString().equals(action))
                .filter(o -> o.at("/channel/$ref").asString().equals("#/channels/" + channel))
                .map(o -> o.at("/tags/0/name").asString())
                .toList();
    }

    private static String nameOf(JsonNode reference) {
        return DOCUMENT.at(reference.path("$ref").asString().substring(1)).path("name").asString();
    }

    private static void resolves(String reference) {
        if (reference.startsWith("#")) {
            assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
        } else {
            assertThat(ContractFiles.ROOT.resolve(reference)).matches(Files::isRegularFile);
        }
    }

    private static void collectReferences(JsonNode node, List<String> into) {
        if (node.has("$ref")) {
            into.add(node.get("$ref").asString());
        }
        node.forEach(child -> collectReferences(child, into));
    }
}
