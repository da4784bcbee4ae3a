package org.umoorsehhat.chassis.event;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request an {@link EventContext}: its trace, which all that it causes will carry. */
public final class EventContextFilter implements WebFilter {

    private static final String ATTRIBUTE = EventContextFilter.class.getName();

    private final Tracer tracer;

    public EventContextFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The trace id of a request; null before this filter has seen it. */
    public static @Nullable String traceId(ServerWebExchange exchange) {
        EventContext context = exchange.getAttribute(ATTRIBUTE);
        return context == null ? null : context.correlationId();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        EventContext context = of(tracer.currentSpan());
        exchange.getAttributes().put(ATTRIBUTE, context);
        return chain.filter(exchange).contextWrite(context::in);
    }

    /** Tracing may be off; an answer and its events still share an id then. */
    private static EventContext of(@Nullable Span span) {
        if (span == null || span.isNoop()) {
            return new EventContext(UUID.randomUUID().toString().replace("-", ""), null, null);
        }
        var trace = span.context();
        String flags = Boolean.TRUE.equals(trace.sampled()) ? "01" : "00";
        return new EventContext(
                trace.traceId(),
                null,
                "00-" + trace.traceId() + "-" + trace.spanId() + "-" + flags);
    }
}
