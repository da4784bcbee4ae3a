package org.umoorsehhat.benchmarks.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Costs as Markdown tables. */
public final class CostTable {

    private CostTable() {}

    /** What one version takes by process: a row each, the dearest first, and their sum. */
    public static String of(Cost steady, Cost saturated) {
        var lines = new ArrayList<String>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| process | ms per booking at %.0f/s | saturated, %.0f/s | at rest, %% of a"
                                + " processor |",
                        steady.rate(),
                        saturated.rate()));
        lines.add("| --- | ---: | ---: | ---: |");
        steady.millis().keySet().stream()
                .sorted((a, b) -> Double.compare(millis(steady, b), millis(steady, a)))
                .map(process ->
                        row(
                                process,
                                millis(steady, process),
                                millis(saturated, process),
                                steady.rest().getOrDefault(process, 0.0) / 10))
                .forEach(lines::add);
        lines.add(row("**together**", steady.total(), saturated.total(), 100 * steady.atRest()));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| of it compiling | %.2f | %.2f | |",
                        steady.compiling(),
                        saturated.compiling()));
        return lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * Two versions in turn: the medians of both, and of the rounds' ratios.
     *
     * @param old one for each round
     * @param now one for each round
     */
    public static String compare(String load, List<Cost> old, List<Cost> now) {
        Cost before = Cost.median(old);
        Cost after = Cost.median(now);
        var lines = new ArrayList<String>();
        lines.add("| " + load + " | old | new | new / old |");
        lines.add("| --- | ---: | ---: | ---: |");
        lines.add(row("bookings/s", before.rate(), after.rate(), null));
        lines.add(row("p50, ms", before.p50(), after.p50(), null));
        lines.add(row("p99, ms", before.p99(), after.p99(), null));
        lines.add(row("to the last effect, s", before.drain(), after.drain(), null));
        lines.add(
                row(
                        "at rest, % of a processor",
                        100 * before.atRest(), 100 * after.atRest(), null));
        Stream.concat(before.millis().keySet().stream(), after.millis().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(process ->
                        lines.add(
                                row(
                                        process + ", ms",
                                        millis(before, process),
                                        millis(after, process),
                                        null)));
        lines.add(row("**together, ms**", before.total(), after.total(), ratio(old, now)));
        lines.add(row("of it compiling, ms", before.compiling(), after.compiling(), null));
        lines.add("| errors | %d | %d | |".formatted(before.errors(), after.errors()));
        return lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }

    private static double ratio(List<Cost> old, List<Cost> now) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < old.size(); round++) {
            ratios.add(now.get(round).total() / old.get(round).total());
        }
        return Cost.median(ratios, Double::doubleValue);
    }

    private static double millis(Cost cost, String process) {
        return cost.millis().getOrDefault(process, 0.0);
    }

    private static String row(String what, double one, double two, @Nullable Double three) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %s |",
                what,
                one,
                two,
                three == null
                        ? one == 0 ? "" : String.format(Locale.ROOT, "%.2f", two / one)
                        : String.format(Locale.ROOT, "%.2f", three));
    }
}
