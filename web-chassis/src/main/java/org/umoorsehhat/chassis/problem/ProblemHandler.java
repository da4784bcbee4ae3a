package org.umoorsehhat.chassis.problem;

import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.umoorsehhat.chassis.trace.RequestTrace;
import reactor.core.publisher.Mono;

/** Answers every request that fails, in a controller or before, with a problem. */
@Order(ProblemHandler.ORDER)
public final class ProblemHandler implements WebExceptionHandler {

    /** Before the framework's own, which begin at -1. */
    public static final int ORDER = -2;

    private final ProblemWriter writer;
    private final Function<Throwable, Problem> problems;

    /**
     * @param problems what each failure looks like to the caller; logs what the caller is not told
     */
    public ProblemHandler(ProblemWriter writer, Function<Throwable, Problem> problems) {
        this.writer = writer;
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        // Too late for an answer: the connection is cut, so that nobody takes half for the whole.
        return exchange.getResponse().isCommitted()
                ? Mono.error(failure)
                : writer.write(exchange, problem(exchange, failure));
    }

    /** What is logged on the way has the answer's trace id, restored thread-locals or not. */
    private Problem problem(ServerWebExchange exchange, Throwable failure) {
        try (var _ = RequestTrace.of(exchange).inLog()) {
            return problems.apply(failure);
        }
    }
}
