package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a run of {@link Faults} did and found, as {@code docs/reliability.md} has it. */
record FaultReport(
        long seed,
        Duration took,
        Map<Fault, Integer> struck,
        Times recoveries,
        List<PatientTraffic> traffic,
        List<String> violations) {

    @Override
    public String toString() {
        return """
        seed %d, %d s
        operations %d: %s
        not answered (0) or refused in between: %s
        faults %d: %s
        %s, longest %d ms
        violations %d: %s\
        """
                .formatted(
                        seed,
                        took.toSeconds(),
                        sum(total(InsistentClient::operations)),
                        total(InsistentClient::operations),
                        total(InsistentClient::refused),
                        sum(struck),
                        struck,
                        recoveries,
                        recoveries.percentile(100).toMillis(),
                        violations.size(),
                        violations);
    }

    private <K extends Comparable<K>> Map<K, Integer> total(
            Function<InsistentClient, Map<K, Integer>> of) {
        var total = new TreeMap<K, Integer>();
        traffic.forEach(patient ->
                of.apply(patient.client())
                        .forEach((what, count) -> total.merge(what, count, Integer::sum)));
        return total;
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
