package org.umoorsehhat.systemtests.compare.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line for each inbox: what its mails are about, in no order. */
public final class Mails {

    private Mails() {}

    /**
     * @param mails each with {@code to} and {@code subject}
     */
    public static List<ObjectNode> lines(Iterable<JsonNode> mails, Normaliser normaliser) {
        Map<String, List<String>> subjects = new TreeMap<>();
        for (JsonNode mail : mails) {
            String subject = normaliser.text(mail.path("subject").asString(""));
            mail.path("to")
                    .forEach(to ->
                            subjects.computeIfAbsent(to.asString(), a -> new ArrayList<>())
                                    .add(subject));
        }
        return subjects.entrySet().stream()
                .map(inbox -> line(inbox.getKey(), inbox.getValue()))
                .toList();
    }

    private static ObjectNode line(String address, List<String> subjects) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("what", "mails");
        line.put("to", address);
        var sorted = line.putArray("subjects");
        subjects.stream().sorted().forEach(sorted::add);
        return line;
    }
}
