package org.umoorsehhat.notification.delivery.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.event.Traces;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.Claimed;
import org.umoorsehhat.notification.delivery.Deliveries;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.WakeUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Messages in PostgreSQL. Each step is one auto-committed statement. */
@Repository
class PostgresDeliveries implements Deliveries {

    private static final String ADD =
            """
            INSERT INTO delivery (message, channel, patient_id, appointment, offer_id, details, dedupe_key, scheduled_for,
                                  not_after, due_at, created_at, updated_at, traceparent)
            SELECT message, channel, patient_id, appointment, offer_id, details, dedupe_key, scheduled_for, not_after,
                   scheduled_for, created_at, created_at, CASE WHEN scheduled_for <= created_at THEN $2 END
            FROM jsonb_to_recordset($1) AS n (message text, channel text, patient_id bigint, appointment bigint,
                 offer_id uuid, details jsonb, dedupe_key text, scheduled_for timestamptz, not_after timestamptz,
                 created_at timestamptz)
            ON CONFLICT DO NOTHING
            """;

    /**
     * A row whose state changed since the statement began is looked at again before it is claimed.
     * The limit stands in the text: PostgreSQL plans a statement whose limit is a parameter anew
     * each time, which took longer than the claim.
     */
    static final String CLAIM =
            """
            WITH due AS (
                SELECT id FROM delivery WHERE status = 'pending' AND channel = $1 AND due_at <= $2
                ORDER BY due_at LIMIT %d FOR UPDATE SKIP LOCKED
            ), claimed AS (
                UPDATE delivery d SET due_at = $3, lease = gen_random_uuid(), attempts = attempts + 1,
                       repeats = repeats + in_doubt::int, in_doubt = true, updated_at = $2, version = version + 1
                FROM due WHERE d.id = due.id
                RETURNING d.*, old.in_doubt AS is_repeat
            )
            """
                    + ClaimedRows.COLUMNS_AND_JOINS;

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
                    + ClaimedRows.COLUMNS_AND_JOINS;

    /** A patient who has become known since is not waited for. */
    private static final String LATER =
            """
            UPDATE delivery d SET due_at = CASE WHEN $5 = 'patient-unknown' AND EXISTS (SELECT FROM patient p WHERE p.id = d.patient_id)
                   THEN $3 ELSE $4 END, reason = $5, attempts = attempts - $6, in_doubt = $7, lease = NULL,
                   updated_at = $3, version = version + 1
            WHERE id = $1 AND lease = $2 RETURNING true
            """;

    private static final String REROUTE =
            """
            UPDATE delivery SET channel = $4, due_at = $3, attempts = 0, in_doubt = false, lease = NULL, updated_at = $3,
                   version = version + 1
            WHERE id = $1 AND lease = $2 RETURNING true
            """;

    private static final String WITHDRAW =
            """
            UPDATE delivery SET status = 'cancelled', reason = $4, in_doubt = false, lease = NULL, updated_at = $3,
                   version = version + 1
            WHERE id = $1 AND lease = $2 RETURNING true
            """;

    /** What is being sent just now keeps its lease: if it was sent, that is recorded. */
    private static final String WITHDRAW_ALL =
            "UPDATE delivery SET status = 'cancelled', reason = $2, updated_at = $3, version = version + 1 WHERE status = 'pending' AND ";

    private final DatabaseClient database;
    private final Commands commands;
    private final WakeUp wakeUp;
    private final JsonMapper json;
    private final ClaimedRows rows;
    private final SentTogether together;

    PostgresDeliveries(DatabaseClient database, Commands commands, WakeUp wakeUp, JsonMapper json) {
        this.database = database;
        this.commands = commands;
        this.wakeUp = wakeUp;
        this.json = json;
        this.rows = new ClaimedRows(json);
        this.together = new SentTogether(database, commands, json);
    }

