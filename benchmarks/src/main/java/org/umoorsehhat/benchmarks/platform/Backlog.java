package org.umoorsehhat.benchmarks.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.umoorsehhat.localstack.Platform;

/**
 * What the platform still has to do: events that have not left or not arrived, and messages due.
 */
public final class Backlog implements AutoCloseable {

    private static final List<String> DATABASES =
            List.of("scheduling", "booking", "waitlist", "notification");
    private static final String PENDING = "SELECT count(*) FROM outbox";
    private static final String DUE =
            "SELECT count(*) FROM delivery WHERE status = 'pending' AND due_at <= now() + interval"
                    + " '1 minute'";
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final List<String> databases;
    private final Map<String, Connection> connections = new HashMap<>();
    private final Admin kafka;

    public Backlog(Platform platform) throws SQLException {
        this(platform, DATABASES);
    }

    /**
     * Of some services only.
     *
     * @param databases of those that run
     */
    public Backlog(Platform platform, List<String> databases) throws SQLException {
        this.databases = List.copyOf(databases);
        for (String database : databases) {
            connections.put(database, platform.connect(database));
        }
        var settings = new Properties();
        settings.put("bootstrap.servers", platform.kafkaBootstrapServers());
        this.kafka = Admin.create(settings);
    }

    /**
     * @param pending events in the outboxes
     * @param unread events in Kafka that a service has not handled
     * @param due messages to patients that are to be sent now
     */
    public record Size(long pending, long unread, long due) {

        public long total() {
            return pending + unread + due;
        }
    }

    public Size size() throws SQLException, InterruptedException {
        long due = databases.contains("notification") ? number("notification", DUE) : 0;
        return new Size(pending(), unread(), due);
    }

    private long pending() throws SQLException {
        long pending = 0;
        for (String database : databases) {
            pending += number(database, PENDING);
        }
        return pending;
    }

    /**
     * Waits until nothing is left.
     *
     * @throws IllegalStateException if something is after {@code atMost}
     */
    public Duration drain(Duration atMost) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        long none = 0;
        Size size = size();
        // Twice nothing: an event may be between an outbox and a topic when we look.
        while (none < 2) {
            if (System.nanoTime() - begin > atMost.toNanos()) {
                throw new IllegalStateException("not drained after %s: %s".formatted(atMost, size));
            }
            Thread.sleep(PAUSE);
            size = size();
            none = size.total() == 0 ? none + 1 : 0;
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Waits until all events are in Kafka, whether or not anybody has read them. */
    public void publish(Duration atMost) throws SQLException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (pending() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not published after " + atMost);
            }
            Thread.sleep(PAUSE);
        }
    }

    /** How many events were ever sent to a topic. */
    public long sent(String topic) throws InterruptedException {
        try {
            var partitions = kafka.describeTopics(List.of(topic)).allTopicNames().get();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            partitions
                    .values()
                    .forEach(found ->
                            found.partitions()
                                    .forEach(p ->
                                            ends.put(
                                                    new TopicPartition(topic, p.partition()),
                                                    OffsetSpec.latest())));
            return kafka.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell", e);
        }
    }

    /** One number from a database. */
    public long number(String database, String sql) throws SQLException {
        try (Statement statement = connection(database).createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Rows of two columns that differ between two databases. */
    public long differences(String one, String sql, String other, String otherSql)
            throws SQLException {
        var rows = new ArrayList<>(texts(one, sql));
        rows.removeAll(Set.copyOf(texts(other, otherSql)));
        return rows.size();
    }

    private List<String> texts(String database, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (Statement statement = connection(database).createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Connection connection(String database) {
        return Objects.requireNonNull(connections.get(database), database);
    }

    private long unread() throws InterruptedException {
        try {
            long unread = 0;
            for (String database : databases) {
                unread += unreadBy(database + "-service");
            }
            return unread;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell", e);
        }
    }

    private long unreadBy(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read =
                kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        var ends =
                kafka.listOffsets(
                                read.keySet().stream()
                                        .collect(
                                                Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                        .all()
                        .get();
        return read.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .mapToLong(entry ->
                        Math.max(
                                0,
                                Objects.requireNonNull(ends.get(entry.getKey())).offset()
                                        - entry.getValue().offset()))
                .sum();
    }

    @Override
    public void close() throws SQLException {
        kafka.close();
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }
}
