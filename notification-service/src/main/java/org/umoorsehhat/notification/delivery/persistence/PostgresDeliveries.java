package org.umoorsehhat.notification.delivery.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.event.Traces;
import org.umoorsehhat.notification.delivery.DueSignal;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.rules.DeliveryRules;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Messages as durable work: adds and withdraws them. */
@Repository
public class PostgresDeliveries {

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

    /** What is being sent just now keeps its lease: if it was sent, that is recorded. */
    private static final String WITHDRAW_ALL =
            "UPDATE delivery SET status = 'cancelled', reason = $2, updated_at = $3, version = version + 1 WHERE status = 'pending' AND ";

    private final DatabaseClient database;
    private final DueSignal dueSignal;
    private final JsonMapper json;

    PostgresDeliveries(DatabaseClient database, DueSignal dueSignal, JsonMapper json) {
        this.database = database;
        this.dueSignal = dueSignal;
        this.json = json;
    }

    /**
     * Adds messages within the running transaction, those that exist already left out, and wakes
     * the senders of this process after the commit.
     */
    public Mono<Void> add(List<NewDelivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return Mono.empty();
        }
        var added = deliveries.stream().map(delivery -> NewDeliveryRow.of(delivery, now)).toList();
        return EventContext.current()
                .flatMap(context -> {
                    var statement =
                            database.sql(ADD).bind(0, Json.of(json.writeValueAsBytes(added)));
                    String traceparent = context.traceparent();
                    return traceparent != null && Traces.isTraced(traceparent)
                            ? statement.bind(1, traceparent).then()
                            : statement.bindNull(1, String.class).then();
                })
                .then(AfterCommit.run(dueSignal::now));
    }

    /** Withdraws what has not been sent about an appointment. */
    public Mono<Void> withdrawAbout(long appointment, String reason, Instant now) {
        return withdrawAll(
                        "message NOT IN ('cancellation', 'decline') AND appointment = $1",
                        appointment,
                        reason,
                        now)
                .then();
    }

    /** Withdraws an offer that has not been sent; gives how many there were. */
    public Mono<Long> withdrawAboutOffer(UUID offer, String reason, Instant now) {
        // What is being sent just now will be recorded as sent: that patient is told of the end
        // too.
        return withdrawAll(
                "lease IS NULL AND message = 'offer' AND offer_id = $1", offer, reason, now);
    }

    /** Withdraws everything of a patient who was erased. */
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

    /** Makes what waits for this patient due. */
    public Mono<Void> patientIsKnown(long patientId, Instant now) {
        return database.sql(
                        "UPDATE delivery SET due_at = $2 WHERE patient_id = $1 AND status = 'pending' AND reason = $3 AND lease IS NULL")
                .bind(0, patientId)
                .bind(1, now)
                .bind(2, DeliveryRules.PATIENT_UNKNOWN)
                .fetch()
                .rowsUpdated()
                .filter(rowCount -> rowCount > 0)
                .flatMap(rowCount -> AfterCommit.run(dueSignal::now));
    }
}
