package org.umoorsehhat.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.umoorsehhat.benchmarks.cost.Cost;
import org.umoorsehhat.benchmarks.cost.CostTable;
import org.umoorsehhat.benchmarks.load.LoadResult;
import org.umoorsehhat.benchmarks.platform.Backlog;
import org.umoorsehhat.benchmarks.platform.Watch;
import org.umoorsehhat.benchmarks.report.Latency;
import org.umoorsehhat.benchmarks.report.Plot;
import org.umoorsehhat.benchmarks.report.Report;
import org.umoorsehhat.benchmarks.report.Row;
import org.umoorsehhat.benchmarks.report.Target;

/**
 * What one run measured.
 *
 * @param seconds of each burst
 * @param losses what did not add up in the end
 */
record Figures(int seconds, Direct direct, Whole whole, long losses) {

    /** booking-service asked without the gateway. */
    record Direct(LoadResult most, LoadResult half, LoadResult availability, LoadResult hotSlot) {}

    /** Processor time of a booking with all its effects. */
    record Costs(Cost steady, Cost saturated) {}

    /**
     * The whole platform asked through the gateway.
     *
     * @param drain how long what the burst left was worked off
     * @param burst the backlog during both
     */
    record Whole(
            Costs costs,
            LoadResult most,
            LoadResult half,
            Duration drain,
            List<Backlog.Size> burst,
            Sustained sustained,
            Latency offers) {}

    /**
     * A rate and what it leaves.
     *
     * @param sizes the backlog meanwhile
     */
    record Sustained(LoadResult load, List<Backlog.Size> sizes, Duration drain) {

        private static final Duration BOUND = Duration.ofSeconds(5);

        /** Whether it was all worked off within seconds. */
        boolean isBounded() {
            return drain.compareTo(BOUND) <= 0;
        }

        long largest() {
            return sizes.stream().mapToLong(Backlog.Size::total).max().orElse(0);
        }
    }

    void write(Path folder) throws IOException {
        var report = new Report(folder, "Benchmark");
        report.text(
                "%s, %d processors; bursts of %d s after warm-up (half as long at half the rate and"
                        + " at the sustained rate), load generator, database, broker and"
                        + " all services on the same machine.",
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), seconds);
        Cost steady = whole.costs().steady();
        Cost saturated = whole.costs().saturated();
        report.text(
                "**A booking costs %.1f ms of processor time** with all its effects at %.0f/s, and"
                        + " %.1f ms with the machine saturated (%.0f/s); at rest the platform takes"
                        + " %.1f %% of a processor.",
                steady.total(),
                steady.rate(),
                saturated.total(),
                saturated.rate(),
                100 * steady.atRest());
        report.text("%s", CostTable.of(steady, saturated));
        List<Row> rows = rows();
        report.rows(rows);
        report.text(
                "Hot slot: %.0f/s booked, %.0f/s refused (409) because it was full.",
                direct.hotSlot().rate(201), direct.hotSlot().rate(409));
        report.text(
                "Backlog after the burst through the gateway: worked off in %.0f s. At the"
                        + " sustained rate it was at most %,d events and messages, and %.1f s to its"
                        + " end. Losses: %d.",
                whole.drain().toMillis() / 1000.0,
                whole.sustained().largest(),
                whole.sustained().drain().toMillis() / 1000.0,
                losses);
        report.targets(targets());
        report.plot(
                "rates",
                "Requests per second",
                Plot.bars(
                        "Successes per second",
                        "/s",
                        rows.stream()
                                .filter(row -> row.rate() > 0)
                                .map(row -> new Plot.Bar(row.what(), row.rate()))
                                .toList()));
        report.plot(
                "latencies",
                "99th percentiles",
                Plot.bars(
                        "99th percentile of the time to the answer",
                        "ms",
                        rows.stream()
                                .map(row -> new Plot.Bar(row.what(), row.latency().p99()))
                                .toList()));
        report.plot("backlog", "Backlog during and after the burst", backlog());
        report.write();
    }

    private List<Row> rows() {
        return List.of(
                row("booking, direct", direct.most(), 201),
                row("booking, direct, half the rate", direct.half(), 201),
                row("booking, through the gateway", whole.most(), 201),
                row("booking, gateway, half the rate", whole.half(), 201),
                row("booking, gateway, sustained", whole.sustained().load(), 201),
                row("hot slot, direct", direct.hotSlot(), 201),
                row("availability, direct", direct.availability(), 200),
                new Row("freed seat to offer e-mail", 0, whole.offers(), 0));
    }

    private Row row(String what, LoadResult load, int success) {
        return new Row(what, load.rate(success), load.latency(), load.errors());
    }

    private List<Target> targets() {
        long errors =
                List.of(
                                direct.most(),
                                direct.half(),
                                direct.hotSlot(),
                                direct.availability(),
                                whole.most(),
                                whole.half(),
                                whole.sustained().load())
                        .stream()
                        .mapToLong(LoadResult::errors)
                        .sum();
        return List.of(
                Target.atMost(
                        "processor ms per booking at a steady rate",
                        12,
                        whole.costs().steady().total()),
                Target.atMost(
                        "processor ms per booking, saturated",
                        8,
                        whole.costs().saturated().total()),
                Target.atMost(
                        "at rest, % of a processor", 3, 100 * whole.costs().steady().atRest()),
                Target.atMost(
                        "direct, p99 at half the rate, ms", 50, direct.half().latency().p99()),
                Target.atMost(
                        "gateway, p99 at half the rate, ms", 50, whole.half().latency().p99()),
                Target.atMost("errors other than 409", 0, errors),
                Target.atMost("losses", 0, losses),
                Target.atLeast("availability per second", 2_000, direct.availability().rate(200)),
                Target.atMost("freed seat to e-mail, p50, ms", 150, whole.offers().p50()),
                Target.atMost("freed seat to e-mail, p99, ms", 1_000, whole.offers().p99()));
    }

    private String backlog() {
        return Plot.lines(
                "Backlog during and after the burst through the gateway",
                Watch.STEP.toMillis() / 1000.0,
                List.of(
                        line("in outboxes", Backlog.Size::pending),
                        line("in Kafka, unread", Backlog.Size::unread),
                        line("messages due", Backlog.Size::due)));
    }

    private Plot.Line line(String label, ToLongFunction<Backlog.Size> of) {
        return new Plot.Line(
                label, whole.burst().stream().map(size -> (double) of.applyAsLong(size)).toList());
    }
}
