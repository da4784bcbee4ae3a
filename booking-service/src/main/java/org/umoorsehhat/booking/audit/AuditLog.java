package org.umoorsehhat.booking.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The audit log: append-only, and chained so that tampering shows. */
public interface AuditLog {

    /** What happened to an appointment, in order. */
    Flux<AuditEntry> of(UUID appointment);

    /** Where the chains are broken: of one appointment, or of all. */
    Flux<Violation> violations(@Nullable UUID appointment);

    /**
     * @param no of the row within its appointment, from 1
     */
    record Violation(UUID appointmentId, int no, String violation) {}
}
