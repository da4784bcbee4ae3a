package org.umoorsehhat.booking.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.audit.persistence.PostgresAuditLog;
import org.umoorsehhat.booking.audit.rules.AuditChain.Violation;
import reactor.core.publisher.Mono;

/**
 * The command that verifies the audit log: {@code GET /actuator/auditchain}, for administrators.
 * Follows every chain, so it takes its time on a large clinic; {@code ?appointment=UUID} asks for
 * one.
 */
@Component
@Endpoint(id = "auditchain")
class AuditChainEndpoint {

    private final PostgresAuditLog log;

    AuditChainEndpoint(PostgresAuditLog log) {
        this.log = log;
    }

    /**
     * @param intact whether no row was changed, moved or left out
     */
    record Verdict(boolean intact, List<Violation> violations) {}

    @ReadOperation
    Mono<Verdict> verify(@Nullable UUID appointment) {
        return log.violations(appointment)
                .take(1000)
                .collectList()
                .map(violations -> new Verdict(violations.isEmpty(), violations));
    }
}
