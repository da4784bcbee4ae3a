package org.umoorsehhat.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the AsyncAPI document says about topics and who uses them. */
final class Contracts {

    private final JsonNode document;

    Contracts(JsonNode document) {
        this.document = document;
    }

    static Contracts current() {
        return new Contracts(Checkout.asyncApi());
    }

    /** Settings of each topic by its name. */
    Map<String, Map<String, String>> topics() {
        var topics = new TreeMap<String, Map<String, String>>();
        for (JsonNode channel : document.path("channels")) {
            topics.put(channel.path("address").asString(), settings(channel.at("/bindings/kafka")));
        }
        return topics;
    }

    private static Map<String, String> settings(JsonNode kafka) {
        var settings = new TreeMap<String, String>();
        settings.put("partitions", kafka.path("partitions").asString());
        settings.put("replicas", kafka.path("replicas").asString());
        for (var entry : kafka.path("topicConfiguration").properties()) {
            var value = entry.getValue();
            settings.put(
                    entry.getKey(),
                    value.isArray()
                            ? value.valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining(","))
                            : value.asString());
        }
        return settings;
    }

    /** Topics that a service sends to or receives from. */
    TreeSet<String> topics(String service, String action) {
        return topics(service, action, operation -> true);
    }

    /** Topics that each instance of a service reads for itself, outside of its consumer group. */
    TreeSet<String> followed(String service) {
        return topics(service, "receive", Contracts::hasNoGroup);
    }

    /** Topics that a service's consumer group reads. */
    TreeSet<String> consumed(String service) {
        return topics(service, "receive", operation -> !hasNoGroup(operation));
    }

    private static boolean hasNoGroup(JsonNode operation) {
        return operation.path("x-consumer-group").asString("").equals("none");
    }

    private TreeSet<String> topics(String service, String action, Predicate<JsonNode> which) {
        return document.path("operations")
                .valueStream()
                .filter(o -> o.path("action").asString().equals(action))
                .filter(o -> o.at("/tags/0/name").asString().equals(service))
                .filter(which)
                .map(o -> document.at(o.at("/channel/$ref").asString().substring(1)))
                .map(channel -> channel.path("address").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The channels, and the dead letters of each reader. */
    TreeSet<String> allTopics() {
        var all = new TreeSet<>(topics().keySet());
        services().forEach(service -> all.addAll(deadLetters(service)));
        return all;
    }

    /** Topics of what a service could not read. */
    TreeSet<String> deadLetters(String service) {
        return consumed(service).stream()
                .map(topic -> topic + "." + service + ".dlt")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> services() {
        return document.path("operations")
                .valueStream()
                .map(operation -> operation.at("/tags/0/name").asString())
                .distinct()
                .toList();
    }

    TreeSet<String> publicTopics() {
        return document.path("channels")
                .valueStream()
                .filter(channel -> channel.at("/tags/0/name").asString().equals("public"))
                .map(channel -> channel.path("address").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Key, subject and topic of each event type. */
    Map<String, String> addressing() {
        var addressing = new TreeMap<String, String>();
        for (JsonNode channel : document.path("channels")) {
            for (JsonNode reference : channel.path("messages")) {
                var message = document.at(reference.path("$ref").asString().substring(1));
                addressing.put(
                        message.path("name").asString(),
                        channel.path("address").asString()
                                + " key "
                                + message.path("x-key").asString()
                                + " subject "
                                + message.path("x-subject").asString());
            }
        }
        return addressing;
    }
}
