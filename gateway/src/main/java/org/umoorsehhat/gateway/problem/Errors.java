package org.umoorsehhat.gateway.problem;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns whatever goes wrong in the gateway into a problem. */
@Component
@Order(-2)
class Errors implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private static final Duration SOON = Duration.ofSeconds(5);

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
        return problems.write(exchange, problem(failure));
    }

    private static Problem problem(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.problem();
            case AuthenticationServiceException e -> {
                log.warn("Tokens cannot be checked: {}", e.toString());
                yield Problem.unavailable(
                        "Tokens cannot be checked at the moment. Try again soon.", SOON);
            }
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
