package org.umoorsehhat.testsupport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/**
 * A real Kafka broker (KRaft): one that all tests of a JVM share, or one that a test may stop and
 * start.
 *
 * <p>Topics are never created by accident; one made without a number of partitions gets {@value
 * #PARTITIONS}.
 */
public final class KafkaServer implements AutoCloseable {

    /** The broker's default number of partitions. */
    public static final int PARTITIONS = 3;

    private static final int PATIENCE_SECONDS = 60;

    /** What runs the broker. */
    interface Broker {
        String bootstrapServers();

        void start();

        void stop();

        void close();
    }

    /** Started by whoever asks first. */
    private static final class Shared {
        static final KafkaServer SERVER = startOwn();
    }

    private final Broker broker;

    private KafkaServer(Broker broker) {
        this.broker = broker;
    }

    /** The broker that all tests of this JVM share; never stop it. */
    public static KafkaServer shared() {
        return Shared.SERVER;
    }

    /** Starts a broker of the test's own, which it may stop and start, and closes in the end. */
    public static KafkaServer startOwn() {
        return new KafkaServer(
                ServerChoice.start(
                        "Kafka", DockerKafka.IMAGE, DockerKafka::started, EmbeddedKafka::started));
    }

    /** {@code host:port}, the same after a restart. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Makes a topic with the given number of partitions and waits until it is there. */
    public void createTopic(String name, int partitions) {
        var topic = new NewTopic(name, partitions, (short) 1);
        ask("for the topic " + name, admin -> admin.createTopics(List.of(topic)).all());
    }

    /** Makes those of the topics that are not there yet. */
    void createMissing(Collection<NewTopic> topics) {
        Set<String> there = ask("for all topics", admin -> admin.listTopics().names());
        List<NewTopic> missing =
                topics.stream().filter(topic -> !there.contains(topic.name())).toList();
        ask("for missing topics", admin -> admin.createTopics(missing).all());
    }

    private <T> T ask(String what, Function<Admin, KafkaFuture<T>> question) {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            return question.apply(admin).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + what, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer when asked " + what, e);
        }
    }

    /** Stops the broker; what it stored stays. */
    public void stop() {
        broker.stop();
    }

    /**
     * Starts the broker again, on the same port and with what it had stored; returns when it
     * answers.
     */
    public void start() {
        broker.start();
        ask("whether the broker is back", admin -> admin.describeCluster().nodes());
    }

    /** Stops the broker for good and removes what it stored. */
    @Override
    public void close() {
        broker.close();
    }
}
