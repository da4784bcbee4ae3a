package org.umoorsehhat.booking.accesslog;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.accesslog.persistence.PostgresAccessChain;
import org.umoorsehhat.booking.accesslog.rules.AccessChain.Violation;
import reactor.core.publisher.Mono;

/**
 * The command that verifies the access log: {@code GET /actuator/accesschain}, for administrators.
 * Follows the whole chain, so it takes its time.
 */
@Component
@Endpoint(id = "accesschain")
class AccessChainEndpoint {

    private final PostgresAccessChain chain;

    AccessChainEndpoint(PostgresAccessChain chain) {
        this.chain = chain;
    }

    /**
     * @param intact whether no row was changed, moved or left out
     */
    record Verdict(boolean intact, List<Violation> violations) {}

    @ReadOperation
    Mono<Verdict> verify() {
        return chain.violations()
                .take(1000)
                .collectList()
                .map(violations -> new Verdict(violations.isEmpty(), violations));
    }
}
