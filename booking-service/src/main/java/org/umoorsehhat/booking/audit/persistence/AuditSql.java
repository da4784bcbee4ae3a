package org.umoorsehhat.booking.audit.persistence;

import java.time.Instant;
import java.util.UUID;
import org.umoorsehhat.booking.audit.rules.AuditHead;
import org.umoorsehhat.booking.audit.rules.AuditRecord;
import org.umoorsehhat.booking.audit.rules.AuditSeal;
import org.umoorsehhat.booking.audit.rules.SealedAuditRow;
import org.umoorsehhat.booking.persistence.StatementBuilder;

/** The audit row that a statement writes beside a change. */
public record AuditSql(StatementBuilder statement) {

    /** The row that follows {@code head}, with the trace id of what caused it. */
    public SealedAuditRow seal(UUID appointment, AuditHead head, AuditRecord record) {
        return AuditSeal.seal(
                appointment, head, record, UUID.randomUUID(), statement.correlationId());
    }

    /** Part {@code name}, and its private part beside it, for a row of {@code from}. */
    public void write(String name, String from, SealedAuditRow row) {
        statement.write(
                name,
                """
                INSERT INTO audit_log (appointment_id, no, action, role, at, trace_id, old_values, new_values, actor, private_digest, hash)
                SELECT %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s FROM %s RETURNING id\
                """
                        .formatted(
                                statement.value(UUID.class, row.appointmentId()),
                                statement.value(Integer.class, row.no()),
                                statement.value(String.class, row.action()),
                                statement.value(String.class, row.role()),
                                statement.value(Instant.class, row.at()),
                                statement.value(String.class, row.traceId()),
                                statement.json(row.oldValues()),
                                statement.json(row.newValues()),
                                statement.json(row.actor()),
                                statement.value(byte[].class, row.privateDigest()),
                                statement.value(byte[].class, row.hash()),
                                from));
        statement.write(
                name + "_private",
                "INSERT INTO audit_private (audit_id, salt, content) SELECT id, %s, %s FROM %s"
                        .formatted(
                                statement.value(UUID.class, row.salt()),
                                statement.json(row.content()),
                                name));
    }
}
