package org.umoorsehhat.systemtests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What visitors saw of a {@link RollingUpdate}, as {@code docs/kubernetes.md} has it. */
record RollingReport(List<Visitor> visitors, long began, long ended) {

    /** Requests that were not answered, or with what nobody announced. */
    List<String> complaints() {
        return asked().stream()
                .filter(asked -> !asked.complaint().isEmpty())
                .map(asked ->
                        "%s after %d ms: %s"
                                .formatted(
                                        asked.what(),
                                        (asked.at() - began) / 1_000_000,
                                        asked.complaint()))
                .toList();
    }

    @Override
    public String toString() {
        return """
        rolling update: %d s, %d requests, %d of them not answered as announced
        %s
        made and answered with 201: %d
        %s
        %s\
        """
                .formatted(
                        (ended - began) / 1_000_000_000,
                        asked().size(),
                        complaints().size(),
                        counts(),
                        visitors.stream().mapToInt(visitor -> visitor.made().size()).sum(),
                        times("before and after", asked -> !isDuring(asked)),
                        times("during the update", this::isDuring));
    }

    private Map<String, Long> counts() {
        return asked().stream()
                .collect(
                        Collectors.groupingBy(
                                Visitor.Asked::what, TreeMap::new, Collectors.counting()));
    }

    private Times times(String what, Function<Visitor.Asked, Boolean> counts) {
        var times = new Times(what);
        asked().stream().filter(counts::apply).forEach(asked -> times.add(asked.took()));
        return times;
    }

    private boolean isDuring(Visitor.Asked asked) {
        return asked.at() - began >= 0 && asked.at() - ended < 0;
    }

    private List<Visitor.Asked> asked() {
        return visitors.stream().flatMap(visitor -> visitor.asked().stream()).toList();
    }
}
