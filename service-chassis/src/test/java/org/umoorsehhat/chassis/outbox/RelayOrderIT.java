package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.leak.CutConnections;
import org.umoorsehhat.things.Topic;

/** Per key nothing is lost and nothing overtakes, whatever dies. */
class RelayOrderIT {

    SenderClient client() {
        return SenderClient.REACTOR_KAFKA;
    }

    @Test
    void manyWritersOneRelay() throws Exception {
        var world = new RelayFixture(40);
        var sender = client().open();
        var relay = world.relay("relay-1", sender, RelayFixture.properties(100));
        relay.start();

        world.write(64, 30, 1);

        assertThat(world.assertPublishedInOrder()).as("duplicates without a fault").isZero();
        relay.stop();
        SenderClient.close(sender);
    }

    @Test
    void twoRelaysShareTheShardsAndOneDies() throws Exception {
        var world = new RelayFixture(40);
        var sender1 = client().open();
        var sender2 = client().open();
        var first = world.relay("relay-1", sender1, RelayFixture.properties(50));
        var second = world.relay("relay-2", sender2, RelayFixture.properties(50));
        first.start();
        second.start();
        await().untilAsserted(() -> {
            assertThat(shards(world, "relay-1")).isEqualTo(16);
            assertThat(shards(world, "relay-2")).isEqualTo(16);
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers =
                    threads.submit(() -> {
                        world.write(64, 30, 2);
                        return true;
                    });
            await().until(() -> world.rows.number("SELECT sum(version) FROM counter") > 500);
            first.stop();
            writers.get();
        }

        world.assertPublishedInOrder();
        await().untilAsserted(() -> assertThat(shards(world, "relay-2")).isEqualTo(32));
        second.stop();
        SenderClient.close(sender1);
        SenderClient.close(sender2);
    }

    @Test
    void nothingIsLostWhenItDiesBetweenAnyTwoSteps() throws Exception {
        CutConnections.during(
                () -> assertThat(chaos(client(), new RelayFixture(20), 7, 16, 15)).isPositive());
    }

    @Test
    void aMissingTopicHoldsOnlyItsShard() throws Exception {
        var world = new RelayFixture(30);
        String missing = world.topic + ".missing";
        world.rows.execute(
                "SELECT emit('%s', 'lonely', 'org.umoorsehhat.things.bumped.v1', 'lonely', 1, '{}', '{}')"
                        .formatted(missing));
        world.write(4, 25, 5);
        var sender = client().open();
        var relay = world.relay("relay-1", sender, RelayFixture.properties(10));
        relay.start();

        String others =
                "SELECT count(*) FROM outbox WHERE shard <> (SELECT shard FROM outbox WHERE aggregateid = 'lonely')";
        await().atMost(Duration.ofSeconds(60)).until(() -> world.rows.number(others) == 0);
        KafkaServer.shared().createTopic(missing, 1);
        assertThat(new Topic(KafkaServer.shared(), missing).first("lonely")).isNotNull();
        world.assertPublishedInOrder();
        relay.stop();
        SenderClient.close(sender);
    }

    /** Faults of senders and connections while writers write; gives the number of faults. */
    static int chaos(SenderClient client, RelayFixture world, long seed, int writers, int each)
            throws Exception {
        var sender1 = client.open();
        var sender2 = client.open();
        var faulty1 = new FaultySender(sender1, seed, 30);
        var faulty2 = new FaultySender(sender2, seed + 1, 30);
        var first =
                world.relay(
                        "relay-1", faulty1, RelayFixture.properties(10, Duration.ofSeconds(15)));
        var second =
                world.relay(
                        "relay-2", faulty2, RelayFixture.properties(10, Duration.ofSeconds(15)));
        first.start();
        second.start();
        var random = new Random(seed);
        var cuts = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing =
                    threads.submit(() -> {
                        world.write(writers, each, seed);
                        return true;
                    });
            await().pollInSameThread()
                    .until(() -> {
                        world.cut(random.nextBoolean() ? "relay-1" : "relay-2");
                        return cuts.incrementAndGet() >= 8 && writing.isDone();
                    });
            writing.get();
        }
        world.assertPublishedInOrder();
        first.stop();
        second.stop();
        SenderClient.close(sender1);
        SenderClient.close(sender2);
        return faulty1.faults.get() + faulty2.faults.get();
    }

    static long shards(RelayFixture world, String relay) {
        return world.rows.number(
                """
                SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND application_name = '%s'
                  AND datname = current_database()
                """
                        .formatted(relay));
    }
}
