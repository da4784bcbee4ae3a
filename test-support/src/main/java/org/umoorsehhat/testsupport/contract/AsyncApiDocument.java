package org.umoorsehhat.testsupport.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the AsyncAPI document says about topics, keys and subjects. */
final class AsyncApiDocument {

    private final JsonNode root;

    private AsyncApiDocument(JsonNode root) {
        this.root = root;
    }

    static AsyncApiDocument read() {
        var file = ContractResources.matching("asyncapi.yml").getFirst();
        return new AsyncApiDocument(YAMLMapper.shared().readTree(ContractResources.read(file)));
    }

    List<EventTopic> topics() {
        return root.path("channels").valueStream().map(this::topic).toList();
    }

    /** By type, the field of the data whose value is the record's key. */
    Map<String, String> keyFields() {
        return fields("x-key");
    }

    /** By type, the field of the data whose value is {@code ce_subject}. */
    Map<String, String> subjectFields() {
        return fields("x-subject");
    }

    private Map<String, String> fields(String extension) {
        return root.at("/components/messages")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                message -> message.path("name").asString(),
                                message -> message.path(extension).asString()));
    }

    private EventTopic topic(JsonNode channel) {
        var name = channel.path("address").asString();
        var parts = name.split("\\.");
        var types = new TreeSet<String>();
        for (var message : channel.path("messages")) {
            var pointer = message.path("$ref").asString().substring(1);
            types.add(root.at(pointer).path("name").asString());
        }
        return new EventTopic(
                name,
                parts[0] + "-service",
                parts[1].equals("public"),
                configs(channel.at("/bindings/kafka/topicConfiguration")),
                types);
    }

    private static Map<String, String> configs(JsonNode configuration) {
        var configs = new TreeMap<String, String>();
        for (var config : configuration.properties()) {
            var value = config.getValue();
            configs.put(
                    config.getKey(),
                    value.isArray()
                            ? value.valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining(","))
                            : value.asString());
        }
        return configs;
    }
}
