package org.umoorsehhat.gateway.problem;

import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import org.umoorsehhat.chassis.problem.Causes;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemHandler;
import reactor.core.publisher.Mono;

/** What is done with a failed exchange before it is answered with a problem, if anybody waits. */
@Component
@Order(ProblemHandler.ORDER - 1)
class FailedExchanges implements WebExceptionHandler {

    private static final DisconnectedClientHelper DISCONNECTED =
            new DisconnectedClientHelper("org.umoorsehhat.gateway.DisconnectedClient");

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        // A service that hangs up looks just like a client that does, but is a problem by now.
        if (!Causes.has(failure, Problem.class)
                && DISCONNECTED.checkAndLogClientDisconnectedException(failure)) {
            return Mono.empty();
        }
        // Drops the headers of a service's answer that the problem replaces.
        ServerWebExchangeUtils.reset(exchange);
        return Mono.error(failure);
    }
}
