package org.umoorsehhat.scheduling.web;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.rules.Refusal;
import org.umoorsehhat.scheduling.rules.RefusedException;
import reactor.core.publisher.Mono;

/** Makes a problem of every refusal, just before the chassis writes it. */
@Component
@Order(-3)
class RefusalProblems implements WebExceptionHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return Mono.error(
                failure instanceof RefusedException refused ? problem(refused.refusal()) : failure);
    }

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound(var detail) -> Problem.notFound(detail);
            case Refusal.Invalid(var field, var message) -> Problem.invalid(field, message);
            case Refusal.Taken(var type, var title, var field, var message) ->
                    Problem.conflict(type, title, field + ": " + message)
                            .with("errors", Map.of(field, List.of(message)));
            case Refusal.Conflict(var type, var title, var detail, var numbers) -> {
                Problem problem = Problem.conflict(type, title, detail);
                numbers.forEach(problem::with);
                yield problem;
            }
        };
    }
}
