package org.umoorsehhat.things.batch;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.PostgresServer;
import org.umoorsehhat.things.AnotherInstance;
import org.umoorsehhat.things.Rows;
import org.umoorsehhat.things.fault.ThingsProcess;

/**
 * As {@link RebalanceIT}, with instances that are processes: they stop, or are killed, at any
 * moment, and speak one protocol with the broker or the other.
 */
@Tag("proof")
class RebalanceProof {

    private static final int ENDS = Integer.getInteger("proof.rebalance.ends", 8);

    private final Random random = new Random(Long.getLong("proof.rebalance.seed", 11));

    @Test
    void instancesAreKilled() throws Exception {
        var database = PostgresServer.createDatabase("things");
        String group = "rebalance-" + UUID.randomUUID();
        List<ThingsProcess> processes =
                List.of(
                        new ThingsProcess(database, group),
                        new ThingsProcess(database, group),
                        new ThingsProcess(
                                database,
                                group,
                                "spring.kafka.consumer.properties.group.protocol=consumer"));
        var rows = new Rows(database);
        try (var oneByOne =
                        AnotherInstance.start(
                                "umoorsehhat.inbox.concurrency=1",
                                "umoorsehhat.inbox.batch-size=1");
                var watched = new Group(group)) {
            processes.get(0).start();
            processes.get(1).start();
            try (var writer = new SteadyWriter(random)) {
                int running = 1;
                int killed = 0;
                for (int i = 0; i < ENDS; i++) {
                    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2000)).toNanos());
                    // The one that has run longer ends; the third takes its place.
                    var goes = processes.get((running + 2) % 3);
                    if (random.nextInt(3) > 0) {
                        goes.kill();
                        killed++;
                    } else {
                        goes.stop();
                    }
                    running = (running + 1) % 3;
                    processes.get(running).start();
                    watched.awaitProgress();
                }
                writer.end(rows, group, oneByOne);
                System.out.printf(
                        "%d of %d instances killed, %d events had their effect%n",
                        killed, ENDS, rows.number("SELECT count(*) FROM inbox"));
            }
        } finally {
            for (ThingsProcess process : processes) {
                process.kill();
            }
        }
    }
}
