package org.umoorsehhat.notification.delivery.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.DueDeliveries;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Claims messages: nobody else gets them before the lease ends. */
@Repository
public class PostgresClaims {

    /**
     * The function claims: a row whose state changed since the statement began is looked at again
     * before. It reads what is due and no more, whatever the planner knows of the table, and is
     * planned once.
     *
     * <p>What was told of an appointment or offer before is sent before, over one channel: a row
     * waits while an earlier one is still to be sent, or is being sent, but not for one that should
     * have been sent by {@code $5}.
     */
    static final String CLAIM =
            ClaimedDeliveryRows.COLUMNS
                    + ", is_more FROM (SELECT *, because AS declined_because FROM claim_due($1, $2, $3, $4, $5)) x\n"
                    + ClaimedDeliveryRows.BY_FUNCTION;

    private static final String NEXT_DUE =
            "SELECT due_at FROM delivery WHERE status = 'pending' AND channel = $1 ORDER BY due_at LIMIT 1";

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
                    + ClaimedDeliveryRows.COLUMNS
                    + ClaimedDeliveryRows.BY_JOINS;

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
        return claimDue(channel, limit, now, lease).flatMapIterable(DueDeliveries::claimed);
    }

    /** As {@link #claim}, and whether there is more. */
    public Mono<DueDeliveries> claimDue(Channel channel, int limit, Instant now, Duration lease) {
        return database.sql(CLAIM)
                .bind(0, channel.code())
                .bind(1, limit)
                .bind(2, now)
                .bind(3, now.plus(lease))
                .bind(4, now.minus(orderWait))
                .map(row -> new Claimed(rows.read(row), Boolean.TRUE.equals(row.get("is_more"))))
                .all()
                .collectList()
                .map(all ->
                        new DueDeliveries(
                                all.stream().map(Claimed::delivery).toList(),
                                !all.isEmpty() && all.getFirst().isMore()));
    }

    private record Claimed(ClaimedDelivery delivery, boolean isMore) {}

    /** When the next message is due, or was; empty when none waits. */
    public Mono<Instant> nextDue(Channel channel) {
        return database.sql(NEXT_DUE)
                .bind(0, channel.code())
                .mapValue(OffsetDateTime.class)
                .one()
                .map(OffsetDateTime::toInstant);
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
