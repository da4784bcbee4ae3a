package org.umoorsehhat.notification.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 100,000 due reminders and two instances, one of which is killed every 20 s: none is lost, memory
 * stays flat, and only what was in flight at a kill arrives twice. Tells how many arrive a second.
 */
@Tag("proof")
class DrainProof {

    private static final int REMINDERS = Integer.getInteger("drain.reminders", 100_000);
    private static final int CONCURRENCY = 16;
    private static final int TARGET_PER_SECOND = 500;

    /** What less powerful or busier machines reach, too. */
    private static final int AT_LEAST_PER_SECOND = 200;

    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(20);

    @Test
    void backlogIsSentDespiteKilledInstances() throws Exception {
        try (var servers = TestServers.fresh()) {
            var mail = servers.mail();
            var lease = Duration.ofSeconds(15);
            var options = JvmOptions.trained();
            ServiceProcess steady = ServiceProcess.start(options, servers, lease).ready();
            ServiceProcess victim = ServiceProcess.start(options, servers, lease).ready();
            var reminders = new DueReminders(servers.database(), REMINDERS);
            reminders.insert();
            long began = System.nanoTime();
            List<Long> memory = new ArrayList<>();
            int kills = 0;
            long lastKill = began;
            // What was in flight at a kill waits for the end of its lease.
            while (mail.received().size() < REMINDERS - kills * CONCURRENCY) {
                await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
                memory.add(steady.memory());
                if (System.nanoTime() - lastKill > BETWEEN_KILLS.toNanos()) {
                    lastKill = System.nanoTime();
                    victim.kill();
                    kills++;
                    victim = ServiceProcess.start(options, servers, lease);
                }
            }
            double perSecond = mail.received().size() * 1e9 / (System.nanoTime() - began);
            await().atMost(lease.multipliedBy(4))
                    .until(() -> reminders.sent() == REMINDERS && reminders.unpublished() == 0);
            long duplicates = mail.received().values().stream().mapToInt(n -> n - 1).sum();
            long early = memory.get(memory.size() / 3);
            long late = memory.getLast();
            steady.kill();
            victim.kill();
            report(perSecond, kills, duplicates, reminders.repeats(), early, late);
            assertThat(mail.received()).hasSize(REMINDERS);
            assertThat(duplicates).isLessThanOrEqualTo((long) kills * CONCURRENCY);
            assertThat(reminders.repeats()).isBetween(duplicates, (long) kills * CONCURRENCY);
            assertThat(perSecond).isGreaterThanOrEqualTo(AT_LEAST_PER_SECOND);
            assertThat(late).isLessThan(early * 12 / 10);
        }
    }

    @SuppressWarnings("SystemOut") // The figures are what the proof is for.
    private static void report(
            double perSecond, int kills, long duplicates, long repeats, long early, long late) {
        System.out.printf(
                "%d reminders: %.0f/s (target %d/s), %d kills, %d arrived twice, %d repeats counted, memory %d MiB after a third, %d MiB at the end%n",
                REMINDERS,
                perSecond,
                TARGET_PER_SECOND,
                kills,
                duplicates,
                repeats,
                early / 1024,
                late / 1024);
    }
}
