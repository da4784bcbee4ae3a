package org.umoorsehhat.notification.delivery.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.DeliverySignal;
import org.umoorsehhat.notification.delivery.rules.DeliveryRules;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what became of a claimed message. Each step is one auto-committed statement; each gives
 * false where the lease had ended, and somebody else has it now.
 */
@Repository
public class PostgresDeliveryResults {

    /** A patient who has become known since is not waited for. */
    private static final String LATER =
            """
            UPDATE delivery d SET due_at = CASE WHEN $5 = '%s' AND EXISTS (SELECT FROM patient p WHERE p.id = d.patient_id)
                   THEN $3 ELSE $4 END, reason = $5, attempts = attempts - $6, in_doubt = $7, lease = NULL,
                   updated_at = $3, version = version + 1
            WHERE id = $1 AND lease = $2 RETURNING true
            """
                    .formatted(DeliveryRules.PATIENT_UNKNOWN);

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

    private final DatabaseClient database;
    private final Commands commands;
    private final DeliverySignal dueSignal;
    private final SentDeliveryBatches batches;

    PostgresDeliveryResults(
            DatabaseClient database,
            Commands commands,
            DeliverySignal dueSignal,
            JsonMapper json,
            DeliveryProperties properties) {
        this.database = database;
        this.commands = commands;
        this.dueSignal = dueSignal;
        this.batches = new SentDeliveryBatches(database, commands, json, properties.recordWithin());
    }

    /** The provider took it. */
    public Mono<Boolean> sent(ClaimedDelivery delivery, Instant now, @Nullable String providerId) {
        return EventContext.current()
                .flatMap(context ->
                        batches.record(
                                        new SentDeliveryBatches.SentDelivery(
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
            ClaimedDelivery delivery,
            Instant now,
            @Nullable String providerId,
            EventContext context) {
        var statement = on("SELECT delivery_sent($1, $2, $3, $4, $5)", delivery, now);
        statement =
                providerId == null
                        ? statement.bindNull(3, String.class)
                        : statement.bind(3, providerId);
        return commands.run(yes(statement.bind(4, Json.of(context.toJson()))));
    }

    /**
     * Gives it up.
     *
     * @param next the channel that takes its place, if any
     */
    public Mono<Boolean> failed(
            ClaimedDelivery delivery, Instant now, String reason, @Nullable Channel next) {
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
                            .doOnSuccess(done -> {
                                if (next != null) {
                                    dueSignal.now(next);
                                }
                            });
                });
    }

    /**
     * Puts it back.
     *
     * @param counts whether this was an attempt
     * @param inDoubt whether it may have been sent
     */
    public Mono<Boolean> later(
            ClaimedDelivery delivery,
            Instant now,
            Instant dueAt,
            String reason,
            boolean counts,
            boolean inDoubt) {
        return yes(on(LATER, delivery, now)
                        .bind(3, dueAt)
                        .bind(4, reason)
                        .bind(5, counts ? 0 : 1)
                        .bind(6, inDoubt))
                .doOnSuccess(done -> dueSignal.at(delivery.channel(), dueAt));
    }

    /** Sends it over another channel, at once. */
    public Mono<Boolean> reroute(ClaimedDelivery delivery, Instant now, Channel channel) {
        return yes(on(REROUTE, delivery, now).bind(3, channel.code()))
                .doOnSuccess(done -> dueSignal.now(channel));
    }

    /** It is not to be sent any more. */
    public Mono<Boolean> withdraw(ClaimedDelivery delivery, Instant now, String reason) {
        return yes(on(WITHDRAW, delivery, now).bind(3, reason));
    }

    private DatabaseClient.GenericExecuteSpec on(
            String sql, ClaimedDelivery delivery, Instant now) {
        return database.sql(sql).bind(0, delivery.id()).bind(1, delivery.lease()).bind(2, now);
    }

    private static Mono<Boolean> yes(DatabaseClient.GenericExecuteSpec statement) {
        return statement.mapValue(Boolean.class).one().defaultIfEmpty(false);
    }
}
