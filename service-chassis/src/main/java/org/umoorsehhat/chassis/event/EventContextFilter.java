package org.umoorsehhat.chassis.event;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.trace.RequestTrace;
import reactor.core.publisher.Mono;

/** Gives every request an {@link EventContext}: its trace, which all that it causes will carry. */
final class EventContextFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        RequestTrace trace = RequestTrace.of(exchange);
        var context = new EventContext(trace.traceId(), null, trace.traceparent());
        return chain.filter(exchange).contextWrite(context::in);
    }
}
