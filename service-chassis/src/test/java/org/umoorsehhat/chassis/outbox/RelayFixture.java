package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.PostgresServer;
import org.umoorsehhat.things.Rows;
import org.umoorsehhat.things.Topic;

/**
 * A database with an outbox and keys that count, and a topic of its own; no service. Three events
 * of ten are bulk, where their key has none that waits.
 */
final class RelayFixture {

    private static final String TABLES =
            """
            CREATE TABLE counter (key text PRIMARY KEY, version bigint NOT NULL DEFAULT 0);
            CREATE FUNCTION bump(k text) RETURNS bigint LANGUAGE plpgsql AS $$
            DECLARE now_at bigint;
            BEGIN
                UPDATE counter SET version = version + 1 WHERE key = k RETURNING version INTO now_at;
                INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, payload, is_bulk)
                SELECT '%1$s', k, 'org.umoorsehhat.things.bumped.v1', k, now_at, jsonb_build_object('version', now_at),
                       random() < 0.3 AND NOT EXISTS (SELECT FROM outbox WHERE is_bulk AND aggregatetype = '%1$s' AND aggregateid = k);
                RETURN now_at;
            END $$;
            INSERT INTO counter (key) SELECT 'key-' || i FROM generate_series(0, %2$d) i;
            """;

    final String topic = "relay." + UUID.randomUUID();
    final Database database = PostgresServer.createDatabase("relay");
    final Rows rows = new Rows(database);
    private final int keys;

    RelayFixture(int keys) {
        this.keys = keys;
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis")
                .placeholders(Map.of("app_role", database.app().user()))
                .load()
                .migrate();
        rows.execute(TABLES.formatted(topic, keys - 1));
        KafkaServer.shared().createTopic(topic, 3);
    }

    static OutboxProperties properties(int batch) {
        return properties(batch, Duration.ofSeconds(3));
    }

    static OutboxProperties properties(int batch, Duration sendTimeout) {
        return properties(batch, sendTimeout, 4000);
    }

    static OutboxProperties properties(int batch, Duration sendTimeout, int bulkRate) {
        return new OutboxProperties(
                true,
                batch,
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                sendTimeout,
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                bulkRate,
                OutboxProperties.Gather.DEFAULT);
    }

    ConnectionFactory connections(String name) {
        return ConnectionFactories.get(
                ConnectionFactoryOptions.parse(database.r2dbcUrl())
                        .mutate()
                        .option(ConnectionFactoryOptions.USER, database.app().user())
                        .option(ConnectionFactoryOptions.PASSWORD, database.app().password())
                        .option(io.r2dbc.spi.Option.valueOf("applicationName"), name)
                        .build());
    }

    OutboxRelay relay(String name, EventSender sender, OutboxProperties properties) {
        return relay(connections(name), sender, new OutboxSignal(), properties);
    }

    OutboxRelay relay(
            ConnectionFactory connections,
            EventSender sender,
            OutboxSignal signal,
            OutboxProperties properties) {
        return new OutboxRelay(connections, sender, signal, properties, new SimpleMeterRegistry());
    }

    /** Cuts the connection of the relay with that name, as a server's restart would. */
    void cut(String name) {
        try (var connection = PostgresServer.shared().connect();
                var cut =
                        connection.prepareStatement(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE"
                                        + " application_name = ? AND datname = ?")) {
            cut.setString(1, name);
            cut.setString(2, database.name());
            cut.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets {@code writers} write {@code each} events to random keys; returns when all are done. */
    void write(int writers, int each, long seed) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, writers)
                            .<Future<?>>mapToObj(
                                    writer -> threads.submit(() -> writeAs(each, seed + writer)))
                            .toList();
            for (var writer : running) {
                writer.get();
            }
        }
    }

    private Void writeAs(int each, long seed) throws SQLException {
        var random = new Random(seed);
        try (var connection = database.connect();
                var bump = connection.prepareStatement("SELECT bump(?)")) {
            for (int i = 0; i < each; i++) {
                bump.setString(1, "key-" + random.nextInt(keys));
                bump.execute();
            }
        }
        return null;
    }

    /**
     * Everything was published, each key's events came in order the first time, and the outbox is
     * empty.
     */
    int assertPublishedInOrder() {
        long expected = rows.number("SELECT sum(version) FROM counter");
        var firsts = new HashSet<String>();
        var messages =
                new Topic(KafkaServer.shared(), topic)
                        .readUntil(all -> {
                            for (var message : all) {
                                firsts.add(Topic.headers(message).get("ce_id"));
                            }
                            return firsts.size() >= expected;
                        });
        var newest = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            var headers = Topic.headers(message);
            if (seen.add(headers.get("ce_id"))) {
                long version = Long.parseLong(headers.get("ce_sequence"));
                assertThat(version)
                        .as("next version of %s", message.key())
                        .isEqualTo(newest.getOrDefault(message.key(), 0L) + 1);
                newest.put(message.key(), version);
            }
        }
        assertThat(seen).hasSize((int) expected);
        await().untilAsserted(
                        () -> assertThat(rows.number("SELECT count(*) FROM outbox")).isZero());
        return messages.size() - seen.size();
    }
}
