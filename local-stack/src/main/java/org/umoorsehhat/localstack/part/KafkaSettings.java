package org.umoorsehhat.localstack.part;

import java.nio.file.Path;
import java.util.Properties;

/** {@code server.properties} of the only broker there is. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Properties of(Ports ports, Path data) {
        int clients = ports.number(Port.KAFKA);
        int controller = ports.number(Port.KAFKA_CONTROLLER);
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@localhost:" + controller);
        p.put(
                "listeners",
                "CLIENT://localhost:%d,CONTROLLER://localhost:%d".formatted(clients, controller));
        p.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", "CLIENT");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("log.dirs", data.toString());
        // A topic that nobody declared is a mistake, not a topic.
        p.put("auto.create.topics.enable", "false");
        p.put("num.partitions", "3");
        for (String internal :
                new String[] {
                    "offsets.topic", "transaction.state.log", "share.coordinator.state.topic"
                }) {
            p.put(internal + ".num.partitions", "3");
            p.put(internal + ".replication.factor", "1");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        // The threads of an instance that starts alone come together: one assignment, not two.
        p.put("group.initial.rebalance.delay.ms", "100");
        // While a service goes from one protocol to the other.
        p.put("group.consumer.migration.policy", "bidirectional");
        // For groups that the broker leads. Whose process was killed holds its partitions until
        // then; Kafka's own 45 s are long for a clinic.
        p.put("group.consumer.min.session.timeout.ms", "6000");
        p.put("group.consumer.session.timeout.ms", "10000");
        p.put("group.consumer.min.heartbeat.interval.ms", "1000");
        p.put("group.consumer.heartbeat.interval.ms", "2000");
        // There is no other controller that would have to hear twice a second that nothing changed.
        p.put("metadata.max.idle.interval.ms", "10000");
        // Sized for one machine: the cleaner alone takes 128 MiB otherwise.
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("background.threads", "2");
        return p;
    }
}
