package org.umoorsehhat.chassis.problem;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.trace.RequestTrace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Ends exchanges with problems. */
public final class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        ToldProblem.prepare();
        this.json = json;
    }

    /** Ends the exchange with {@code problem}. The answer must not have begun. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.getStatusCode());
        response.getHeaders().putAll(problem.getHeaders());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        String language = ToldProblem.language(exchange.getRequest());
        response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language);
        byte[] body = json.writeValueAsBytes(complete(language, problem.getBody(), exchange));
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** With what every answer has, and the problem itself has not: one may be told to many. */
    private static ProblemDetail complete(
            String language, ProblemDetail problem, ServerWebExchange exchange) {
        var complete = ToldProblem.in(language, problem);
        complete.setInstance(URI.create(instance(exchange)));
        complete.setProperty("trace_id", RequestTrace.of(exchange).traceId());
        return complete;
    }

    /** A path means the same with and without a slash at its end. */
    private static String instance(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
