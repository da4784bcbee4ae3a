package org.umoorsehhat.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.fixture.ServiceIT;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who asks for a message to be sent and the background never make two attempts of one. */
class SingleAttemptIT extends ServiceIT {

    private static final long PATIENT = 8_000_000;
    private static final int RACES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofHours(1);

    /** No sender of this service looks so far ahead. */
    private static final Instant DUE = Instant.now().plus(Duration.ofDays(2_000));

    @Autowired PostgresClaims claims;
    @Autowired PostgresDeliveryResults results;

    @AfterEach
    void remove() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM delivery WHERE patient_id = " + PATIENT);
        }
    }

    @Test
    void claimAtAnOutdatedVersionIsRefused() throws SQLException {
        long id = insert(1).getFirst();
        var background = claims.claimOne(id, 1, DUE, LEASE).block(PATIENCE);
        assertThat(results.failed(background, DUE, "address-missing", null).block(PATIENCE))
                .isTrue();
        assertThat(claims.claimOne(id, 1, DUE, LEASE).block(PATIENCE)).isNull();
        // Somebody who has seen that it failed may ask for it again.
        assertThat(claims.claimOne(id, 3, DUE, LEASE).block(PATIENCE)).isNotNull();
    }

    @Test
    void concurrentClaimsHaveOneWinner() throws SQLException {
        List<Long> ids = insert(RACES);
        // Connections for all, lest one side be done before the other has one.
        Flux.range(1, 5)
                .flatMap(none -> claims.claimOne(-none, 1, DUE, LEASE), 5)
                .blockLast(PATIENCE);
        var byHand =
                Flux.fromIterable(ids.reversed())
                        .flatMap(id -> claims.claimOne(id, 1, DUE, LEASE), 4)
                        .map(ClaimedDelivery::id)
                        .collectList();
        var inBackground =
                Mono.defer(() -> claims.claim(Channel.PUSH, 1, DUE, LEASE).collectList())
                        .repeat(RACES)
                        .flatMapIterable(claimed -> claimed)
                        .map(ClaimedDelivery::id)
                        .collectList();
        var both = Mono.zip(inBackground, byHand).block(PATIENCE);
        assertThat(Stream.concat(both.getT1().stream(), both.getT2().stream()))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(ids);
        // Both have won some, or there was no race.
        assertThat(both.getT1().size()).isBetween(1, RACES - 1);
    }

    private List<Long> insert(int count) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                INSERT INTO delivery (message, channel, patient_id, scheduled_for, due_at, created_at, updated_at)
                                SELECT 'reminder', 'push', %1$d, '%2$s', '%2$s', now(), now() FROM generate_series(1, %3$d)
                                RETURNING id
                                """
                                        .formatted(PATIENT, DUE.minusSeconds(1), count))) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
