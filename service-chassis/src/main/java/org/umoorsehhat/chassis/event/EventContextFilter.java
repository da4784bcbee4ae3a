package org.umoorsehhat.chassis.event;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request an {@link EventContext}: its trace, which all that it causes will carry. */
public final class EventContextFilter implements WebFilter {

    private static final String ATTRIBUTE = EventContextFilter.class.getName();

    /** The trace id of a request; null before this filter has seen it. */
    public static @Nullable String traceId(ServerWebExchange exchange) {
        EventContext context = exchange.getAttribute(ATTRIBUTE);
        return context == null ? null : context.correlationId();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        EventContext context = context(exchange);
        exchange.getAttributes().put(ATTRIBUTE, context);
        return chain.filter(exchange).contextWrite(context::in);
    }

    private static EventContext context(ServerWebExchange exchange) {
        // Of the exchange and not of the thread: no span is current where filters are put together.
        TracingContext tracing =
                ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                        .map(observation -> observation.<TracingContext>get(TracingContext.class))
                        .orElse(null);
        return tracing == null || tracing.getSpan() == null || tracing.getSpan().isNoop()
                ? untraced()
                : traced(tracing.getSpan().context());
    }

    private static EventContext traced(TraceContext trace) {
        return context(
                trace.traceId(),
                trace.spanId(),
                Boolean.TRUE.equals(trace.sampled()) ? "01" : "00");
    }

    /** Tracing may be off; an answer and its events still share an id then. */
    private static EventContext untraced() {
        var random = ThreadLocalRandom.current();
        String trace = "%016x%016x".formatted(random.nextLong() | 1, random.nextLong());
        return context(trace, "%016x".formatted(random.nextLong() | 1), "00");
    }

    private static EventContext context(String trace, String span, String flags) {
        return new EventContext(trace, null, "00-" + trace + "-" + span + "-" + flags);
    }
}
