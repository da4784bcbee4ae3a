package org.umoorsehhat.testsupport.fuzz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils requests, as clients with faults or bad intentions do. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    /** {@code body} with something wrong in it, or no JSON at all. */
    String spoiled(JsonNode body) {
        if (random.nextInt(6) == 0 || !(body instanceof ObjectNode object) || object.isEmpty()) {
            return noObject(body.toString());
        }
        ObjectNode copy = object.deepCopy();
        int changes = 1 + random.nextInt(2);
        for (int n = 0; n < changes; n++) {
            change(copy);
        }
        return copy.toString();
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.set("field_that_does_not_exist", anything());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = object.path(name);
        if (value instanceof ArrayNode array && !array.isEmpty() && random.nextBoolean()) {
            array.set(random.nextInt(array.size()), anything());
        } else if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, anything());
        }
    }

    private JsonNode anything() {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(Long.MAX_VALUE);
            case 2 -> JSON.numberNode(new BigInteger("9".repeat(40)));
            case 3 -> JSON.numberNode(-1);
            case 4 -> JSON.numberNode(0.5);
            case 5 -> JSON.booleanNode(true);
            case 6 -> JSON.arrayNode();
            case 7 -> JSON.objectNode();
            default -> JSON.stringNode(Texts.nasty(random));
        };
    }

    private String noObject(String json) {
        return switch (random.nextInt(7)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> "[]";
            case 3 -> "\"text\"";
            case 4 -> json.substring(0, random.nextInt(json.length() + 1));
            case 5 -> "[".repeat(2_000);
            default -> "{\"a\": " + "9".repeat(3_000) + "}";
        };
    }
}
