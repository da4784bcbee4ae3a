package org.umoorsehhat.benchmarks.cost;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.benchmarks.load.Loads;
import org.umoorsehhat.benchmarks.platform.Backlog;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.benchmarks.platform.Clinic;
import org.umoorsehhat.benchmarks.platform.ClinicPlan;
import org.umoorsehhat.benchmarks.platform.Tokens;
import org.umoorsehhat.localstack.part.Durability;

/** The whole platform of one version, with a clinic of its own. */
public final class WholeVersion implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int USERS = 32;

    private final BenchPlatform platform;
    private final Backlog backlog;
    private final CostMeter meter;
    private final List<Cost> steady = new ArrayList<>();
    private final List<Cost> saturated = new ArrayList<>();

    /**
     * Starts it and opens the clinic.
     *
     * @param checkout a source tree with built jars
     * @param folder of data, logs and what the load generator writes
     */
    public WholeVersion(Path checkout, Path folder)
            throws IOException, InterruptedException, SQLException {
        LocalDate firstDay = ClinicPlan.firstDay(LocalDate.now(ZoneId.of(ClinicPlan.ZONE)));
        Path tokens = folder.resolve("tokens");
        this.platform = new BenchPlatform(checkout, folder.resolve("platform"), Durability.KEEP);
        platform.start();
        Tokens.write(platform.platform().identity(), ClinicPlan.SEATS.patients(), tokens);
        new Clinic(platform.platform(), firstDay).open();
        this.backlog = new Backlog(platform.platform());
        backlog.drain(PATIENCE);
        this.meter =
                new CostMeter(
                        platform.platform(),
                        new Loads(folder.resolve("gatling"), tokens, firstDay),
                        backlog);
    }

    /** Books without measuring: what runs often is compiled by then. */
    public void warmUp(double rate, int seconds)
            throws IOException, SQLException, InterruptedException {
        meter.book("warm-up-users", USERS, 0, seconds / 2, Map.of());
        meter.book("warm-up-rate", 0, rate, seconds / 2, Map.of());
    }

    /** Books at a steady rate, and says what it cost and how long the answers took. */
    public Cost hold(double rate, int seconds)
            throws IOException, SQLException, InterruptedException {
        return meter.book("held", 0, rate, seconds, Map.of());
    }

    /** Where patients come in. */
    public URI gateway() {
        return platform.platform().gateway();
    }

    /** One round: at rest, at a steady rate, and as much as it takes. */
    public void round(int number, double rate, int seconds)
            throws IOException, SQLException, InterruptedException {
        Map<String, Double> rest = meter.rest(Duration.ofSeconds(seconds));
        steady.add(meter.book("steady-" + number, 0, rate, seconds, rest));
        saturated.add(meter.book("saturated-" + number, USERS, 0, seconds, rest));
    }

    /** The costs at the steady rate, one for each round. */
    public List<Cost> steady() {
        return List.copyOf(steady);
    }

    /** The costs with the machine saturated, one for each round. */
    public List<Cost> saturated() {
        return List.copyOf(saturated);
    }

    @Override
    public void close() throws SQLException {
        backlog.close();
        platform.close();
    }
}
