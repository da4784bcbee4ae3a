package org.umoorsehhat.benchmarks.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.benchmarks.report.Latency;
import org.umoorsehhat.benchmarks.report.Plot;
import org.umoorsehhat.benchmarks.report.Report;
import org.umoorsehhat.benchmarks.report.Target;

/** Asks a small and a large database the same, and compares. */
public final class ListReport {

    /** How much longer a list of the large one may take; statistics have a limit alone. */
    private static final double GROWTH = 1.3;

    private ListReport() {}

    public static void measure(Filled few, Filled many, Path folder)
            throws IOException, InterruptedException {
        Map<ListQuestion, Latency> small = times(few);
        Map<ListQuestion, Latency> large = times(many);
        var report =
                new Report(
                        folder,
                        "Lists at %,d and at %,d appointments"
                                .formatted(few.appointments(), many.appointments()));
        var targets = new ArrayList<Target>();
        var bars = new ArrayList<Plot.Bar>();
        large.forEach((question, latency) -> {
            targets.add(
                    Target.atMost(
                            question.what() + ", p99, ms", question.targetMillis(), latency.p99()));
            bars.add(new Plot.Bar(question.what(), latency.p99()));
        });
        small.forEach((question, latency) -> {
            if (question.isList()) {
                Latency grown = large.getOrDefault(question, latency);
                targets.add(
                        Target.atMost(
                                question.what() + ", p50 against that of the small one",
                                GROWTH,
                                grown.p50() / latency.p50()));
            }
        });
        report.times(
                "at %,d".formatted(few.appointments()),
                small.values(),
                "at %,d".formatted(many.appointments()),
                large.values(),
                large.keySet().stream().map(ListQuestion::what).toList());
        report.targets(targets);
        report.plot(
                "lists",
                "99th percentiles of lists",
                Plot.bars(
                        "99th percentile at %,d appointments".formatted(many.appointments()),
                        "ms",
                        bars));
        report.write();
    }

    private static Map<ListQuestion, Latency> times(Filled filled)
            throws IOException, InterruptedException {
        System.out.printf("%,d appointments%n", filled.appointments());
        try (BenchPlatform platform = filled.start()) {
            return ListTimes.measure(platform);
        }
    }
}
