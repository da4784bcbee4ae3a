package org.umoorsehhat.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A broker and controller inside this JVM: the very classes that the broker's own main class
 * starts.
 */
final class EmbeddedKafka implements KafkaServer.Broker {

    private final int port = FreePorts.next();
    private final Path folder = TemporaryFolder.create("test-kafka");
    private final Properties settings = settings(FreePorts.next());
    private @Nullable KafkaRaftServer running;

    static EmbeddedKafka started() {
        var kafka = new EmbeddedKafka();
        kafka.format();
        kafka.start();
        AtExit.close(kafka::close);
        return kafka;
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            running.startup();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
        TemporaryFolder.delete(folder);
    }

    private void format() {
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] arguments = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
        };
        var said = new ByteArrayOutputStream();
        int exit =
                StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }

    private Properties settings(int controllerPort) {
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        p.put(
                "listeners",
                "CLIENT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
        p.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", "CLIENT");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("log.dirs", folder.resolve("data").toString());
        p.put("num.partitions", String.valueOf(KafkaServer.PARTITIONS));
        p.put("auto.create.topics.enable", "false");
        // One broker, and a quick start.
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "3");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "3");
        // The threads of an instance come together: one assignment, not two.
        p.put("group.initial.rebalance.delay.ms", "100");
        // While a service goes from one protocol to the other.
        p.put("group.consumer.migration.policy", "bidirectional");
        // A killed member's partitions are soon free.
        p.put("group.consumer.min.session.timeout.ms", "6000");
        p.put("group.consumer.session.timeout.ms", "10000");
        p.put("group.consumer.min.heartbeat.interval.ms", "1000");
        p.put("group.consumer.heartbeat.interval.ms", "2000");
        // Nobody has to hear twice a second that nothing changed.
        p.put("metadata.max.idle.interval.ms", "10000");
        // The cleaner takes 128 MiB of heap by default.
        p.put("log.cleaner.dedupe.buffer.size", "2097152");
        return p;
    }
}
