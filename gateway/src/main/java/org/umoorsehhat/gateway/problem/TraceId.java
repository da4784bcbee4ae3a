package org.umoorsehhat.gateway.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
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
public class TraceId implements WebFilter {

    static final int FIRST = -1000;

    static final String HEADER = "X-Trace-Id";

    /** As Spring Boot's log formats expect it. */
    private static final String KEY = "traceId";

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

    /**
     * Log lines have the trace id of the exchange until this is closed: on an event loop the thread
     * has none, since restoring it in every operator would take a tenth of the time.
     */
    public static MDC.MDCCloseable inLog(ServerWebExchange exchange) {
        return MDC.putCloseable(KEY, Objects.requireNonNullElse(of(exchange), ""));
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
