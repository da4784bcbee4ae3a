package org.umoorsehhat.benchmarks.direct;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.umoorsehhat.benchmarks.cost.ProcessorTime;
import org.umoorsehhat.benchmarks.load.Kind;
import org.umoorsehhat.benchmarks.load.LoadResult;
import org.umoorsehhat.benchmarks.load.Loads;
import org.umoorsehhat.benchmarks.platform.Backlog;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.benchmarks.platform.Clinic;
import org.umoorsehhat.benchmarks.platform.ClinicPlan;
import org.umoorsehhat.benchmarks.platform.Tokens;
import org.umoorsehhat.localstack.part.Durability;
import org.umoorsehhat.localstack.part.Service;

/** One version's booking-service and what it needs, with a clinic of its own. */
public final class Version implements AutoCloseable {

    private static final String POSTGRESQL = "postgresql";
    private static final List<String> NEEDED =
            List.of(POSTGRESQL, "kafka", "config-server", "identity-server", "booking-service");
    private static final String OPENS_THE_CLINIC = "scheduling-service";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int USERS = 32;

    /** Of the load generator, whose JVM is new in each round. */
    private static final int GENERATOR_WARM_UP = 5;

    private final LocalDate firstDay =
            ClinicPlan.firstDay(LocalDate.now(ZoneId.of(ClinicPlan.ZONE)));
    private final Path tokens;
    private final Loads loads;
    private final BenchPlatform platform;

    /**
     * @param checkout a source tree with built jars
     * @param folder of data, logs and what the load generator writes
     */
    public Version(Path checkout, Path folder) {
        this.tokens = folder.resolve("tokens");
        this.loads = new Loads(folder.resolve("gatling"), tokens, firstDay);
        this.platform = new BenchPlatform(checkout, folder.resolve("platform"), Durability.KEEP);
    }

    /** Starts it, and opens a clinic; what only that needed is stopped again. */
    public void open() throws IOException, InterruptedException, SQLException {
        platform.start(NEEDED);
        platform.start(List.of(OPENS_THE_CLINIC));
        Tokens.write(platform.platform().identity(), ClinicPlan.SEATS.patients(), tokens);
        new Clinic(platform.platform(), firstDay).open();
        try (var backlog = new Backlog(platform.platform(), List.of("scheduling", "booking"))) {
            backlog.drain(PATIENCE);
        }
        platform.stop(List.of(OPENS_THE_CLINIC));
    }

    /**
     * Asks by users who ask again as soon as they are answered, and waits until the events are in
     * Kafka: their part of the processor time counts.
     *
     * @throws IllegalStateException if there are not enough seats left
     */
    public Round ask(Kind kind, String name, int seconds)
            throws IOException, InterruptedException, SQLException {
        int success = kind == Kind.AVAILABILITY ? 200 : 201;
        double service = processorMillis("booking-service");
        double database = processorMillis(POSTGRESQL);
        long before = loads.asked(kind);
        LoadResult result =
                loads.run(
                        name,
                        kind,
                        platform.platform().service(Service.BOOKING),
                        USERS,
                        0,
                        GENERATOR_WARM_UP,
                        seconds);
        if (loads.asked(Kind.BOOKING) >= ClinicPlan.SEATS.size()) {
            throw new IllegalStateException(
                    "all %,d seats are booked: fewer or shorter rounds"
                            .formatted(ClinicPlan.SEATS.size()));
        }
        try (var backlog = new Backlog(platform.platform(), List.of("booking"))) {
            backlog.publish(PATIENCE);
        }
        double requests = loads.asked(kind) - before;
        double all = result.answers().values().stream().mapToLong(Long::longValue).sum();
        return new Round(
                result.rate(success),
                result.latency().p50(),
                result.latency().p99(),
                (processorMillis("booking-service") - service) / requests,
                (processorMillis(POSTGRESQL) - database) / requests,
                Math.round(all - result.answers().getOrDefault(success, 0L)));
    }

    private double processorMillis(String part) {
        return ProcessorTime.millis(platform.platform().processes().find(part).orElseThrow());
    }

    @Override
    public void close() {
        platform.close();
    }
}
