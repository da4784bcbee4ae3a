package org.umoorsehhat.gateway.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Names the trace of a request in every answer, so that a complaint can be found in the logs. */
@Component
@Order(TraceId.FIRST)
class TraceId implements WebFilter {

    static final int FIRST = -1000;

    static final String HEADER = "X-Trace-Id";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(() -> {
                    String traceId = of(exchange);
                    if (traceId != null) {
                        // Replaces what a service may have said of the same trace.
                        exchange.getResponse().getHeaders().set(HEADER, traceId);
                    }
                    return Mono.empty();
                });
        return chain.filter(exchange);
    }

    static @Nullable String of(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(Span::context)
                .map(context -> context.traceId())
                .orElse(null);
    }
}
