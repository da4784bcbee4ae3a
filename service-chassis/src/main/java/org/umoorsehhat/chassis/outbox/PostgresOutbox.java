package org.umoorsehhat.chassis.outbox;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the relay asks of the database. All on one connection, which also holds the locks of its
 * shards: when it is lost, so are the locks, and nothing more is read.
 */
final class PostgresOutbox {

    static final int SHARDS = 32;

    /**
     * First half of the advisory locks' key; the second is the shard, or MEMBER for being a relay
     * at all.
     */
    private static final int LOCKS = 0x0B0C5;

    private static final int MEMBER = 1000;

    /** What relays tell each other: that there are events, or that relays came, went or gave up. */
    private static final String CHANNEL = "outbox";

    private static final String EVENTS = "events";
    private static final String MEMBERS = "members";

    /**
     * One snapshot for both parts, or an event might be seen whose predecessor was not. Each part
     * has one index that serves it and no other (hence + 0): the plan is made while the table is
     * empty, and kept when thousands of rows come.
     */
    private static final String READ =
            """
            WITH ordinary AS MATERIALIZED (
                SELECT * FROM outbox o WHERE NOT is_bulk AND shard = ANY($1)
                   AND (SELECT true FROM outbox b
                        WHERE b.is_bulk AND b.aggregatetype = o.aggregatetype AND b.aggregateid = o.aggregateid
                          AND b.position + 0 < o.position) IS NULL
                ORDER BY position LIMIT $2
            ), bulk AS (
                SELECT * FROM outbox WHERE is_bulk AND shard = ANY($1) AND (SELECT count(*) FROM ordinary) < $2
                ORDER BY position LIMIT $3
            )
            SELECT position, shard, id, aggregatetype, aggregateid, type, subject, sequence, payload::text AS payload,
                   correlationid, causationid, traceparent, occurred_at, is_bulk
            FROM (SELECT * FROM ordinary UNION ALL SELECT * FROM bulk) AS event ORDER BY is_bulk, position
            """;

    private final Connection connection;
    private final Duration timeout;
    private int process;

    /**
     * @param timeout after which the connection counts as lost: a server that has gone without a
     *     word never answers
     */
    PostgresOutbox(Connection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    /** Makes this instance count when the shards are shared, and lets the others know. */
    Mono<Void> join() {
        return execute("LISTEN " + CHANNEL)
                .then(execute("SET enable_seqscan = off"))
                .then(
                        execute(
                                "SELECT pg_backend_pid(), pg_advisory_lock_shared(%d, %d)"
                                        .formatted(LOCKS, MEMBER)))
                .doOnNext(own -> process = own)
                .then(tellMembers());
    }

    /** Gives up all shards, and being one of those that share them. */
    Mono<Void> leave() {
        return execute("SELECT pg_advisory_unlock_all()").then(tellMembers());
    }

    /** Wakes the relays of other instances: there may be events of their shards. */
    Mono<Void> tellEvents() {
        return tell(EVENTS);
    }

    /** Has the relays of other instances share the shards anew. */
    Mono<Void> tellMembers() {
        return tell(MEMBERS);
    }

    private Mono<Void> tell(String what) {
        return execute("NOTIFY %s, '%s'".formatted(CHANNEL, what)).then();
    }

    /** What the relays of other instances tell; true when the shards are to be shared anew. */
    Flux<Boolean> told() {
        return connection instanceof PostgresqlConnection postgres
                ? postgres.getNotifications()
                        .filter(told -> told.getProcessId() != process)
                        .map(told -> MEMBERS.equals(told.getParameter()))
                : Flux.never();
    }

    /** How many relays there are, this one included. */
    Mono<Integer> members() {
        return execute(
                """
                SELECT count(*)::int FROM pg_locks
                WHERE locktype = 'advisory' AND classid = %d AND objid = %d AND granted
                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """
                        .formatted(LOCKS, MEMBER));
    }

    /** Tries to become the owner of {@code shard}. */
    Mono<Boolean> tryLock(int shard) {
        return execute("SELECT pg_try_advisory_lock(%d, %d)::int".formatted(LOCKS, shard))
                .map(locked -> locked == 1);
    }

    Mono<Void> unlock(int shard) {
        return execute("SELECT pg_advisory_unlock(%d, %d)::int".formatted(LOCKS, shard)).then();
    }

    /**
     * The oldest events of these shards, in the order in which they are to be sent: first those
     * that are not bulk, but not past a bulk event of their key. Bulk events come once all others
     * are in: one of them may be of the same key, and older.
     *
     * @param limit most events that are not bulk
     * @param bulk most bulk events
     */
    Mono<List<StoredEvent>> read(Collection<Integer> shards, int limit, int bulk) {
        var statement = connection.createStatement(READ);
        return Flux.from(
                        statement
                                .bind(
                                        0,
                                        shards.stream()
                                                .map(Integer::shortValue)
                                                .toArray(Short[]::new))
                                .bind(1, limit)
                                .bind(2, bulk)
                                .execute())
                .concatMap(result -> result.map(PostgresOutbox::event))
                .collectList()
                .timeout(timeout);
    }

    Mono<Void> delete(List<StoredEvent> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        var statement = connection.createStatement("DELETE FROM outbox WHERE position = ANY($1)");
        return Flux.from(
                        statement
                                .bind(
                                        0,
                                        events.stream()
                                                .map(StoredEvent::position)
                                                .toArray(Long[]::new))
                                .execute())
                .concatMap(result -> result.getRowsUpdated())
                .then()
                .timeout(timeout);
    }

    private Mono<Integer> execute(String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .concatMap(result -> result.map(row -> number(row.get(0))))
                .next()
                .timeout(timeout);
    }

    /** Functions that return void give an empty text. */
    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static StoredEvent event(Readable row) {
        String payload = row.get("payload", String.class);
        return new StoredEvent(
                required(row, "position", Long.class),
                required(row, "shard", Short.class),
                required(row, "id", UUID.class),
                required(row, "aggregatetype", String.class),
                required(row, "aggregateid", String.class),
                required(row, "type", String.class),
                required(row, "subject", String.class),
                row.get("sequence", Long.class),
                payload == null ? null : payload.getBytes(StandardCharsets.UTF_8),
                row.get("correlationid", String.class),
                row.get("causationid", String.class),
                row.get("traceparent", String.class),
                required(row, "occurred_at", OffsetDateTime.class),
                required(row, "is_bulk", Boolean.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
