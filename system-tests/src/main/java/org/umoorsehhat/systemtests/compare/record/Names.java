package org.umoorsehhat.systemtests.compare.record;

import java.util.HashMap;
import java.util.Map;

/** Gives what a server numbers as it likes a name of its own, in the order in which it appears. */
final class Names {

    private final Map<String, Map<String, Integer>> places = new HashMap<>();

    /** The same for the same thing: {@code <appointment 3>} is the third that appeared. */
    String of(String kind, String id) {
        Map<String, Integer> known = places.computeIfAbsent(kind, k -> new HashMap<>());
        return "<%s %d>".formatted(kind, known.computeIfAbsent(id, i -> known.size() + 1));
    }

    /** Which of its kind it was; the last, for one that has not appeared. */
    int place(String kind, String id) {
        return places.getOrDefault(kind, Map.of()).getOrDefault(id, Integer.MAX_VALUE);
    }
}
