package org.umoorsehhat.booking.audit.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit log as it is stored, with its private part beside it.
 *
 * @param no of the row within its appointment, from 1
 * @param role of who did it
 * @param traceId of the request or event; absent where there was none
 * @param oldValues JSON as PostgreSQL writes it, as {@code newValues} and {@code content}
 * @param actor login and name of who did it, where it was staff; absent where it was the patient,
 *     and in rows from before, whose {@code content} has them
 * @param salt so that a blanked value cannot be guessed from its digest; absent once blanked
 * @param content notes, old and new texts, and the patient's name where they did it; absent once
 *     blanked
 * @param privateDigest SHA-256 of salt and content
 * @param hash SHA-256 of the hash before it and of this row
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedAuditRow(
        UUID appointmentId,
        int no,
        String action,
        String role,
        Instant at,
        @Nullable String traceId,
        String oldValues,
        String newValues,
        @Nullable String actor,
        @Nullable UUID salt,
        @Nullable String content,
        byte[] privateDigest,
        byte[] hash) {

    /** The end of the chain, once this row is written. */
    public AuditHead head() {
        return new AuditHead(no, hash);
    }
}
