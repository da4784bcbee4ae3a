package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.process.Launch;

/** A Kafka broker that is its own controller (KRaft), in a JVM of its own. */
final class KafkaPart implements Part {

    static final String NAME = "kafka";

    private final Home home;
    private final Ports ports;
    private final Path settings;
    private final Path data;

    KafkaPart(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.data = home.data(NAME);
        this.settings = home.data("kafka.properties");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(settings.getParent());
        try (Writer out = Files.newBufferedWriter(settings)) {
            KafkaSettings.of(ports, data).store(out, "Written at each start");
        }
        if (!Files.exists(data.resolve("meta.properties"))) {
            format();
        }
    }

    private void format() throws IOException, InterruptedException {
        Path log = home.log(NAME);
        Files.createDirectories(log.getParent());
        String cluster = Uuid.randomUuid().toString();
        int exit =
                new ProcessBuilder(
                                java(
                                        "kafka.tools.StorageTool",
                                        "format",
                                        "-t",
                                        cluster,
                                        "-c",
                                        settings.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new PlatformException(
                    "Kafka's storage cannot be formatted: %s says why".formatted(log));
        }
    }

    @Override
    public Launch launch() {
        return new Launch(NAME, java("kafka.Kafka", settings.toString()), Map.of(), home.log(NAME));
    }

    @Override
    public boolean isReady() {
        var client = new Properties();
        client.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "localhost:" + ports.number(Port.KAFKA));
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        if (Ports.isFree(ports.number(Port.KAFKA))) {
            return false;
        }
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private List<String> java(String... mainAndArguments) {
        var rest =
                new ArrayList<>(
                        List.of(
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                                "-cp",
                                home.libraries()));
        rest.addAll(List.of(mainAndArguments));
        return Java.command(home.folder(), "256m", rest);
    }
}