    @Override
    public Mono<Void> add(List<NewDelivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return Mono.empty();
        }
        var added = deliveries.stream().map(delivery -> AddedRow.of(delivery, now)).toList();
        return EventContext.current()
                .flatMap(context -> {
                    var statement =
                            database.sql(ADD).bind(0, Json.of(json.writeValueAsBytes(added)));
                    String traceparent = context.traceparent();
                    return traceparent != null && Traces.isTraced(traceparent)
                            ? statement.bind(1, traceparent).then()
                            : statement.bindNull(1, String.class).then();
                })
                .then(AfterCommit.run(wakeUp::now));
    }

    @Override
    public Mono<Void> withdrawAbout(long appointment, String reason, Instant now) {
        return withdrawAll(
                        "message <> 'cancellation' AND appointment = $1", appointment, reason, now)
                .then();
    }

    @Override
    public Mono<Long> withdrawAboutOffer(UUID offer, String reason, Instant now) {
        // What is being sent just now will be recorded as sent: that patient is told of the end
        // too.
        return withdrawAll(
                "lease IS NULL AND message = 'offer' AND offer_id = $1", offer, reason, now);
    }

    @Override
    public Mono<Void> withdrawAllOf(long patientId, Instant now) {
        return withdrawAll("patient_id = $1", patientId, "patient-erased", now).then();
    }

    private Mono<Long> withdrawAll(String which, Object id, String reason, Instant now) {
        return database.sql(WITHDRAW_ALL + which)
                .bind(0, id)
                .bind(1, reason)
                .bind(2, now)
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Flux<Claimed> claim(Channel channel, int limit, Instant now, Duration lease) {
        return database.sql(CLAIM.formatted(limit))
                .bind(0, channel.code())
                .bind(1, now)
                .bind(2, now.plus(lease))
                .map(rows::read)
                .all();
    }

    @Override
    public Mono<Claimed> claimOne(long id, long version, Instant now, Duration lease) {
        return database.sql(CLAIM_ONE)
                .bind(0, id)
                .bind(1, now)
                .bind(2, now.plus(lease))
                .bind(3, version)
                .map(rows::read)
                .one();
    }

    @Override
    public Mono<Boolean> sent(Claimed delivery, Instant now, @Nullable String providerId) {
        return EventContext.current()
                .flatMap(context ->
                        together.record(
                                        new SentTogether.Sent(
                                                delivery.id(),
                                                delivery.lease(),
                                                now,
                                                providerId,
                                                context))
                                .filter(done -> done)
                                .switchIfEmpty(
                                        Mono.defer(() ->
                                                sentAlone(delivery, now, providerId, context))));
    }

    private Mono<Boolean> sentAlone(
            Claimed delivery, Instant now, @Nullable String providerId, EventContext context) {
        var statement = on("SELECT delivery_sent($1, $2, $3, $4, $5)", delivery, now);
        statement =
                providerId == null
                        ? statement.bindNull(3, String.class)
                        : statement.bind(3, providerId);
        return commands.run(yes(statement.bind(4, Json.of(context.toJson()))));
    }

    @Override
    public Mono<Boolean> failed(
            Claimed delivery, Instant now, String reason, @Nullable Channel next) {
        return EventContext.current()
                .flatMap(context -> {
                    var statement =
                            on("SELECT delivery_failed($1, $2, $3, $4, $5, $6)", delivery, now)
                                    .bind(3, reason);
                    statement =
                            next == null
                                    ? statement.bindNull(4, String.class)
                                    : statement.bind(4, next.code());
                    return commands.run(yes(statement.bind(5, Json.of(context.toJson()))))
                            .doOnSuccess(done -> wakeUp.now());
                });
    }

    @Override
    public Mono<Boolean> later(
            Claimed delivery,
            Instant now,
            Instant dueAt,
            String reason,
            boolean counts,
            boolean inDoubt) {
        return yes(
                on(LATER, delivery, now)
                        .bind(3, dueAt)
                        .bind(4, reason)
                        .bind(5, counts ? 0 : 1)
                        .bind(6, inDoubt));
    }

    @Override
    public Mono<Boolean> reroute(Claimed delivery, Instant now, Channel channel) {
        return yes(on(REROUTE, delivery, now).bind(3, channel.code()))
                .doOnSuccess(done -> wakeUp.now());
    }

    @Override
    public Mono<Boolean> withdraw(Claimed delivery, Instant now, String reason) {
        return yes(on(WITHDRAW, delivery, now).bind(3, reason));
    }

    @Override
    public Mono<Void> patientIsKnown(long patientId, Instant now) {
        return database.sql(
                        "UPDATE delivery SET due_at = $2 WHERE patient_id = $1 AND status = 'pending' AND reason = 'patient-unknown' AND lease IS NULL")
                .bind(0, patientId)
                .bind(1, now)
                .fetch()
                .rowsUpdated()
                .filter(rowCount -> rowCount > 0)
                .flatMap(rowCount -> AfterCommit.run(wakeUp::now));
    }

    private DatabaseClient.GenericExecuteSpec on(String sql, Claimed delivery, Instant now) {
        return database.sql(sql).bind(0, delivery.id()).bind(1, delivery.lease()).bind(2, now);
    }

    private static Mono<Boolean> yes(DatabaseClient.GenericExecuteSpec statement) {
        return statement.mapValue(Boolean.class).one().defaultIfEmpty(false);
    }
}
