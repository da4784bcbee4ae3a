package org.umoorsehhat.chassis.problem;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.umoorsehhat.chassis.event.EventContextFilter;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every request that fails, in a controller or before, with a problem. */
@Order(-2)
public final class ProblemWriter implements WebExceptionHandler {

    private static final String TRACE_ID = "traceId";

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return exchange.getResponse().isCommitted()
                ? Mono.error(failure)
                : write(exchange, problem(exchange, failure));
    }

    /** What is logged on the way has the answer's trace id, restored thread-locals or not. */
    private static Problem problem(ServerWebExchange exchange, Throwable failure) {
        String before = MDC.get(TRACE_ID);
        log(EventContextFilter.traceId(exchange));
        try {
            return Problems.of(failure);
        } finally {
            log(before);
        }
    }

    private static void log(@Nullable String traceId) {
        if (traceId == null) {
            MDC.remove(TRACE_ID);
        } else {
            MDC.put(TRACE_ID, traceId);
        }
    }

    /** Ends the exchange with {@code problem}. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.getStatusCode());
        response.getHeaders().putAll(problem.getHeaders());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = json.writeValueAsBytes(complete(problem.getBody(), exchange));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Adds what every problem has. */
    private static ProblemDetail complete(ProblemDetail problem, ServerWebExchange exchange) {
        problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
        String trace = EventContextFilter.traceId(exchange);
        if (trace != null) {
            problem.setProperty("trace_id", trace);
        }
        return problem;
    }
}
