package org.umoorsehhat.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.fixture.ServiceIT;
import reactor.core.publisher.Flux;

/** What providers took is recorded together, each by its own right. */
class SentDeliveryBatchesIT extends ServiceIT {

    private static final long PATIENT = 8_100_000;
    private static final int MESSAGES = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** No sender of this service looks so far ahead. */
    private static final Instant DUE = Instant.now().plus(Duration.ofDays(2_100));

    @Autowired PostgresClaims claims;
    @Autowired PostgresDeliveryResults results;

    @AfterEach
    void remove() throws SQLException {
        execute("DELETE FROM delivery WHERE patient_id = " + PATIENT);
    }

    @Test
    void lostLeaseIsNotRecordedAndDoesNotAffectTheRestOfTheBatch() throws SQLException {
        List<ClaimedDelivery> claimed = claim();
        ClaimedDelivery lost = claimed.get(7);
        execute("UPDATE delivery SET lease = gen_random_uuid() WHERE id = " + lost.id());
        var recorded =
                Flux.fromIterable(claimed)
                        .flatMap(one ->
                                results.sent(one, DUE, null).filter(ours -> ours).map(ours -> one))
                        .collectList()
                        .block(PATIENCE);
        assertThat(recorded).hasSize(MESSAGES - 1).doesNotContain(lost);
        assertThat(count("status = 'sent'")).isEqualTo(MESSAGES - 1);
    }

    /** Somebody who locks rows in another order would deadlock with a statement that waits. */
    @Test
    void lockedRowDoesNotDelayTheRestOfTheBatch() throws Exception {
        List<ClaimedDelivery> claimed = claim();
        ClaimedDelivery locked = claimed.get(7);
        CompletableFuture<Boolean> late;
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM delivery WHERE id = " + locked.id() + " FOR UPDATE");
            var all = claimed.stream().map(one -> results.sent(one, DUE, null).toFuture()).toList();
            late = all.get(7);
            await().until(() -> count("status = 'sent'") == MESSAGES - 1);
            assertThat(late).isNotDone();
            connection.rollback();
        }
        assertThat(late.get()).isTrue();
        assertThat(count("status = 'sent'")).isEqualTo(MESSAGES);
    }

    /** No statement takes a NUL: the one that all share fails, and each is recorded by itself. */
    @Test
    void resultThatCannotBeRecordedDoesNotTakeTheOthersWithIt() throws SQLException {
        List<ClaimedDelivery> claimed = claim();
        ClaimedDelivery odd = claimed.get(7);
        var recorded =
                Flux.fromIterable(claimed)
                        .flatMap(one ->
                                results.sent(one, DUE, one == odd ? "nul\0" : "id")
                                        .onErrorReturn(false)
                                        .filter(ours -> ours)
                                        .map(ours -> one))
                        .collectList()
                        .block(PATIENCE);
        assertThat(recorded).hasSize(MESSAGES - 1).doesNotContain(odd);
        assertThat(count("status = 'sent' AND provider_id = 'id'")).isEqualTo(MESSAGES - 1);
        assertThat(count("status = 'pending' AND in_doubt")).isEqualTo(1);
    }

    private List<ClaimedDelivery> claim() throws SQLException {
        execute(
                """
                INSERT INTO delivery (message, channel, patient_id, scheduled_for, due_at, created_at, updated_at)
                SELECT 'reminder', 'push', %1$d, '%2$s', '%2$s', now(), now() FROM generate_series(1, %3$d)
                """
                        .formatted(PATIENT, DUE.minusSeconds(1), MESSAGES));
        var claimed =
                claims.claim(Channel.PUSH, MESSAGES, DUE, Duration.ofHours(1))
                        .collectList()
                        .block(PATIENCE);
        assertThat(claimed).hasSize(MESSAGES);
        return claimed;
    }

    private long count(String where) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM delivery WHERE patient_id = "
                                        + PATIENT
                                        + " AND "
                                        + where)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
