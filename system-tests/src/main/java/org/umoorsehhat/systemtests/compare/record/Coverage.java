package org.umoorsehhat.systemtests.compare.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** How often each endpoint was asked, and what it answered. */
public final class Coverage {

    private final EndpointMatrix matrix;
    private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();

    public Coverage(EndpointMatrix matrix, List<ObjectNode> recording) {
        this.matrix = matrix;
        matrix.endpoints().forEach(endpoint -> answers.put(endpoint, new TreeMap<>()));
        for (ObjectNode line : recording) {
            if (line.path("what").asString().equals("request")) {
                answers.computeIfAbsent(line.path("endpoint").asString(), e -> new TreeMap<>())
                        .merge(line.path("status").asInt(), 1, Integer::sum);
            }
        }
    }

    /** Endpoints that have done nothing. */
    public List<String> untouched() {
        return matrix.endpoints().stream()
                .filter(endpoint ->
                        answers.getOrDefault(endpoint, Map.of()).keySet().stream()
                                .noneMatch(status -> status >= 200 && status < 300))
                .toList();
    }

    /** How many of a hundred requests were refused. */
    public long refusedPercent() {
        long all = count(0);
        return all == 0 ? 0 : count(400) * 100 / all;
    }

    private long count(int from) {
        return answers.values().stream()
                .flatMap(statuses -> statuses.entrySet().stream())
                .filter(status -> status.getKey() >= from)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** A line for each endpoint. */
    @Override
    public String toString() {
        return answers.entrySet().stream()
                .map(one ->
                        "  %-42s %5d  %s"
                                .formatted(
                                        one.getKey(),
                                        one.getValue().values().stream().mapToInt(n -> n).sum(),
                                        statuses(one.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String statuses(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + "×" + one.getValue())
                .collect(Collectors.joining(" "));
    }
}
