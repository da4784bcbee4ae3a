package org.umoorsehhat.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** "Confirmed" does not arrive before "requested", and nothing waits for ever. */
class MessageOrderIT extends ServiceIT {

    private static final long PATIENT = -4_711;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** No sender of this service looks so far ahead. */
    private static final Instant DUE = Instant.parse("2035-01-01T10:00:00Z");

    @Autowired PostgresClaims claims;
    @Autowired PostgresDeliveryResults results;

    @AfterEach
    void remove() throws SQLException {
        execute("DELETE FROM delivery WHERE patient_id = " + PATIENT);
    }

    @Test
    void theSecondWaitsUntilTheFirstIsSent() throws SQLException {
        insert("booking", "push", 1, null);
        insert("confirmation", "push", 1, null);
        insert("confirmation", "push", 2, null);
        var claimed = claim(Channel.PUSH, DUE);
        assertThat(kinds(claimed)).containsExactly("booking 1", "confirmation 2");
        assertThat(claim(Channel.PUSH, DUE)).as("the first is being sent").isEmpty();

        results.sent(claimed.getFirst(), DUE, "id").block(PATIENCE);
        assertThat(kinds(claim(Channel.PUSH, DUE))).containsExactly("confirmation 1");
    }

    @Test
    void whatFailedIsNotWaitedFor() throws SQLException {
        insert("booking", "push", 1, null);
        insert("confirmation", "push", 1, null);
        var first = claim(Channel.PUSH, DUE).getFirst();
        results.failed(first, DUE, "no-such-number", null).block(PATIENCE);
        assertThat(kinds(claim(Channel.PUSH, DUE))).containsExactly("confirmation 1");
    }

    @Test
    void whatWaitsTooLongIsNotWaitedForAnyMore() throws SQLException {
        insert("booking", "push", 1, null);
        insert("confirmation", "push", 1, null);
        var first = claim(Channel.PUSH, DUE).getFirst();
        results.later(first, DUE, DUE.plus(Duration.ofHours(1)), "fcm-away", true, false)
                .block(PATIENCE);
        assertThat(claim(Channel.PUSH, DUE.plus(Duration.ofMinutes(4)))).isEmpty();
        assertThat(kinds(claim(Channel.PUSH, DUE.plus(Duration.ofMinutes(5)))))
                .containsExactly("confirmation 1");
    }

    /** Withdrawn while it was on its way to the provider. */
    @Test
    void whatIsBeingSentIsWaitedForThoughItIsWithdrawn() throws SQLException {
        insert("confirmation", "push", 1, null);
        var first = claim(Channel.PUSH, DUE).getFirst();
        execute("UPDATE delivery SET status = 'cancelled' WHERE id = " + first.id());
        insert("cancellation", "push", 1, null);
        assertThat(claim(Channel.PUSH, DUE)).isEmpty();
        results.sent(first, DUE, "id").block(PATIENCE);
        assertThat(kinds(claim(Channel.PUSH, DUE))).containsExactly("cancellation 1");
    }

    @Test
    void otherChannelsAndWhatIsForLaterIsNotWaitedFor() throws SQLException {
        insert("booking", "whatsapp", 1, null);
        insert("reminder", "push", 1, "interval '1 day'");
        insert("confirmation", "push", 1, null);
        assertThat(kinds(claim(Channel.PUSH, DUE))).containsExactly("confirmation 1");
    }

    @Test
    void offersKeepTheirOrderToo() throws SQLException {
        for (String kind : List.of("offer", "offer-gone")) {
            execute(
                    """
                    INSERT INTO delivery (message, channel, patient_id, offer_id, scheduled_for, due_at, created_at, updated_at)
                    VALUES ('%s', 'push', %d, '01a2340d-0c01-7000-8000-000000004711', '%s', '%s', now(), now())
                    """
                            .formatted(kind, PATIENT, DUE.minusSeconds(1), DUE.minusSeconds(1)));
        }
        var first = claim(Channel.PUSH, DUE);
        assertThat(first).extracting(delivery -> delivery.kind().code()).containsExactly("offer");
        results.sent(first.getFirst(), DUE, "id").block(PATIENCE);
        assertThat(claim(Channel.PUSH, DUE))
                .extracting(delivery -> delivery.kind().code())
                .containsExactly("offer-gone");
    }

    private List<ClaimedDelivery> claim(Channel channel, Instant now) {
        return Objects.requireNonNull(
                        claims.claim(channel, 50, now, LEASE).collectList().block(PATIENCE))
                .stream()
                .filter(delivery -> delivery.scheduledFor().isAfter(DUE.minusSeconds(60)))
                .toList();
    }

    private List<String> kinds(List<ClaimedDelivery> claimed) throws SQLException {
        var kinds = new java.util.ArrayList<String>();
        for (var delivery : claimed) {
            kinds.add(delivery.kind().code() + " " + appointment(delivery.id()));
        }
        return kinds;
    }

    private long appointment(long id) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT -appointment FROM delivery WHERE id = " + id)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void insert(
            String message,
            String channel,
            long appointment,
            @org.jspecify.annotations.Nullable String later)
            throws SQLException {
        String at =
                "'%s'::timestamptz%s"
                        .formatted(DUE.minusSeconds(1), later == null ? "" : " + " + later);
        execute(
                """
                INSERT INTO delivery (message, channel, patient_id, appointment, scheduled_for, due_at, created_at, updated_at)
                VALUES ('%s', '%s', %d, %d, %s, %s, now(), now())
                """
                        .formatted(message, channel, PATIENT, -appointment, at, at));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
