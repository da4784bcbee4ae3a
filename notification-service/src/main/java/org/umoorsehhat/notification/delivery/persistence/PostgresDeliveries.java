package org.umoorsehhat.notification.delivery.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.database.AfterCommit;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliverySignal;
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
                   scheduled_for, created_at, created_at, traceparent
            FROM jsonb_to_recordset($1) AS n (message text, channel text, patient_id bigint, appointment bigint,
                 offer_id uuid, details jsonb, dedupe_key text, scheduled_for timestamptz, not_after timestamptz,
                 created_at timestamptz, traceparent text)
            ON CONFLICT DO NOTHING
            """;

    /** What is being sent just now keeps its lease: if it was sent, that is recorded. */
    private static final String WITHDRAW_ALL =
            "UPDATE delivery SET status = 'cancelled', reason = $2, updated_at = $3, version = version + 1 WHERE status = 'pending' AND ";

    private final DatabaseClient database;
    private final DeliverySignal dueSignal;
    private final JsonMapper json;

    PostgresDeliveries(DatabaseClient database, DeliverySignal dueSignal, JsonMapper json) {
        this.database = database;
        this.dueSignal = dueSignal;
        this.json = json;
    }

    /**
     * A message to add.
     *
     * @param traceparent of the request that it follows from
     */
    public record Addition(NewDelivery message, @Nullable String traceparent) {}

    /**
     * An appointment about which there is nothing to send any more.
     *
     * @param reason code of why
     */
    public record EndedAppointment(long appointment, String reason) {}

    /** As {@link #add(List, Instant)}, in the context of the running request or event. */
    public Mono<Void> addHere(List<NewDelivery> messages, Instant now) {
        return EventContext.current()
                .flatMap(context ->
                        add(
                                messages.stream()
                                        .map(one -> new Addition(one, context.traceparent()))
                                        .toList(),
                                now));
    }

    /**
     * Adds messages within the running transaction, those that exist already left out, and wakes
     * the senders of this process after the commit.
     */
    public Mono<Void> add(List<Addition> additions, Instant now) {
        if (additions.isEmpty()) {
            return Mono.empty();
        }
        var rows = additions.stream().map(one -> NewDeliveryRow.of(one, now)).toList();
        return database.sql(ADD)
                .bind(0, Json.of(json.writeValueAsBytes(rows)))
                .then()
                .then(AfterCommit.run(() -> signal(additions)));
    }

    /** Once for each channel, the earliest. */
    private void signal(List<Addition> additions) {
        var earliest = new EnumMap<Channel, Instant>(Channel.class);
        for (Addition addition : additions) {
            earliest.merge(
                    addition.message().channel(),
                    addition.message().scheduledFor(),
                    (one, other) -> one.isBefore(other) ? one : other);
        }
        earliest.forEach(dueSignal::at);
    }

    /** Withdraws what has not been sent about appointments. */
    public Mono<Void> withdrawAbout(List<EndedAppointment> ended, Instant now) {
        return ended.isEmpty()
                ? Mono.empty()
                : database.sql("SELECT withdraw_about($1, $2)")
                        .bind(0, Json.of(json.writeValueAsBytes(ended)))
                        .bind(1, now)
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

    /** Makes what waits for these patients due. */
    public Mono<Void> areKnown(List<Long> patients, Instant now) {
        return database.sql("SELECT patients_known($1, $2, $3)")
                .bind(0, patients.toArray(Long[]::new))
                .bind(1, DeliveryRules.PATIENT_UNKNOWN)
                .bind(2, now)
                .mapValue(Long.class)
                .one()
                .filter(rowCount -> rowCount > 0)
                .flatMap(rowCount -> AfterCommit.run(dueSignal::now));
    }
}
