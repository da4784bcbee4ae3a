package org.umoorsehhat.testsupport;

import org.testcontainers.kafka.KafkaContainer;
import org.umoorsehhat.testsupport.docker.PinnedContainer;

/** Kafka in a container whose host port stays when it is stopped and started. */
final class DockerKafka implements KafkaServer.Broker {

    static final String IMAGE = "apache/kafka:4.1.0";
    private static final int CLIENT_PORT = 9092;

    private final PinnedContainer<KafkaContainer> container =
            new PinnedContainer<>(
                    new KafkaContainer(IMAGE)
                            .withEnv("KAFKA_NUM_PARTITIONS", String.valueOf(KafkaServer.PARTITIONS))
                            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                    CLIENT_PORT,
                    FreePorts.next());

    static DockerKafka started() {
        var kafka = new DockerKafka();
        kafka.container.create();
        return kafka;
    }

    @Override
    public String bootstrapServers() {
        return container.container().getBootstrapServers();
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void close() {
        container.close();
    }
}
