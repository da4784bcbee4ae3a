package org.umoorsehhat.booking.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.accesslog.persistence.PostgresAccessChain;
import org.umoorsehhat.booking.audit.persistence.PostgresAuditLog;
import org.umoorsehhat.booking.operations.web.ChainPortion.ChainViolation;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Whether audit log and access log are as they were written, a part at a time: each is short, and
 * {@code next} leads to the next one, until there is none. For administrators.
 */
@RestController
@Recorded("operations")
@Tag(name = "Operations")
@RequestMapping("/api/appointments/operations/booking-service")
class ChainController {

    private static final int APPOINTMENTS = 500;
    private static final int ROWS = 5_000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final PostgresAuditLog audit;
    private final PostgresAccessChain accesses;

    ChainController(PostgresAuditLog audit, PostgresAccessChain accesses) {
        this.audit = audit;
        this.accesses = accesses;
    }

    @GetMapping("/audit-chain")
    @Operation(
            summary = "Checks the audit logs of the next 500 appointments",
            description =
                    "Begins at the first, or goes on with next of the answer before as after.")
    Mono<ChainPortion> auditChain(
            @RequestParam(required = false) @Nullable UUID after, Caller caller) {
        caller.require(Role.ADMIN);
        UUID begin = after == null ? FIRST : after;
        return audit.portion(begin, APPOINTMENTS)
                .collectList()
                .flatMap(portion -> checked(begin, portion));
    }

    private Mono<ChainPortion> checked(UUID begin, List<UUID> portion) {
        UUID next = portion.size() < APPOINTMENTS ? null : portion.getLast();
        return audit.violations(begin, next == null ? LAST : next)
                .map(found ->
                        new ChainViolation(found.appointmentId(), found.no(), found.violation()))
                .take(APPOINTMENTS)
                .collectList()
                .map(found -> ChainPortion.of(portion.size(), found, next));
    }

    @GetMapping("/access-chain")
    @Operation(
            summary = "Checks the next 5,000 rows of the access log",
            description =
                    "Begins at the oldest, or goes on with next of the answer before as after.")
    Mono<ChainPortion> accessChain(
            @RequestParam(required = false) @Nullable Long after, Caller caller) {
        caller.require(Role.ADMIN);
        return accesses.portion(after, ROWS)
                .switchIfEmpty(
                        Mono.error(() -> Problem.invalid("after", "is not a cursor of this list")))
                .map(part ->
                        ChainPortion.of(
                                part.checked(),
                                part.violations().stream()
                                        .map(found ->
                                                new ChainViolation(
                                                        null, found.no(), found.violation()))
                                        .toList(),
                                part.last()));
    }
}
