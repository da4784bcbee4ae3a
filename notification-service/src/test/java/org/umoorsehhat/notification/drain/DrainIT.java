package org.umoorsehhat.notification.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** 2,000 due reminders, two instances, one of them killed; {@link DrainProof} is the long form. */
class DrainIT {

    private static final int REMINDERS = 2_000;
    private static final int CONCURRENCY = 16;

    @Test
    void killedInstanceLosesNoReminderAndRepeatsAreCounted() throws Exception {
        try (var servers = TestServers.fresh()) {
            var mail = servers.mail();
            var lease = Duration.ofSeconds(3);
            var options = JvmOptions.plain();
            ServiceProcess first = ServiceProcess.start(options, servers, lease);
            ServiceProcess second = ServiceProcess.start(options, servers, lease);
            first.ready();
            second.ready();
            var reminders = new DueReminders(servers.database(), REMINDERS);
            reminders.insert();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> mail.received().size() > REMINDERS / 10);
            first.kill();
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> reminders.sent() == REMINDERS && reminders.unpublished() == 0);
            second.kill();
            long duplicates = mail.received().values().stream().mapToInt(n -> n - 1).sum();
            assertThat(mail.received()).hasSize(REMINDERS);
            assertThat(duplicates).isLessThanOrEqualTo(CONCURRENCY);
            // At least one was in flight, or nothing was tried here.
            assertThat(reminders.repeats()).isBetween(Math.max(1, duplicates), (long) CONCURRENCY);
        }
    }
}
