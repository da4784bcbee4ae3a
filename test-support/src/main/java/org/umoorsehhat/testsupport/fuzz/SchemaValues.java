package org.umoorsehhat.testsupport.fuzz;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that a schema allows, preferring those that the test knows to exist. */
final class SchemaValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 6;

    private final JsonNode document;
    private final Map<String, List<?>> known;
    private final RandomGenerator random;

    SchemaValues(JsonNode document, Map<String, List<?>> known, RandomGenerator random) {
        this.document = document;
        this.known = known;
        this.random = random;
    }

    /** A value for the field or parameter {@code name}. */
    JsonNode value(String name, JsonNode schema) {
        return value(name, schema, 0);
    }

    private JsonNode value(String name, JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        List<?> candidates = known.get(name);
        if (candidates != null && random.nextInt(10) < 8) {
            return JsonMapper.shared()
                    .valueToTree(candidates.get(random.nextInt(candidates.size())));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        for (String of : List.of("oneOf", "anyOf")) {
            if (schema.has(of)) {
                return value(
                        name, schema.path(of).get(random.nextInt(schema.path(of).size())), depth);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(random.nextInt(100_000) / 100.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.stringNode(text(schema));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode ref = schema.path("$ref");
        return ref.isString() ? document.at(ref.asString().substring(1)) : schema;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(random.nextInt(type.size())).asString();
        }
        return type.isString() ? type.asString() : schema.has("properties") ? "object" : "string";
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        var required =
                StreamSupport.stream(schema.path("required").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
        schema.path("properties")
                .forEachEntry((name, property) -> {
                    if (depth < MAX_DEPTH && (required.contains(name) || random.nextBoolean())) {
                        object.set(name, value(name, property, depth + 1));
                    }
                });
        return object;
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        int from = schema.path("minItems").asInt(0);
        int size = from + random.nextInt(Math.min(4, schema.path("maxItems").asInt(4) - from + 1));
        for (int n = 0; n < size && depth < MAX_DEPTH; n++) {
            array.add(value(name + "[]", schema.path("items"), depth + 1));
        }
        return array;
    }

    private long whole(JsonNode schema) {
        long from = schema.path("minimum").asLong(0);
        long to = schema.path("maximum").asLong(Math.max(from, 0) + 1_000);
        return random.nextLong(from, Math.max(from, to) + 1);
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> Texts.date(random);
            case "time" -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(4) * 15);
            case "date-time" -> Texts.date(random) + "T10:00:00Z";
            case "uuid" -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            default -> Texts.word(random, schema.path("maxLength").asInt(40));
        };
    }
}
