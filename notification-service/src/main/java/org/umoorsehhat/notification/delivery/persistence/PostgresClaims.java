package org.umoorsehhat.notification.delivery.persistence;

import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Claims messages: nobody else gets them before the lease ends. */
@Repository
public class PostgresClaims {

    /**
     * A row whose state changed since the statement began is looked at again before it is claimed.
     * The limit stands in the text: PostgreSQL plans a statement whose limit is a parameter anew
     * each time, which took longer than the claim.
     *
     * <p>What was told of an appointment or offer before is sent before, over one channel: a row
     * waits while an earlier one is still to be sent, or is being sent, but not for one that should
     * have been sent by {@code $4}.
     */
    static final String CLAIM =
            """
            WITH due AS (
                SELECT id FROM delivery d WHERE status = 'pending' AND channel = $1 AND due_at <= $2
                  AND NOT is_behind(id, appointment, offer_id, channel, $2, $4)
                ORDER BY due_at LIMIT %d FOR UPDATE SKIP LOCKED
            ), claimed AS (
                UPDATE delivery d SET due_at = $3, lease = gen_random_uuid(), attempts = attempts + 1,
                       repeats = repeats + in_doubt::int, in_doubt = true, updated_at = $2, version = version + 1
                FROM due WHERE d.id = due.id
                RETURNING d.*, old.in_doubt AS is_repeat
            )
            """
                    + ClaimedDeliveryRows.COLUMNS_AND_JOINS;

    private static final String CLAIM_ONE =
            """
            WITH claimed AS (
                UPDATE delivery d SET status = 'pending', due_at = $3, lease = gen_random_uuid(),
                       attempts = CASE status WHEN 'failed' THEN 1 ELSE attempts + 1 END,
                       repeats = repeats + in_doubt::int, in_doubt = true, updated_at = $2, version = version + 1
                WHERE d.id = $1 AND version = $4 AND NOT is_deleted
                  AND (status = 'failed' OR status = 'pending' AND (lease IS NULL OR due_at <= $2))
                RETURNING d.*, old.in_doubt AS is_repeat
            )
            """
                    + ClaimedDeliveryRows.COLUMNS_AND_JOINS;

    private final DatabaseClient database;
    private final ClaimedDeliveryRows rows;
    private final Duration orderWait;

    PostgresClaims(DatabaseClient database, JsonMapper json, DeliveryProperties properties) {
        this.database = database;
        this.orderWait = properties.orderWait();
        this.rows = new ClaimedDeliveryRows(json);
    }

    /** Claims messages that are due. A message that was withdrawn before is not among them. */
    public Flux<ClaimedDelivery> claim(Channel channel, int limit, Instant now, Duration lease) {
        return database.sql(CLAIM.formatted(limit))
                .bind(0, channel.code())
                .bind(1, now)
                .bind(2, now.plus(lease))
                .bind(3, now.minus(orderWait))
                .map(rows::read)
                .all();
    }

    /**
     * Claims one message, due or failed, at the version that somebody has seen; empty when it is
     * being sent, was sent or withdrawn, or was tried since then.
     */
    public Mono<ClaimedDelivery> claimOne(long id, long version, Instant now, Duration lease) {
        return database.sql(CLAIM_ONE)
                .bind(0, id)
                .bind(1, now)
                .bind(2, now.plus(lease))
                .bind(3, version)
                .map(rows::read)
                .one();
    }
}
