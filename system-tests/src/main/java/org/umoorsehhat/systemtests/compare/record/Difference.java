package org.umoorsehhat.systemtests.compare.record;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where two lines of two recordings are not the same.
 *
 * @param about what both are
 * @param places in them, each with what is there
 */
public record Difference(String about, List<String> places, JsonNode before, JsonNode now) {

    private static final int PLACES = 12;
    private static final int LONGEST = 2_000;

    /**
     * Two lines about the same; no place for two that are the same, whatever their fields' order.
     */
    static Difference of(String about, JsonNode before, JsonNode now) {
        var places = new ArrayList<String>();
        compare("", before, now, places);
        return new Difference(about, places, before, now);
    }

    private static void compare(String at, JsonNode before, JsonNode now, List<String> places) {
        if (before.equals(now)) {
            return;
        }
        if (before instanceof ObjectNode one && now instanceof ObjectNode other) {
            var names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(name ->
                    compare(
                            at.isEmpty() ? name : at + "." + name,
                            one.path(name),
                            other.path(name),
                            places));
        } else if (before instanceof ArrayNode one && now instanceof ArrayNode other) {
            if (one.size() != other.size()) {
                places.add("%s: %d → %d of them".formatted(at, one.size(), other.size()));
            }
            for (int n = 0; n < Math.max(one.size(), other.size()); n++) {
                compare(at + "[" + n + "]", one.path(n), other.path(n), places);
            }
        } else {
            places.add("%s: %s → %s".formatted(at, shown(before), shown(now)));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "(not there)" : brief(node.toString(), 200);
    }

    private static String brief(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + " …";
    }

    @Override
    public String toString() {
        String more =
                places.size() > PLACES ? "\n    and " + (places.size() - PLACES) + " more" : "";
        return "%s%n    %s%s%n  old: %s%n  new: %s"
                .formatted(
                        about,
                        places.stream().limit(PLACES).collect(Collectors.joining("\n    ")),
                        more,
                        brief(before.toString(), LONGEST),
                        brief(now.toString(), LONGEST));
    }
}
