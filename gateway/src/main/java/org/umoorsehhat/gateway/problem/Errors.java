package org.umoorsehhat.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Turns whatever goes wrong in the gateway into a problem. */
@Component
@Order(-2)
class Errors implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private static final DisconnectedClientHelper DISCONNECTED =
            new DisconnectedClientHelper("org.umoorsehhat.gateway.DisconnectedClient");

    private final ProblemWriter problems;

    Errors(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            // Too late for an answer: the connection is cut, so that nobody takes half for the
            // whole.
            return Mono.error(failure);
        }
        Refusal refusal = refusal(failure);
        if (refusal != null) {
            return problems.write(exchange, refusal.problem());
        }
        // Only now: a service that hangs up looks just like a client that does.
        return DISCONNECTED.checkAndLogClientDisconnectedException(failure)
                ? Mono.empty()
                : problems.write(exchange, unforeseen(exchange, failure));
    }

    private static Problem unforeseen(ServerWebExchange exchange, Throwable failure) {
        try (var _ = TraceId.inLog(exchange)) {
            return unforeseen(failure);
        }
    }

    /** Libraries wrap it. */
    private static @Nullable Refusal refusal(@Nullable Throwable failure) {
        return failure == null || failure instanceof Refusal
                ? (Refusal) failure
                : refusal(failure.getCause());
    }

    private static Problem unforeseen(Throwable failure) {
        return switch (failure) {
            case ErrorResponse known when known.getStatusCode() == HttpStatus.NOT_FOUND ->
                    Problem.notFound();
            case ErrorResponse known when known.getStatusCode() instanceof HttpStatus status -> {
                if (status.is5xxServerError()) {
                    log.error("A request failed", failure);
                }
                yield Problem.of(status);
            }
            default -> {
                log.error("A request failed", failure);
                yield Problem.internal();
            }
        };
    }
}
