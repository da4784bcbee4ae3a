package org.umoorsehhat.contracts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Everything that a schema says about its data, references between files followed. */
final class SchemaWalk {

    private final Set<String> propertyNames = new LinkedHashSet<>();
    private final Map<String, JsonNode> objects = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private SchemaWalk() {}

    static SchemaWalk of(Path file) {
        var walk = new SchemaWalk();
        walk.visit(file, ContractFiles.read(file), "");
        return walk;
    }

    /** Names of all properties at any depth. */
    Set<String> propertyNames() {
        return propertyNames;
    }

    /** All object schemas, by where they are. */
    Map<String, JsonNode> objects() {
        return objects;
    }

    private void visit(Path file, JsonNode schema, String pointer) {
        if (!seen.add(file + "#" + pointer)) {
            return;
        }
        if (schema.path("type").asString("").equals("object")) {
            objects.put(file + "#" + pointer, schema);
        }
        for (var entry : schema.properties()) {
            var at = pointer + "/" + entry.getKey();
            switch (entry.getKey()) {
                case "$ref" -> follow(file, entry.getValue().asString());
                case "properties" -> visitProperties(file, entry.getValue(), at);
                default -> visit(file, entry.getValue(), at);
            }
        }
    }

    private void visitProperties(Path file, JsonNode properties, String pointer) {
        for (var property : properties.properties()) {
            propertyNames.add(property.getKey());
            visit(file, property.getValue(), pointer + "/" + property.getKey());
        }
    }

    private void follow(Path file, String reference) {
        var parts = reference.split("#", 2);
        var target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        var pointer = parts.length > 1 ? parts[1] : "";
        var schema = ContractFiles.read(target).at(pointer);
        if (schema.isMissingNode()) {
            throw new AssertionError(file + " refers to " + reference + ", which is not there");
        }
        visit(target, schema, pointer);
    }
}
