package org.umoorsehhat.booking.accesslog.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.accesslog.rules.Access;
import org.umoorsehhat.booking.accesslog.rules.AccessHead;
import org.umoorsehhat.booking.accesslog.rules.AccessQuery;
import org.umoorsehhat.booking.accesslog.rules.AccessRow;
import org.umoorsehhat.booking.accesslog.rules.AccessSeal;
import org.umoorsehhat.booking.persistence.Conditions;
import org.umoorsehhat.booking.persistence.JsonColumns;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The access log: append-only for this service, and one chain, whoever tells of an access. */
@Repository
public class PostgresAccessLog {

    static final String COLUMNS =
            "no, stored_at, service, at, sub, name, role, action, kind, resource, patients, rows, filter, purpose, trace_id, status, hash";

    /** All rows and the head in one statement, under the lock that reading the head took. */
    private static final String APPEND =
            """
            WITH head AS (
                UPDATE access_log_head SET no = $2, hash = decode($3, 'hex'), stored_at = $4 RETURNING 1
            )
            INSERT INTO access_log (%s)
            SELECT r.no, $4, $5, r.at, r.sub, r.name, r.role, r.action, r.kind, r.resource, r.patients, r.rows, r.filter,
                   r.purpose, r.trace_id, r.status, decode(r.hash, 'hex')
            FROM head, jsonb_to_recordset($1) AS r (no bigint, at timestamptz, sub text, name text, role text, action text,
                kind text, resource text, patients bigint[], rows int, filter text, purpose text, trace_id text, status int,
                hash text)
            """
                    .formatted(COLUMNS);

    private final DatabaseClient database;
    private final JsonColumns json;

    PostgresAccessLog(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** Adds to the end of the chain, within the running transaction. */
    public Mono<Void> append(String service, List<Access> accesses, Instant now) {
        return database.sql("SELECT no, hash, stored_at FROM access_log_head FOR UPDATE")
                .map(PostgresAccessLog::head)
                .one()
                .flatMap(head -> write(AccessSeal.seal(head, service, accesses, now), service));
    }

    private record Written(
            long no,
            Instant at,
            String sub,
            @Nullable String name,
            String role,
            String action,
            String kind,
            @Nullable String resource,
            List<Long> patients,
            @Nullable Integer rows,
            @Nullable String filter,
            @Nullable String purpose,
            String traceId,
            int status,
            String hash) {

        static Written of(AccessRow row) {
            Access a = row.access();
            return new Written(
                    row.no(),
                    a.at(),
                    a.sub(),
                    a.name(),
                    a.role(),
                    a.action(),
                    a.kind(),
                    a.resource(),
                    a.patients(),
                    a.rows(),
                    a.filter(),
                    a.purpose(),
                    a.traceId(),
                    a.status(),
                    HexFormat.of().formatHex(row.hash()));
        }
    }

    private Mono<Void> write(List<AccessRow> rows, String service) {
        AccessHead end = AccessSeal.headOf(rows);
        return database.sql(APPEND)
                .bind(0, json.parameter(rows.stream().map(Written::of).toList()))
                .bind(1, end.no())
                .bind(2, HexFormat.of().formatHex(end.hash()))
                .bind(3, end.storedAt())
                .bind(4, service)
                .then();
    }

    /**
     * Rows, the newest first.
     *
     * @param before number of the row after the first one wanted; absent for the newest
     */
    public Flux<AccessRow> find(AccessQuery filter, @Nullable Long before, int limit, long skip) {
        Conditions condition = conditions(filter, before);
        return condition
                .bind(
                        database.sql(
                                "SELECT %s FROM access_log%s ORDER BY no DESC LIMIT %d OFFSET %d"
                                        .formatted(COLUMNS, condition.where(), limit, skip)))
                .map(PostgresAccessLog::row)
                .all();
    }

    /** How many there are: exact up to 1,000, as all lists count. */
    public Mono<Long> count(AccessQuery filter) {
        Conditions condition = conditions(filter, null);
        return condition
                .bind(
                        database.sql(
                                "SELECT count(*) FROM (SELECT FROM access_log%s LIMIT 1000) AS counted"
                                        .formatted(condition.where())))
                .mapValue(Long.class)
                .one();
    }

    private static Conditions conditions(AccessQuery filter, @Nullable Long before) {
        return new Conditions()
                .and("patients @> ARRAY[$%d::bigint]", filter.patient())
                .and("sub = $%d", filter.who())
                .and("at >= $%d", filter.from())
                // Spares the months before: no row is stored before it happened, but for clocks
                // that differ.
                .and("stored_at >= $%d - interval '1 hour'", filter.from())
                .and("at < $%d", filter.to())
                .and("no < $%d", before);
    }

    static AccessHead head(Readable row) {
        return new AccessHead(
                required(row, "no", Long.class),
                required(row, "hash", byte[].class),
                required(row, "stored_at", Instant.class));
    }

    static AccessRow row(Readable row) {
        return new AccessRow(
                required(row, "no", Long.class),
                required(row, "stored_at", Instant.class),
                required(row, "service", String.class),
                new Access(
                        required(row, "at", Instant.class),
                        required(row, "sub", String.class),
                        row.get("name", String.class),
                        required(row, "role", String.class),
                        required(row, "action", String.class),
                        required(row, "kind", String.class),
                        row.get("resource", String.class),
                        List.of(required(row, "patients", Long[].class)),
                        row.get("rows", Integer.class),
                        row.get("filter", String.class),
                        row.get("purpose", String.class),
                        required(row, "trace_id", String.class),
                        required(row, "status", Integer.class)),
                required(row, "hash", byte[].class));
    }
}
