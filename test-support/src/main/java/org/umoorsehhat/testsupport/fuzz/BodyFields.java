package org.umoorsehhat.testsupport.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Long texts in each field of a body, deep ones too, and in the names of fields. */
final class BodyFields {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;
    private static final int LONG_NAME = 60_000;

    private final JsonNode document;

    BodyFields(JsonNode document) {
        this.document = document;
    }

    /** Bodies by what is long in them; made when asked for. */
    Map<String, Supplier<byte[]>> spoiled(JsonNode schema, Supplier<JsonNode> good) {
        var bodies = new LinkedHashMap<String, Supplier<byte[]>>();
        for (List<String> field : fields(schema, 0)) {
            LongTexts.all()
                    .forEach(text ->
                            bodies.put(
                                    "body %s, %d × %s"
                                            .formatted(field, text.length(), text.substring(0, 4)),
                                    () -> with(field, text, good.get())));
        }
        bodies.put("body, name of a field", () -> names(LONG_NAME, 1));
        bodies.put("body, many fields", () -> names(1, LongTexts.MANY / 5));
        bodies.put("body, deep lists", () -> repeated("[", LongTexts.MANY));
        bodies.put("body, deep objects", () -> repeated("{\"a\":", LongTexts.MANY / 5));
        bodies.put("body, long number", () -> repeated("9", LongTexts.MANY));
        return bodies;
    }

    private static byte[] with(List<String> field, String text, JsonNode body) {
        if (body instanceof ObjectNode object) {
            put(object, field, text);
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] names(int length, int count) {
        var body = new StringBuilder("{");
        for (int n = 0; n < count; n++) {
            body.append(n == 0 ? "" : ",").append('"').append("n".repeat(length)).append(n);
            body.append("\":1");
        }
        return body.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(String part, int count) {
        return part.repeat(count).getBytes(StandardCharsets.UTF_8);
    }

    /** Ways to all that is neither object nor list; {@code []} is the first of a list. */
    private List<List<String>> fields(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        var ways = new ArrayList<List<String>>();
        if (depth > DEEPEST) {
            return ways;
        }
        schema.path("properties")
                .forEachEntry((name, property) -> add(ways, name, fields(property, depth + 1)));
        if (schema.has("items")) {
            add(ways, "[]", fields(schema.path("items"), depth + 1));
        }
        if (ways.isEmpty() && depth > 0) {
            ways.add(List.of());
        }
        return ways;
    }

    private static void add(List<List<String>> ways, String step, List<List<String>> further) {
        for (List<String> way : further) {
            var whole = new ArrayList<String>();
            whole.add(step);
            whole.addAll(way);
            ways.add(whole);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode ref = schema.path("$ref");
        if (ref.isString()) {
            return document.at(ref.asString().substring(1));
        }
        for (String of : List.of("anyOf", "oneOf")) {
            if (schema.has(of)) {
                return resolved(schema.path(of).get(0));
            }
        }
        return schema;
    }

    private static void put(ObjectNode into, List<String> way, String text) {
        JsonNode value = JSON.stringNode(text);
        for (int step = way.size() - 1; step > 0; step--) {
            if (way.get(step).equals("[]")) {
                ArrayNode list = JSON.arrayNode();
                value = list.add(value);
            } else {
                ObjectNode object = JSON.objectNode();
                value = object.set(way.get(step), value);
            }
        }
        into.set(way.getFirst(), value);
    }
}
