package org.umoorsehhat.gateway.problem;

import java.util.LinkedHashMap;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Ends exchanges with problems. */
@Component
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** The answer must not have begun. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        // Drops the headers of an upstream's answer that this one replaces.
        ServerWebExchangeUtils.reset(exchange);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        problem.headers().forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = body(exchange, problem);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private byte[] body(ServerWebExchange exchange, Problem problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status().value());
        members.put("detail", problem.detail());
        members.put("instance", instance(exchange));
        String traceId = TraceId.of(exchange);
        if (traceId != null) {
            members.put("trace_id", traceId);
        }
        return json.writeValueAsBytes(members);
    }

    /** The path as the services see it. */
    private static String instance(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
