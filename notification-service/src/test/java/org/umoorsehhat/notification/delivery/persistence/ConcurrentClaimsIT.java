package org.umoorsehhat.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DueDeliveries;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** Many senders that claim at once share what is due: none is sent twice, and none is left. */
class ConcurrentClaimsIT extends ServiceIT {

    private static final long PATIENT = 8_200_000;
    private static final int MESSAGES = 600;
    private static final int SENDERS = 8;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** No sender of this service looks so far ahead. */
    private static final Instant DUE = Instant.now().plus(Duration.ofDays(3_000));

    @Autowired PostgresClaims claims;

    @AfterEach
    void remove() throws SQLException {
        execute("DELETE FROM delivery WHERE patient_id = " + PATIENT);
    }

    @Test
    void eachMessageIsClaimedByOneSender() throws Exception {
        insert(MESSAGES);
        List<Long> claimed = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Long>>> senders = new ArrayList<>();
            for (int n = 0; n < SENDERS; n++) {
                senders.add(this::claimAll);
            }
            for (var sender : threads.invokeAll(senders)) {
                claimed.addAll(sender.get());
            }
        }
        assertThat(claimed).hasSize(MESSAGES).doesNotHaveDuplicates();
    }

    @Test
    void claimTellsWhetherMoreIsDue() throws SQLException {
        insert(AT_ONCE + 1);
        assertThat(claim().isMore()).isTrue();
        assertThat(claim()).satisfies(last -> assertThat(last.claimed()).hasSize(1));
        insert(AT_ONCE);
        DueDeliveries all = claim();
        assertThat(all.claimed()).hasSize(AT_ONCE);
        assertThat(all.isMore()).isFalse();
        assertThat(claims.nextDue(Channel.PUSH).block(PATIENCE)).isNotNull();
    }

    @Test
    void claimTellsOfMessagesThatWaitBehindOthers() throws SQLException {
        insert(1);
        insert(1);
        execute("UPDATE delivery SET appointment = -7 WHERE patient_id = " + PATIENT);
        DueDeliveries first = claim();
        assertThat(first.claimed()).hasSize(1);
        assertThat(first.isMore()).isTrue();
    }

    private List<Long> claimAll() {
        var claimed = new ArrayList<Long>();
        for (DueDeliveries some = claim(); !some.claimed().isEmpty(); some = claim()) {
            some.claimed().forEach(one -> claimed.add(one.id()));
        }
        return claimed;
    }

    private DueDeliveries claim() {
        return Objects.requireNonNull(
                claims.claimDue(Channel.PUSH, AT_ONCE, DUE, Duration.ofDays(1)).block(PATIENCE));
    }

    private void insert(int count) throws SQLException {
        execute(
                """
                INSERT INTO delivery (message, channel, patient_id, scheduled_for, due_at, created_at, updated_at)
                SELECT 'reminder', 'push', %1$d, '%2$s', '%2$s', now(), now() FROM generate_series(1, %3$d)
                """
                        .formatted(PATIENT, DUE.minusSeconds(1), count));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
