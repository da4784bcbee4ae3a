package org.umoorsehhat.benchmarks.cost;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.umoorsehhat.benchmarks.load.Kind;
import org.umoorsehhat.benchmarks.load.LoadResult;
import org.umoorsehhat.benchmarks.load.Loads;
import org.umoorsehhat.benchmarks.platform.Backlog;
import org.umoorsehhat.benchmarks.platform.ClinicPlan;
import org.umoorsehhat.localstack.Platform;

/**
 * Books through the gateway and reads what each process takes for it: from before the first request
 * until nothing is left of what followed.
 */
public final class CostMeter {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** Of the load generator, whose JVM is new each time: its bookings cost as much as others. */
    private static final int GENERATOR_WARM_UP = 5;

    private final Platform platform;
    private final Loads loads;
    private final Backlog backlog;

    /**
     * @param platform that runs, with the clinic of {@link ClinicPlan}
     */
    public CostMeter(Platform platform, Loads loads, Backlog backlog) {
        this.platform = platform;
        this.loads = loads;
        this.backlog = backlog;
    }

    /** What each process takes at rest, in processor milliseconds per second. */
    public Map<String, Double> rest(Duration time) throws SQLException, InterruptedException {
        backlog.drain(PATIENCE);
        ProcessorTimes before = ProcessorTimes.of(platform);
        Thread.sleep(time);
        ProcessorTimes after = ProcessorTimes.of(platform);
        var rest = new TreeMap<>(after.since(before));
        rest.replaceAll((process, millis) -> millis / after.secondsSince(before));
        return rest;
    }

    /**
     * @param users who ask again as soon as they are answered, or 0
     * @param rate bookings per second, where there are no users
     * @param rest what {@link #rest} said
     * @throws IllegalStateException if there are not enough seats left
     */
    public Cost book(String name, int users, double rate, int seconds, Map<String, Double> rest)
            throws IOException, SQLException, InterruptedException {
        URI gateway = platform.gateway();
        long asked = loads.asked(Kind.BOOKING);
        ProcessorTimes before = ProcessorTimes.of(platform);
        LoadResult load =
                loads.run(name, Kind.BOOKING, gateway, users, rate, GENERATOR_WARM_UP, seconds);
        if (loads.asked(Kind.BOOKING) >= ClinicPlan.SEATS.size()) {
            throw new IllegalStateException(
                    "all %,d seats are booked: fewer or shorter rounds"
                            .formatted(ClinicPlan.SEATS.size()));
        }
        Duration drain = backlog.drain(PATIENCE);
        ProcessorTimes after = ProcessorTimes.of(platform);
        double bookings = loads.asked(Kind.BOOKING) - asked;
        double time = after.secondsSince(before);
        var millis = new TreeMap<>(after.since(before));
        millis.replaceAll(
                (process, taken) -> (taken - rest.getOrDefault(process, 0.0) * time) / bookings);
        return new Cost(
                load.rate(201),
                load.latency().p50(),
                load.latency().p99(),
                drain.toMillis() / 1000.0,
                load.answers().values().stream().mapToLong(Long::longValue).sum()
                        - load.answers().getOrDefault(201, 0L),
                millis,
                (after.compiling() - before.compiling()) / bookings,
                rest);
    }
}
