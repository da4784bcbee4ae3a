package org.umoorsehhat.systemtests.compare.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What two recordings differ in: requests by their number, events by topic and key. */
public final class Differences {

    private Differences() {}

    /** In the order of the first recording; empty for two that say the same. */
    public static List<Difference> between(List<ObjectNode> before, List<ObjectNode> now) {
        Map<String, JsonNode> one = byAbout(before);
        Map<String, JsonNode> other = byAbout(now);
        var abouts = new ArrayList<>(one.keySet());
        new TreeSet<>(other.keySet())
                .forEach(about -> {
                    if (!one.containsKey(about)) {
                        abouts.add(about);
                    }
                });
        return abouts.stream()
                .map(about ->
                        Difference.of(
                                about + whose(one.getOrDefault(about, other.get(about))),
                                line(one, about),
                                line(other, about)))
                .filter(difference -> !difference.places().isEmpty())
                .toList();
    }

    /** Of a request; nothing more is to be said of the rest. */
    private static String whose(@Nullable JsonNode line) {
        return line == null || !line.has("endpoint")
                ? ""
                : ": %s by %s"
                        .formatted(
                                line.path("endpoint").asString(), line.path("caller").asString());
    }

    private static JsonNode line(Map<String, JsonNode> lines, String about) {
        return lines.getOrDefault(about, MissingNode.getInstance());
    }

    private static Map<String, JsonNode> byAbout(List<ObjectNode> lines) {
        Map<String, JsonNode> byAbout = new LinkedHashMap<>();
        for (ObjectNode line : lines) {
            if (byAbout.put(about(line), line) != null) {
                throw new IllegalArgumentException("twice in a recording: " + about(line));
            }
        }
        return byAbout;
    }

    private static String about(JsonNode line) {
        String what = line.path("what").asString();
        return switch (what) {
            case "request" -> "request " + line.path("number").asInt();
            case "events" ->
                    "events of %s in %s"
                            .formatted(line.path("key").asString(), line.path("topic").asString());
            default -> what + " to " + line.path("to").asString();
        };
    }
}
