package org.umoorsehhat.things;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The effect of events: counted, so that a second one would be seen. */
@Component
class ThingCopies {

    private static final String KEEP =
            """
            WITH history AS (INSERT INTO thing_history (id, version) VALUES ($1, $3))
            INSERT INTO thing_copy AS c (id, name, version) VALUES ($1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version, effects = c.effects + 1
            """;

    private static final String KEEP_ALL =
            """
            INSERT INTO thing_copy AS c (id, name, version)
            SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[]) ORDER BY 1
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version, effects = c.effects + 1
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Set<UUID> tried = ConcurrentHashMap.newKeySet();

    ThingCopies(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    Mono<Void> keep(ThingEvent data, IncomingEvent event) {
        return check(data, event)
                .then(
                        database.sql(KEEP)
                                .bind(0, data.thingId())
                                .bind(1, data.name())
                                .bind(2, Objects.requireNonNull(event.sequence()))
                                .then())
                .then(tell(data, event));
    }

    Mono<Void> keepAll(List<ReceivedEvent<ThingEvent>> events) {
        return Flux.fromIterable(events)
                .concatMap(event -> check(event.data(), event.event()))
                .then(
                        database.sql(KEEP_ALL)
                                .bind(
                                        0,
                                        events.stream()
                                                .map(e -> e.data().thingId())
                                                .toArray(Long[]::new))
                                .bind(
                                        1,
                                        events.stream()
                                                .map(e -> e.data().name())
                                                .toArray(String[]::new))
                                .bind(
                                        2,
                                        events.stream()
                                                .map(e -> e.event().sequence())
                                                .toArray(Long[]::new))
                                .then())
                .thenMany(
                        Flux.fromIterable(events)
                                .concatMap(event ->
                                        tell(event.data(), event.event())
                                                .contextWrite(event.event().context()::in)))
                .then();
    }

    private Mono<Void> check(ThingEvent data, IncomingEvent event) {
        if (data.name().startsWith("poison")) {
            return Mono.error(new RejectedEvent("poison"));
        }
        if (data.name().startsWith("fault")) {
            return Mono.error(new IllegalStateException("a fault of the handler"));
        }
        return data.name().startsWith("busy") && tried.add(event.id())
                ? Mono.error(new TransientDataAccessResourceException("away for a moment"))
                : Mono.empty();
    }

    private Mono<Void> tell(ThingEvent data, IncomingEvent event) {
        return data.name().startsWith("tell")
                ? outbox.append(
                        new OutboxEvent(
                                ThingsService.TOLD,
                                event.subject(),
                                "org.umoorsehhat.things.thing-told.v1",
                                event.subject(),
                                event.sequence(),
                                data))
                : Mono.empty();
    }

    Mono<Void> forget(IncomingEvent event) {
        return forgetAll(List.of(event));
    }

    Mono<Void> forgetAll(List<IncomingEvent> events) {
        return database.sql("UPDATE thing_copy SET gone = true WHERE id = ANY ($1)")
                .bind(0, events.stream().map(e -> Long.valueOf(e.key())).toArray(Long[]::new))
                .then();
    }
}
