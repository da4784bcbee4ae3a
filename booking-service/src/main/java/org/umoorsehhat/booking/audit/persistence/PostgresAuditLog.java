package org.umoorsehhat.booking.audit.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.audit.rules.AuditChain;
import org.umoorsehhat.booking.audit.rules.AuditChain.Violation;
import org.umoorsehhat.booking.audit.rules.AuditEntry;
import org.umoorsehhat.booking.audit.rules.SealedAuditRow;
import org.umoorsehhat.booking.persistence.JsonColumns;
import reactor.core.publisher.Flux;

/** The audit log: append-only, and chained so that tampering shows. Changes write it themselves. */
@Repository
public class PostgresAuditLog {

    private static final String SEALED =
            """
            SELECT l.appointment_id, l.no, l.action, l.role, l.at, l.trace_id, l.old_values::text AS old_values,
                   l.new_values::text AS new_values, l.actor::text AS actor, l.private_digest, l.hash,
                   p.audit_id IS NOT NULL AS has_private_part, p.salt, p.content::text AS content
            FROM audit_log l LEFT JOIN audit_private p ON p.audit_id = l.id
            """;

    private static final String ROWS =
            SEALED + "WHERE $1 IS NULL OR l.appointment_id = $1 ORDER BY l.appointment_id, l.no";

    private static final String ROWS_OF_PORTION =
            SEALED
                    + "WHERE l.appointment_id > $1 AND l.appointment_id <= $2 ORDER BY l.appointment_id, l.no";

    private static final String OTHER_ENDS =
            """
            SELECT a.appointment_id, a.audit_count
            FROM appointment a LEFT JOIN audit_log l ON l.appointment_id = a.appointment_id AND l.no = a.audit_count
            WHERE l.hash IS DISTINCT FROM a.audit_hash
            """;

    private static final String MISSING = OTHER_ENDS + "AND ($1 IS NULL OR a.appointment_id = $1)";

    private static final String MISSING_OF_PORTION =
            OTHER_ENDS + "AND a.appointment_id > $1 AND a.appointment_id <= $2";

    /** Of one row each, whichever is its first, so that no row of others is read. */
    private static final String PORTION =
            "SELECT appointment_id FROM audit_log WHERE appointment_id > $1 AND no = 1 ORDER BY appointment_id LIMIT $2";

    private final DatabaseClient database;
    private final JsonColumns json;

    PostgresAuditLog(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** What happened to an appointment, in order. */
    public Flux<AuditEntry> of(UUID appointment) {
        return database.sql(
                        """
                        SELECT l.id, l.action, coalesce(l.actor, p.content) ->> 'sub' AS performed_by,
                               coalesce(l.actor, p.content) ->> 'name' AS performed_by_name,
                               l.role, l.at, p.content ->> 'notes' AS notes,
                               l.old_values || coalesce(p.content -> 'old', '{}') AS old_values,
                               l.new_values || coalesce(p.content -> 'new', '{}') AS new_values
                        FROM audit_log l LEFT JOIN audit_private p ON p.audit_id = l.id
                        WHERE l.appointment_id = $1 ORDER BY l.no
                        """)
                .bind(0, appointment)
                .map(this::entry)
                .all();
    }

    private AuditEntry entry(Readable row) {
        return new AuditEntry(
                required(row, "id", Long.class),
                required(row, "action", String.class),
                row.get("performed_by", String.class),
                row.get("performed_by_name", String.class),
                required(row, "role", String.class),
                required(row, "at", Instant.class),
                row.get("notes", String.class),
                json.map(required(row, "old_values", Json.class)),
                json.map(required(row, "new_values", Json.class)));
    }

    /** Where the chains are broken: of one appointment, or of all. */
    public Flux<Violation> violations(@Nullable UUID appointment) {
        return Flux.defer(() -> {
            var chain = new AuditChain();
            return bound(ROWS, appointment)
                    .map(PostgresAuditLog::sealed)
                    .all()
                    .concatMapIterable(row -> chain.follow(row.row(), row.hasPrivatePart()))
                    .concatWith(bound(MISSING, appointment).map(PostgresAuditLog::missing).all());
        });
    }

    /**
     * The next appointments with an audit log, in order of their ids.
     *
     * @param after their ids are larger
     */
    public Flux<UUID> portion(UUID after, int most) {
        return database.sql(PORTION).bind(0, after).bind(1, most).mapValue(UUID.class).all();
    }

    /** Where chains are broken of appointments whose ids are larger, and up to {@code last}. */
    public Flux<Violation> violations(UUID after, UUID last) {
        return Flux.defer(() -> {
            var chain = new AuditChain();
            return database.sql(ROWS_OF_PORTION)
                    .bind(0, after)
                    .bind(1, last)
                    .map(PostgresAuditLog::sealed)
                    .all()
                    .concatMapIterable(row -> chain.follow(row.row(), row.hasPrivatePart()))
                    .concatWith(
                            database.sql(MISSING_OF_PORTION)
                                    .bind(0, after)
                                    .bind(1, last)
                                    .map(PostgresAuditLog::missing)
                                    .all());
        });
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, @Nullable UUID appointment) {
        return database.sql(sql)
                .bind(
                        0,
                        appointment == null
                                ? Parameters.in(UUID.class)
                                : Parameters.in(appointment));
    }

    private record StoredRow(SealedAuditRow row, boolean hasPrivatePart) {}

    private static StoredRow sealed(Readable row) {
        return new StoredRow(
                new SealedAuditRow(
                        required(row, "appointment_id", UUID.class),
                        required(row, "no", Integer.class),
                        required(row, "action", String.class),
                        required(row, "role", String.class),
                        required(row, "at", Instant.class),
                        row.get("trace_id", String.class),
                        required(row, "old_values", String.class),
                        required(row, "new_values", String.class),
                        row.get("actor", String.class),
                        row.get("salt", UUID.class),
                        row.get("content", String.class),
                        required(row, "private_digest", byte[].class),
                        required(row, "hash", byte[].class)),
                required(row, "has_private_part", Boolean.class));
    }

    private static Violation missing(Readable row) {
        return new Violation(
                required(row, "appointment_id", UUID.class),
                required(row, "audit_count", Integer.class),
                "the newest rows are missing");
    }
}
