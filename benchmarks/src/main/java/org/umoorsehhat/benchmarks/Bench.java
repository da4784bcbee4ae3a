package org.umoorsehhat.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.umoorsehhat.benchmarks.cost.Cost;
import org.umoorsehhat.benchmarks.cost.CostMeter;
import org.umoorsehhat.benchmarks.cost.CostTable;
import org.umoorsehhat.benchmarks.load.Kind;
import org.umoorsehhat.benchmarks.load.LoadResult;
import org.umoorsehhat.benchmarks.load.Loads;
import org.umoorsehhat.benchmarks.platform.Backlog;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.benchmarks.platform.Clinic;
import org.umoorsehhat.benchmarks.platform.ClinicPlan;
import org.umoorsehhat.benchmarks.platform.Offers;
import org.umoorsehhat.benchmarks.platform.Tokens;
import org.umoorsehhat.benchmarks.platform.Watch;
import org.umoorsehhat.benchmarks.report.Latency;
import org.umoorsehhat.localstack.part.Durability;
import org.umoorsehhat.localstack.part.Service;

/**
 * Everything of {@code make bench} in one run: first through the gateway with the whole platform,
 * then what booking-service does by itself.
 */
public final class Bench {

    /**
     * What booking-service cannot do without. The others are stopped while it is asked directly.
     */
    private static final List<String> OTHERS =
            List.of(
                    "gateway",
                    "scheduling-service",
                    "waitlist-service",
                    "notification-service",
                    "inbox");

    private static final Path FOLDER = Path.of("benchmarks/target/bench").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int USERS = 32;
    private static final int SHORT_WARM_UP = 5;

    /** By then booking-service has been compiled; what it does now is more of the same. */
    private static final int DIRECT_WARM_UP = 30;

    private static final Duration AT_REST = Duration.ofSeconds(30);

    /** Bookings per second at which the price of one is quoted. */
    private static final double STEADY = 40;

    /** What was found to be sustainable is tried with some reserve, then with more. */
    private static final List<Double> RESERVES = List.of(0.9, 0.7);

    private final LocalDate firstDay =
            ClinicPlan.firstDay(LocalDate.now(ZoneId.of(ClinicPlan.ZONE)));
    private final Path tokens = FOLDER.resolve("tokens");
    private final Loads loads = new Loads(FOLDER.resolve("gatling"), tokens, firstDay);
    private final int seconds;
    private final int warmUp;
    private final BenchPlatform platform;

    private Bench(BenchPlatform platform, int seconds, int warmUp) {
        this.platform = platform;
        this.seconds = seconds;
        this.warmUp = warmUp;
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = number("BENCH_SECONDS", 60);
        int warmUp = number("BENCH_WARM_UP", 240);
        BenchPlatform.remove(FOLDER);
        try (var platform = new BenchPlatform(FOLDER.resolve("platform"), Durability.KEEP)) {
            new Bench(platform, seconds, warmUp).run();
        }
        BenchPlatform.remove(FOLDER.resolve("platform/data"));
        System.exit(0);
    }

