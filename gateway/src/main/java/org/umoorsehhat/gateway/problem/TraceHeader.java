package org.umoorsehhat.gateway.problem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.trace.RequestTrace;
import reactor.core.publisher.Mono;

/** Names the trace of a request in every answer, so that a complaint can be found in the logs. */
@Component
@Order(TraceHeader.FIRST)
class TraceHeader implements WebFilter {

    static final int FIRST = -1000;

    private static final String HEADER = "X-Trace-Id";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(() -> {
                    // Replaces what a service may have said of the same trace.
                    exchange.getResponse()
                            .getHeaders()
                            .set(HEADER, RequestTrace.of(exchange).traceId());
                    return Mono.empty();
                });
        return chain.filter(exchange);
    }
}
