package org.umoorsehhat.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** From the event of an offer to the mail server's word that it has the message. */
@Tag("proof")
class OfferLatencyProof extends ServiceIT {

    private static final int WARM_UP = 150;
    private static final int MEASURED = 200;
    private static final long AT_MOST_MILLIS = 40;

    @Test
    @SuppressWarnings("SystemOut") // The figures are what the proof is for.
    void offerIsSentWithinTheLimit() throws SQLException {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var took = new ArrayList<Duration>();
        try (var connection = database.connect()) {
            for (int n = 0; n < WARM_UP + MEASURED; n++) {
                Instant began = Instant.now();
                UUID offer = fixture.offer(began.plus(Duration.ofMinutes(30)));
                Instant sent =
                        await().pollInterval(Duration.ofMillis(10))
                                .until(
                                        () -> sentAt(connection, offer),
                                        at -> at.isAfter(Instant.EPOCH));
                if (n >= WARM_UP) {
                    took.add(Duration.between(began, sent));
                }
            }
        }
        took.sort(null);
        long median = took.get(MEASURED / 2).toMillis();
        System.out.printf(
                "offer event to sent e-mail: p50 %d ms, p95 %d ms, p99 %d ms%n",
                median,
                took.get(MEASURED * 95 / 100).toMillis(),
                took.get(MEASURED * 99 / 100).toMillis());
        assertThat(median).isLessThanOrEqualTo(AT_MOST_MILLIS);
    }

    private static Instant sentAt(Connection connection, UUID offer) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT sent_at FROM delivery WHERE offer_id = ? AND sent_at IS NOT NULL")) {
            statement.setObject(1, offer);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? rows.getObject(1, OffsetDateTime.class).toInstant()
                        : Instant.EPOCH;
            }
        }
    }
}
