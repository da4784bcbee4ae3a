package org.umoorsehhat.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.umoorsehhat.localstack.part.Durability;
import org.umoorsehhat.localstack.part.Home;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.part.Parts;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Ports;
import org.umoorsehhat.localstack.part.Replica;
import org.umoorsehhat.localstack.part.Secrets;
import org.umoorsehhat.localstack.part.Service;
import org.umoorsehhat.localstack.process.ProcessTable;

/**
 * PostgreSQL, Kafka, the inbox and all services, each a process of its own.
 *
 * <p>Parts are named {@code postgresql}, {@code kafka}, {@code inbox}, and like the modules: {@code
 * booking-service}, …
 */
public final class Platform {

    /** Longer than a service needs to finish the requests it has. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Durability durability;
    private final Progress progress;
    private final Map<String, String> more;
    private final List<Part> parts;
    private final ProcessTable processes;
    private final Startup startup;

    public Platform(Home home, Ports ports, Durability durability, Progress progress) {
        this(home, ports, durability, progress, Map.of());
    }

    /**
     * @param more environment variables of every service, over those that it would have by itself
     */
    public Platform(
            Home home,
            Ports ports,
            Durability durability,
            Progress progress,
            Map<String, String> more) {
        this.home = home;
        this.ports = ports;
        this.secrets = new Secrets(home.folder());
        this.durability = durability;
        this.progress = progress;
        this.more = more;
        this.parts = Parts.of(home, ports, secrets, durability, more);
        this.processes = new ProcessTable(home.run(), home.folder());
        this.startup = new Startup(processes, progress);
    }

    /**
     * The same platform, as another version of it goes on with: what it starts comes from there.
     *
     * @param checkout a source tree with built jars
     */
    public Platform from(Path checkout) {
        return new Platform(new Home(checkout, home.folder()), ports, durability, progress, more);
    }

    public List<Part> parts() {
        return parts;
    }

    /** The part of that name. */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** The parts whose processes are alive. */
    public List<Part> running() {
        return parts.stream().filter(part -> processes.find(part.name()).isPresent()).toList();
    }

    /**
     * One more instance of a service, at a port of its own; for {@link #start(Collection)}. Only
     * {@link #killAll} ends it with the others.
     *
     * @param number tells it from the other replicas: {@code booking-service-2}
     * @param environment over what all services are told
     */
    public Replica replica(Service service, int number, Map<String, String> environment) {
        var told = new HashMap<>(more);
        told.putAll(environment);
        return Replica.of(service, number, home, ports, secrets, told);
    }

    public ProcessTable processes() {
        return processes;
    }

    /**
     * Starts parts, each as soon as what it needs is ready, and returns when all are.
     *
     * @throws PlatformException if one does not come up; the others go on
     */
    public void start(Collection<Part> wanted) {
        startup.all(wanted);
    }

    /** Starts one part that is down, and waits until it is ready. */
    public void start(String name) {
        start(List.of(part(name)));
    }

    /** Ends one part in good order. */
    public void stop(String name) {
        processes.stop(name, part(name).stopSignal(), PATIENCE);
    }

    /** Ends one part at once, as a crash would ({@code kill -9}). */
    public void kill(String name) {
        part(name);
        processes.kill(name);
    }

    /** Ends all: the services first, then what they need. */
    public void stopAll() {
        List<Part> needed = parts.stream().filter(this::isNeeded).toList();
        stopTogether(parts.stream().filter(part -> !needed.contains(part)).toList());
        stopTogether(needed);
        processes.killStrays();
    }

    /** Ends all at once, with nothing left to run. */
    public void killAll() {
        processes.refuseStarts();
        processes.names().forEach(processes::kill);
        processes.killStrays();
    }

    public URI gateway() {
        return ports.http(Port.GATEWAY);
    }

    public URI identity() {
        return ports.http(Port.IDENTITY_SERVER);
    }

    /** The page and API of the mails sent. */
    public URI inbox() {
        return ports.http(Port.INBOX);
    }

    public URI service(Service service) {
        return ports.http(service.port());
    }

    /** Where a service's health and metrics are. */
    public URI management(Service service) {
        return ports.http(service.management());
    }

    public String kafkaBootstrapServers() {
        return "localhost:" + ports.number(Port.KAFKA);
    }

    public Ports ports() {
        return ports;
    }

    public Path log(String part) {
        return home.log(part);
    }

    /**
     * Opens a connection of the owner of a service's database ({@code booking}), for tests that
     * look past the API.
     */
    public Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/%s";
        String owner = database + "_owner";
        return DriverManager.getConnection(
                url.formatted(ports.number(Port.POSTGRESQL), database),
                owner,
                secrets.password(owner));
    }

    /** A connection as PostgreSQL's superuser; not to the database of a service. */
    public Connection administer() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres".formatted(ports.number(Port.POSTGRESQL)),
                "postgres",
                secrets.password("postgres"));
    }

    /** An access token of a demo user: {@code admin}, {@code doctor1}, {@code patient1}, … */
    public String token(String user) {
        try {
            return AccessTokens.of(identity(), user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopTogether(List<Part> together) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            together.forEach(part -> threads.execute(() -> stop(part.name())));
        }
    }

    private boolean isNeeded(Part part) {
        return parts.stream().anyMatch(other -> other.needs().contains(part.name()));
    }

    private PlatformException unknown(String name) {
        return new PlatformException(
                "There is no part '%s', only: %s"
                        .formatted(
                                name, String.join(", ", parts.stream().map(Part::name).toList())));
    }
}
