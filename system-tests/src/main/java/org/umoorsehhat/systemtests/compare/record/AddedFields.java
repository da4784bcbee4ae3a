package org.umoorsehhat.systemtests.compare.record;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that the new version is known to add to what it answers: they are no differences. */
public final class AddedFields {

    private AddedFields() {}

    /** The lines without these fields, however deep they stand. */
    public static List<ObjectNode> without(List<ObjectNode> recording, Set<String> names) {
        return recording.stream()
                .map(line -> {
                    ObjectNode copy = line.deepCopy();
                    remove(copy, names);
                    return copy;
                })
                .toList();
    }

    private static void remove(JsonNode node, Set<String> names) {
        if (node instanceof ObjectNode object) {
            object.remove(names);
        }
        node.forEach(child -> remove(child, names));
    }
}
