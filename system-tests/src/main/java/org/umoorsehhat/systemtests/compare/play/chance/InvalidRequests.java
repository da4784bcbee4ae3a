package org.umoorsehhat.systemtests.compare.play.chance;

import java.util.ArrayList;
import java.util.List;
import org.umoorsehhat.systemtests.compare.api.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes requests wrong: by the wrong caller, with a wrong field, of a wrong form. */
public final class InvalidRequests {

    private final SeededRandom random;

    public InvalidRequests(SeededRandom random) {
        this.random = random;
    }

    /**
     * The same by somebody else: another patient, another doctor, somebody without a right to it.
     */
    public Call byAnother(Call call) {
        return call.as(
                random.of(
                        "patient" + random.between(1, 12),
                        "patient" + random.between(1, 12),
                        "doctor" + random.between(1, 12),
                        "doctor" + random.between(1, 12),
                        Call.NOBODY,
                        Call.STRANGER));
    }

    /** The same with one thing wrong in its body; days remain as they are or are none. */
    public Call misspelt(Call call) {
        if (!(call.body() instanceof ObjectNode whole) || whole.isEmpty() || random.chance(4)) {
            return call.withBody(
                    random.of(
                            StringNode.valueOf("{\"a\":"),
                            StringNode.valueOf(""),
                            StringNode.valueOf("[]"),
                            StringNode.valueOf("null")));
        }
        ObjectNode wrong = whole.deepCopy();
        List<String> fields = new ArrayList<>(whole.propertyNames());
        String field = random.of(fields);
        switch (random.below(6)) {
            case 0 -> wrong.remove(field);
            case 1 -> wrong.putNull(field);
            case 2 -> wrong.put("nonsense", 1);
            default -> wrong.set(field, nonsense(whole.path(field)));
        }
        return call.withBody(wrong);
    }

    private JsonNode nonsense(JsonNode right) {
        var nodes = JsonNodeFactory.instance;
        if (right.isIntegralNumber()) {
            return random.of(
                    nodes.numberNode(-1),
                    nodes.numberNode(0),
                    nodes.numberNode(1_000_001),
                    nodes.numberNode(1.5),
                    StringNode.valueOf("x"),
                    nodes.booleanNode(true));
        }
        if (right.isArray()) {
            return random.of(
                    nodes.arrayNode(),
                    nodes.arrayNode().addNull(),
                    nodes.arrayNode().add("nonsense"),
                    StringNode.valueOf("x"));
        }
        if (right.asString("").matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return random.of(
                    StringNode.valueOf("2027-02-30"),
                    StringNode.valueOf("2001-01-01"),
                    StringNode.valueOf("9999-12-31"),
                    StringNode.valueOf("tomorrow"),
                    nodes.numberNode(20270101));
        }
        return random.of(
                StringNode.valueOf(""),
                StringNode.valueOf("   "),
                StringNode.valueOf("nonsense"),
                StringNode.valueOf("a\u0000b"),
                StringNode.valueOf("x".repeat(2_100)),
                nodes.numberNode(7),
                nodes.objectNode());
    }
}
