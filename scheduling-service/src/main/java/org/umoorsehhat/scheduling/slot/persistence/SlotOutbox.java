package org.umoorsehhat.scheduling.slot.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;

/** Tells the platform what happened to slots. */
@Component
public class SlotOutbox {

    public static final String TOPIC = "scheduling.public.time-slots";

    /**
     * Whether the event of slot {@code s} lets others go first: beyond the first 200 of a change,
     * some weeks of slots, unless one of that slot waits so already.
     */
    static final String IS_BULK =
            """
            row_number() OVER (ORDER BY s.id) > 200
                AND NOT EXISTS (SELECT FROM outbox o WHERE o.is_bulk AND o.aggregatetype = '%s' AND o.aggregateid = s.id::text)
            """
                    .formatted(TOPIC);

    /** The outbox in one go: the function {@code emit} would be called once per slot. */
    private static final String PUBLISH =
            """
            INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, payload, correlationid, causationid, traceparent, is_bulk)
            SELECT '%s', s.id::text, :type, s.id::text, s.version,
                   time_slot_state(s) || coalesce((SELECT jsonb_build_object('room_id', r.id, 'room', r.name, 'room_location', l.name)
                                                   FROM room r JOIN location l ON l.id = r.location_id WHERE r.id = s.room_id), '{}'),
                   c.context ->> 'correlation_id', c.context ->> 'causation_id', c.context ->> 'traceparent',
                   %s
            FROM time_slot s, (SELECT :context::jsonb) AS c (context)
            WHERE s.id = ANY (:ids) ORDER BY s.id
            """
                    .formatted(TOPIC, IS_BULK);

    private final DatabaseClient database;

    SlotOutbox(DatabaseClient database) {
        this.database = database;
    }

    /** An event per slot, with its state in the running transaction. */
    Mono<Void> publish(SlotEventType event, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Mono.empty();
        }
        return EventContext.current()
                .flatMap(context ->
                        database.sql(PUBLISH)
                                .bind("type", event.type)
                                .bind("context", Json.of(context.toJson()))
                                .bind("ids", ids.toArray(Long[]::new))
                                .then());
    }
}
