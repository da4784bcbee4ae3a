package org.umoorsehhat.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One resource as it would be applied.
 *
 * @param json all of it
 */
record Manifest(JsonNode json) {

    String apiVersion() {
        return json.path("apiVersion").asString("");
    }

    String kind() {
        return json.path("kind").asString("");
    }

    String name() {
        return json.at("/metadata/name").asString("");
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** Of a Deployment or StatefulSet. */
    JsonNode pod() {
        return json.at("/spec/template/spec");
    }

    /** The only container of a Deployment or StatefulSet. */
    JsonNode container() {
        return pod().path("containers").path(0);
    }

    Stream<JsonNode> environment() {
        return container().path("env").valueStream();
    }

    static Map<String, String> strings(JsonNode object) {
        var strings = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString("")));
        return strings;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
