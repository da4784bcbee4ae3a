package org.umoorsehhat.benchmarks.cost;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What bookings cost at one load, until the last of their effects.
 *
 * @param rate bookings per second, while they were asked for
 * @param p50 milliseconds to the answer
 * @param p99 milliseconds to the answer
 * @param drain seconds from the last answer to the last effect
 * @param errors answers that are no success
 * @param millis processor milliseconds of each process per booking, without what it takes at rest
 * @param compiling what compilers have of it, of all processes
 * @param rest processor milliseconds of each process per second at rest
 */
public record Cost(
        double rate,
        double p50,
        double p99,
        double drain,
        long errors,
        Map<String, Double> millis,
        double compiling,
        Map<String, Double> rest) {

    /** Processor milliseconds per booking, of all processes. */
    public double total() {
        return sum(millis);
    }

    /** The share of one processor that the platform takes at rest, 1 for all of it. */
    public double atRest() {
        return sum(rest) / 1_000;
    }

    private static double sum(Map<String, Double> of) {
        return of.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The median of each figure by itself, and all errors. */
    public static Cost median(List<Cost> costs) {
        return new Cost(
                median(costs, Cost::rate),
                median(costs, Cost::p50),
                median(costs, Cost::p99),
                median(costs, Cost::drain),
                costs.stream().mapToLong(Cost::errors).sum(),
                medians(costs.stream().map(Cost::millis).toList()),
                median(costs, Cost::compiling),
                medians(costs.stream().map(Cost::rest).toList()));
    }

    private static Map<String, Double> medians(List<Map<String, Double>> each) {
        var names =
                each.stream()
                        .flatMap(one -> one.keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        var medians = new TreeMap<String, Double>();
        for (String name : names) {
            medians.put(name, median(each, one -> one.getOrDefault(name, 0.0)));
        }
        return medians;
    }

    static <T> double median(List<T> of, ToDoubleFunction<T> figure) {
        double[] sorted = of.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
