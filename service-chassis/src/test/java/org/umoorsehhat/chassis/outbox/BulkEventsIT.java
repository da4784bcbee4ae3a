package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.things.Topic;

/** Thousands of events of one change wait for everybody else's, and not the other way round. */
class BulkEventsIT {

    private static final int MANY = 1_000;

    private final RelayFixture world = new RelayFixture(1);
    private final EventSender sender = SenderClient.REACTOR_KAFKA.open();

    @AfterEach
    void close() {
        SenderClient.close(sender);
    }

    private void bulk(int count) {
        world.rows.execute(
                """
                INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, payload, is_bulk)
                SELECT '%s', 'bulk-' || i, 'org.umoorsehhat.things.bumped.v1', 'bulk-' || i, 1, '{}', true
                FROM generate_series(1, %d) i
                """
                        .formatted(world.topic, count));
    }

    private void ordinary(String key, int sequence) {
        world.rows.execute(
                "SELECT emit('%s', '%s', 'org.umoorsehhat.things.bumped.v1', '%s', %d, '{}', '{}')"
                        .formatted(world.topic, key, key, sequence));
    }

    private OutboxRelay relay(int bulkRate) {
        var properties = RelayFixture.properties(100, Duration.ofSeconds(10), bulkRate);
        OutboxRelay relay = world.relay("relay-1", sender, properties);
        relay.start();
        return relay;
    }

    private long waiting(String where) {
        return world.rows.number("SELECT count(*) FROM outbox WHERE " + where);
    }

    @Test
    void whatComesAfterThemGoesFirst() {
        bulk(MANY);
        for (int n = 0; n < 250; n++) {
            ordinary("late-" + n, 1);
        }
        OutboxRelay relay = relay(1);

        await().atMost(Duration.ofSeconds(60)).until(() -> waiting("NOT is_bulk") == 0);

        assertThat(waiting("is_bulk")).isPositive();
        relay.stop();
    }

    @Test
    void whatFollowsOneOfThemStaysBehindIt() {
        bulk(MANY);
        ordinary("bulk-" + MANY, 2);
        ordinary("late", 1);
        OutboxRelay relay = relay(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting("aggregateid = 'late'") == 0);
        assertThat(waiting("aggregateid = 'bulk-" + MANY + "'")).isEqualTo(2);
        relay.stop();

        relay = relay(100_000);
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting("true") == 0);
        relay.stop();

        var messages =
                new Topic(KafkaServer.shared(), world.topic)
                        .readUntil(all -> all.size() >= MANY + 2);
        assertThat(messages)
                .filteredOn(message -> message.key().equals("bulk-" + MANY))
                .extracting(message -> Topic.headers(message).get("ce_sequence"))
                .containsExactly("1", "2");
    }

    @Test
    void theyAreNotHeldUpForEver() {
        bulk(MANY);
        OutboxRelay relay = relay(2_000);

        await().atMost(Duration.ofSeconds(60)).until(() -> waiting("true") == 0);

        relay.stop();
    }
}
