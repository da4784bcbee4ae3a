package org.umoorsehhat.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.docker.KafkaDockerWrapper;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The broker of docker-compose.yml in this JVM: its environment there, made into settings by the
 * program that does it in Kafka's image, on free ports; with the services' users and one partner
 * made by {@code docker/kafka/user}.
 */
final class SecuredKafka {

    static final String PARTNER = "acme";

    private static final List<String> PORTS = List.of("9091", "9092", "9093", "19092");

    private static SecuredKafka started;

    private final Map<String, String> ports = new HashMap<>();
    private final Path folder;

    private SecuredKafka(Path folder) {
        this.folder = folder;
        PORTS.forEach(port -> ports.put(port, freePort()));
    }

    /** One for all tests of the module. */
    static synchronized SecuredKafka shared() throws Exception {
        if (started == null) {
            started = new SecuredKafka(Files.createTempDirectory("secured-kafka"));
            started.start();
        }
        return started;
    }

    private void start() throws Exception {
        var server = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            server.shutdown();
                            server.awaitShutdown();
                        }));
        createTopics();
        for (String service : Contracts.current().services()) {
            users().run(service, password(service));
        }
        users().run(PARTNER, password(PARTNER));
    }

    KafkaUsers users() {
        return new KafkaUsers("localhost:" + ports.get("9091"));
    }

    static String password(String user) {
        return "secret of " + user;
    }

    /** For whoever has a name. */
    String bootstrapServers() {
        return "localhost:" + ports.get("9092");
    }

    /** What a client of {@code user} needs to know. */
    Map<String, Object> client(String user, String password) {
        return new HashMap<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        // Refusals are learnt from metadata, and that is asked for again and again.
                        "fetch.max.wait.ms",
                        "20",
                        "retry.backoff.ms",
                        "5",
                        "retry.backoff.max.ms",
                        "10",
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(user, password)));
    }

    Map<String, Object> client(String user) {
        return client(user, password(user));
    }

    /** Who comes from the broker's own machine. */
    Map<String, Object> itself() {
        return new HashMap<>(Map.of("bootstrap.servers", "localhost:" + ports.get("9091")));
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(itself())) {
            admin.createTopics(
                            Contracts.current().allTopics().stream()
                                    .map(topic -> new NewTopic(topic, 1, (short) 1))
                                    .toList())
                    .all()
                    .get();
        }
    }

    private Properties settings() throws IOException, InterruptedException {
        Path defaults = Files.createDirectories(folder.resolve("defaults"));
        for (String file : List.of("server.properties", "log4j2.yaml", "tools-log4j2.yaml")) {
            Files.writeString(defaults.resolve(file), "");
        }
        Path finals = Files.createDirectories(folder.resolve("final"));
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaDockerWrapper.class.getName(),
                        "setup",
                        "-D",
                        defaults.toString(),
                        "-M",
                        Files.createDirectories(folder.resolve("mounted")).toString(),
                        "-F",
                        finals.toString());
        command.environment().keySet().removeIf(name -> name.startsWith("KAFKA_"));
        command.environment().putAll(environment());
        Path said = folder.resolve("setup.log");
        int exit =
                command.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        if (exit != 0) {
            throw new AssertionError(Files.readString(said));
        }
        var settings = new Properties();
        try (var in = Files.newBufferedReader(finals.resolve("server.properties"))) {
            settings.load(in);
        }
        return settings;
    }

    private Map<String, String> environment() {
        Map<String, Object> file = new Yaml().load(Checkout.text("docker-compose.yml"));
        var written =
                Manifest.strings(
                        JsonMapper.shared().valueToTree(file).at("/services/kafka/environment"));
        var environment = new HashMap<String, String>();
        written.forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                environment.put(name, here(value));
            }
        });
        environment.put("KAFKA_LOG_DIRS", folder.resolve("data").toString());
        environment.put("CLUSTER_ID", Uuid.randomUuid().toString());
        return environment;
    }

    private String here(String value) {
        String here =
                value.replaceAll("\\$\\{KAFKA_PORT:-(\\d+)}", "$1")
                        .replace("//kafka:", "//localhost:");
        for (var port : ports.entrySet()) {
            here = here.replaceAll("(?<=:)" + port.getKey() + "\\b", port.getValue());
        }
        return here;
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
