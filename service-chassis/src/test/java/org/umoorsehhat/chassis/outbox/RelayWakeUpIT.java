package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** What wakes a relay; where nothing else is said, it does not look by itself for an hour. */
class RelayWakeUpIT {

    private static final Duration NEVER = Duration.ofHours(1);

    /** Slow machines included. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private final RelayFixture world = new RelayFixture(64);
    private final List<EventSender> senders = new ArrayList<>();
    private final List<OutboxRelay> relays = new ArrayList<>();

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::stop);
        senders.forEach(SenderClient::close);
    }

    private static OutboxProperties looking(Duration poll, Duration idle, Duration balance) {
        return new OutboxProperties(
                true,
                100,
                poll,
                idle,
                balance,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                4000,
                OutboxProperties.Gather.DEFAULT);
    }

    private OutboxSignal relay(String name, OutboxProperties properties) {
        return relay(world.connections(name), properties);
    }

    private OutboxSignal relay(ConnectionFactory connections, OutboxProperties properties) {
        var signal = new OutboxSignal();
        EventSender sender = SenderClient.REACTOR_KAFKA.open();
        OutboxRelay relay = world.relay(connections, sender, signal, properties);
        senders.add(sender);
        relays.add(relay);
        relay.start();
        return signal;
    }

    private void awaitOwned(String relay, int shards) {
        await().atMost(AT_ONCE)
                .untilAsserted(
                        () -> assertThat(RelayOrderIT.shards(world, relay)).isEqualTo(shards));
    }

    private void awaitNothingLeft(Duration within) {
        await().atMost(within)
                .untilAsserted(() ->
                        assertThat(world.rows.number("SELECT count(*) FROM outbox")).isZero());
    }

    @Test
    void aCommitOfThisInstanceWakesIt() throws Exception {
        OutboxSignal signal = relay("relay-1", looking(NEVER, NEVER, NEVER));
        awaitOwned("relay-1", 32);

        world.write(1, 20, 1);
        signal.wake();

        awaitNothingLeft(AT_ONCE);
    }

    @Test
    void aCommitOfAnotherInstanceWakesTheOwnersOfItsShards() throws Exception {
        OutboxSignal signal = relay("relay-1", looking(NEVER, NEVER, NEVER));
        awaitOwned("relay-1", 32);
        relay("relay-2", looking(NEVER, NEVER, NEVER));
        awaitOwned("relay-2", 16);

        world.write(4, 50, 2);
        signal.wake();

        awaitNothingLeft(AT_ONCE);
        world.assertPublishedInOrder();
    }

    @Test
    void whoeverLeavesTellsTheOthers() {
        relay("relay-1", looking(NEVER, NEVER, NEVER));
        awaitOwned("relay-1", 32);
        relay("relay-2", looking(NEVER, NEVER, NEVER));
        awaitOwned("relay-1", 16);
        awaitOwned("relay-2", 16);

        relays.getFirst().stop(() -> {});

        awaitOwned("relay-2", 32);
    }

    @Test
    void whatNobodyToldOfIsFoundAfterThePause() throws Exception {
        relay(
                "relay-1",
                looking(Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofSeconds(1)));
        awaitOwned("relay-1", 32);

        world.write(4, 25, 3);
        awaitNothingLeft(AT_ONCE);
    }

    @Test
    void anotherTransactionMayTellOnTheChannel() throws Exception {
        relay("relay-1", looking(NEVER, NEVER, NEVER));
        awaitOwned("relay-1", 32);

        world.write(1, 10, 4);
        world.rows.execute("NOTIFY outbox, 'events'");

        awaitNothingLeft(AT_ONCE);
    }

    @Test
    void whoRestsHardlyAsksTheDatabase() {
        var statements = new AtomicInteger();
        relay(
                counted(world.connections("relay-1"), statements),
                looking(Duration.ofMillis(50), Duration.ofSeconds(5), Duration.ofSeconds(1)));
        awaitOwned("relay-1", 32);
        // 0.05 + 0.1 + … + 3.2 s: by then it looks every 5 s.
        await().during(Duration.ofSeconds(2)).until(() -> true);
        int before = statements.get();

        await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(10)).until(() -> true);

        // Two looks at the most, each of which also counts the instances.
        assertThat(statements.get() - before).isLessThanOrEqualTo(6);
    }

    private static ConnectionFactory counted(ConnectionFactory real, AtomicInteger statements) {
        return new ConnectionFactory() {
            @Override
            public Publisher<? extends Connection> create() {
                return Mono.from(real.create())
                        .map(connection -> CountedConnection.of(connection, statements));
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return real.getMetadata();
            }
        };
    }
}