    private static int number(String variable, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, "" + usual));
    }

    private void run() throws IOException, InterruptedException, SQLException {
        say("The platform starts");
        platform.start();
        say("Patients, doctors and %,d seats", ClinicPlan.SEATS.size());
        Tokens.write(platform.platform().identity(), ClinicPlan.SEATS.patients(), tokens);
        new Clinic(platform.platform(), firstDay).open();
        Figures.Whole whole;
        Figures.Direct direct;
        long losses;
        try (var backlog = new Backlog(platform.platform())) {
            say("Drained after %s", text(backlog.drain(PATIENCE)));
            whole = throughTheGateway(backlog);
            losses = Losses.count(backlog);
            platform.stop(OTHERS);
            long before = Losses.published(backlog);
            direct = direct();
            backlog.publish(PATIENCE);
            losses += Losses.unpublished(backlog, before);
        }
        new Figures(seconds, direct, whole, losses).write(FOLDER.resolve("report"));
    }

    private Figures.Whole throughTheGateway(Backlog backlog)
            throws IOException, InterruptedException, SQLException {
        URI gateway = platform.platform().gateway();
        load("warm-up", Kind.BOOKING, gateway, USERS, 0, 0, warmUp);
        say("Drained after %s", text(backlog.drain(PATIENCE)));
        Figures.Costs costs = costs(backlog);
        LoadResult most;
        Duration drain;
        double throughput;
        List<Backlog.Size> burst;
        try (var watch = new Watch(platform.platform())) {
            long before = loads.asked(Kind.BOOKING);
            long begin = System.nanoTime();
            most = load("gateway", Kind.BOOKING, gateway, USERS, 0, SHORT_WARM_UP, seconds);
            drain = backlog.drain(PATIENCE);
            double all = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
            throughput = (loads.asked(Kind.BOOKING) - before) / all;
            burst = watch.sizes();
        }
        say(
                "Drained after %s; %.0f bookings/s from the first request to the last effect",
                text(drain), throughput);
        LoadResult half =
                load(
                        "gateway-half",
                        Kind.BOOKING,
                        gateway,
                        0,
                        most.rate(201) / 2,
                        SHORT_WARM_UP,
                        seconds / 2);
        backlog.drain(PATIENCE);
        Figures.Sustained sustained = sustained(backlog, throughput);
        return new Figures.Whole(costs, most, half, drain, burst, sustained, offers(backlog));
    }

    private Figures.Costs costs(Backlog backlog)
            throws IOException, InterruptedException, SQLException {
        var meter = new CostMeter(platform.platform(), loads, backlog);
        Map<String, Double> rest = meter.rest(AT_REST);
        Cost steady = meter.book("cost-steady", 0, STEADY, seconds, rest);
        Cost saturated = meter.book("cost-saturated", USERS, 0, seconds, rest);
        System.out.println(CostTable.of(steady, saturated));
        return new Figures.Costs(steady, saturated);
    }

    /** The highest of some rates at which the backlog does not grow any more. */
    private Figures.Sustained sustained(Backlog backlog, double throughput)
            throws IOException, InterruptedException, SQLException {
        Figures.Sustained last = null;
        for (double reserve : RESERVES) {
            try (var watch = new Watch(platform.platform())) {
                LoadResult load =
                        load(
                                "sustained",
                                Kind.BOOKING,
                                platform.platform().gateway(),
                                0,
                                reserve * throughput,
                                SHORT_WARM_UP,
                                seconds / 2);
                List<Backlog.Size> sizes = watch.sizes();
                last = new Figures.Sustained(load, sizes, backlog.drain(PATIENCE));
            }
            say(
                    "%.0f bookings/s: the backlog %s, and drains after %s",
                    reserve * throughput,
                    last.isBounded() ? "stays bounded" : "grows",
                    text(last.drain()));
            if (last.isBounded()) {
                break;
            }
        }
        return Objects.requireNonNull(last);
    }

    private Latency offers(Backlog backlog) throws IOException, InterruptedException, SQLException {
        try (var offers = new Offers(platform.platform(), firstDay, backlog)) {
            int warm = ClinicPlan.OFFERS / 11;
            offers.run(0, warm);
            Latency latency = offers.run(warm, ClinicPlan.OFFERS - warm);
            say("offers: %s", text(latency));
            backlog.drain(PATIENCE);
            return latency;
        }
    }

    private Figures.Direct direct() throws IOException, InterruptedException {
        URI booking = platform.platform().service(Service.BOOKING);
        LoadResult most = load("direct", Kind.BOOKING, booking, USERS, 0, DIRECT_WARM_UP, seconds);
        double half = most.rate(201) / 2;
        return new Figures.Direct(
                most,
                load("direct-half", Kind.BOOKING, booking, 0, half, SHORT_WARM_UP, seconds / 2),
                load(
                        "availability",
                        Kind.AVAILABILITY,
                        booking,
                        USERS,
                        0,
                        DIRECT_WARM_UP,
                        seconds / 3),
                load("hot-slot", Kind.HOT_SLOT, booking, USERS, 0, SHORT_WARM_UP, seconds / 4));
    }

    private LoadResult load(
            String name, Kind kind, URI target, int users, double rate, int warmUp, int seconds)
            throws IOException, InterruptedException {
        LoadResult result = loads.run(name, kind, target, users, rate, warmUp, seconds);
        say(
                "%s: %.0f/s, %s, answers %s",
                name,
                result.rate(kind == Kind.AVAILABILITY ? 200 : 201),
                text(result.latency()),
                result.answers());
        return result;
    }

    private static String text(Latency latency) {
        return "p50 %.1f ms, p99 %.1f ms".formatted(latency.p50(), latency.p99());
    }

    private static String text(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(format + "%n", arguments);
    }
}
