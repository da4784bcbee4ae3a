package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("proof")
class RelayProof {

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void nothingIsLostWhenItDiesBetweenAnyTwoSteps(long seed) throws Exception {
        chaos(SenderClient.REACTOR_KAFKA, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104})
    void norWithThePlainClient(long seed) throws Exception {
        chaos(SenderClient.PLAIN_CLIENT, seed);
    }

    private static void chaos(SenderClient client, long seed) throws Exception {
        assertThat(RelayOrderIT.chaos(client, new RelayFixture(40), seed, 64, 30)).isPositive();
    }

    /** Not a measurement for the record: it says whether something has become ten times slower. */
    @Test
    void thousandsOfEventsASecond() {
        int events = Integer.getInteger("proof.events", 30_000);
        var world = new RelayFixture(1000);
        world.rows.execute(
                "DO $$ BEGIN FOR i IN 1..%d LOOP PERFORM bump('key-' || i %% 1000); END LOOP; END $$"
                        .formatted(events));
        var sender = SenderClient.REACTOR_KAFKA.open();
        var relay = world.relay("relay-1", sender, RelayFixture.properties(500));
        long began = System.nanoTime();
        relay.start();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> world.rows.number("SELECT count(*) FROM outbox") == 0);
        double perSecond = events * 1e9 / (System.nanoTime() - began);
        System.out.printf("The relay publishes %.0f events/s%n", perSecond);
        relay.stop();
        SenderClient.close(sender);
        assertThat(perSecond).isGreaterThan(300);
    }
}
