package org.umoorsehhat.things.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.things.AnotherInstance;

/**
 * Instances come and go while batches are handled: it leaves the same state and the same dead
 * letters as one instance that handles one by one. Also when the one that goes speaks another
 * protocol with the broker than the one that comes, as in an update of the service.
 */
class RebalanceIT {

    private static final String BY_BROKER =
            "spring.kafka.consumer.properties.group.protocol=consumer";
    private static final int THREADS = 2;
    private static final int CHANGES = 4;

    private final Random random = new Random(5);

    @Test
    void instancesComeAndGo() throws Exception {
        try (var oneByOne =
                        AnotherInstance.start(
                                "umoorsehhat.inbox.concurrency=1",
                                "umoorsehhat.inbox.batch-size=1");
                var before = AnotherInstance.start(BY_BROKER);
                var group = new Group(before.group());
                var writer = new SteadyWriter(random)) {
            group.awaitMembers(THREADS);
            assertThat(group.type()).isEqualTo("Consumer");
            try (var now = before.beside()) {
                replace(before, now, group);
                assertThat(group.type()).isEqualTo("Classic");
                before.consumers().start();
                replace(now, before, group);
                assertThat(group.type()).isEqualTo("Consumer");
                comeAndGo(List.of(before, now));
                group.awaitProgress();
                writer.end(before.rows(), before.group(), oneByOne);
            }
        }
    }

    /** The new one comes, the old one goes, and no partition stands still. */
    private static void replace(AnotherInstance old, AnotherInstance now, Group group)
            throws Exception {
        group.awaitMembers(2 * THREADS);
        group.awaitProgress();
        stop(old);
        group.awaitMembers(THREADS);
        group.awaitProgress();
        assertThat(now.consumers().isRunning()).isTrue();
    }

    /** At any moment, also while the change before is not yet settled. */
    private void comeAndGo(List<AnotherInstance> services) {
        for (int i = 0; i < CHANGES; i++) {
            var service = services.get(random.nextInt(services.size()));
            if (service.consumers().isRunning()) {
                stop(service);
            } else {
                service.consumers().start();
            }
        }
        services.forEach(service -> service.consumers().start());
    }

    private static void stop(AnotherInstance service) {
        service.consumers().stop();
        await().atMost(Duration.ofMinutes(1)).until(() -> !service.consumers().isRunning());
    }
}
