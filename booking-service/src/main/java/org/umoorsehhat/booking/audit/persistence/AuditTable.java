package org.umoorsehhat.booking.audit.persistence;

import io.r2dbc.spi.Parameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.audit.AuditEntry;
import org.umoorsehhat.booking.audit.AuditLog;
import org.umoorsehhat.booking.persistence.JsonFunctions;
import reactor.core.publisher.Flux;

@Repository
class AuditTable implements AuditLog {

    private final DatabaseClient database;
    private final JsonFunctions functions;

    AuditTable(DatabaseClient database, JsonFunctions functions) {
        this.database = database;
        this.functions = functions;
    }

    @Override
    public Flux<AuditEntry> of(UUID appointment) {
        return database.sql(
                        """
                        SELECT to_json(e) FROM (
                            SELECT l.id, l.action, p.content ->> 'sub' AS performed_by, p.content ->> 'name' AS performed_by_name,
                                   l.role, l.at AS timestamp, p.content ->> 'notes' AS notes,
                                   l.old_values || coalesce(p.content -> 'old', '{}') AS old_values,
                                   l.new_values || coalesce(p.content -> 'new', '{}') AS new_values
                            FROM audit_log l LEFT JOIN audit_private p ON p.audit_id = l.id
                            WHERE l.appointment_id = $1 ORDER BY l.no) AS e
                        """)
                .bind(0, appointment)
                .map(row -> functions.read(row, AuditEntry.class))
                .all();
    }

    @Override
    public Flux<Violation> violations(@Nullable UUID appointment) {
        return database.sql("SELECT to_json(v) FROM audit_violations($1) AS v")
                .bind(
                        0,
                        appointment == null
                                ? Parameters.in(UUID.class)
                                : Parameters.in(appointment))
                .map(row -> functions.read(row, Violation.class))
                .all();
    }
}
