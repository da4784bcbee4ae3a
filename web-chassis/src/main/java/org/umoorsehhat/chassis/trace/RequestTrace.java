package org.umoorsehhat.chassis.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * The trace of a request, which its answer, its lines in the log and all that it causes share.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param isSampled whether its spans are recorded
 */
public record RequestTrace(String traceId, String spanId, boolean isSampled) {

    private static final String ATTRIBUTE = RequestTrace.class.getName();

    /** All zeros is none (W3C trace context); so is an empty text. */
    private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");

    /** As Spring Boot's log formats expect it. */
    private static final String LOG_KEY = "traceId";

    /** The same for the whole exchange; made up where nothing is traced. */
    public static RequestTrace of(ServerWebExchange exchange) {
        RequestTrace known = exchange.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = read(exchange);
            exchange.getAttributes().put(ATTRIBUTE, known);
        }
        return known;
    }

    private static RequestTrace read(ServerWebExchange exchange) {
        // Of the exchange and not of the thread: no span is current where filters are put together.
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observation -> observation.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(Span::context)
                .filter(trace -> TRACE_ID.matcher(trace.traceId()).matches())
                .map(RequestTrace::traced)
                .orElseGet(RequestTrace::untraced);
    }

    /** Sampled or not: the services behind the gateway continue either. */
    private static RequestTrace traced(TraceContext trace) {
        return new RequestTrace(
                trace.traceId(), trace.spanId(), Boolean.TRUE.equals(trace.sampled()));
    }

    private static RequestTrace untraced() {
        var random = ThreadLocalRandom.current();
        return new RequestTrace(
                "%016x%016x".formatted(random.nextLong() | 1, random.nextLong()),
                "%016x".formatted(random.nextLong() | 1),
                false);
    }

    /** As W3C trace context. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + (isSampled ? "01" : "00");
    }

    /**
     * Log lines of this thread have the trace id until this is closed: an event loop has none by
     * itself, since restoring it in every operator would take a tenth of the time.
     */
    public LogScope inLog() {
        var scope = new LogScope(MDC.get(LOG_KEY));
        MDC.put(LOG_KEY, traceId);
        return scope;
    }

    /** Ends with the trace id that log lines had before, if they had one. */
    public static final class LogScope implements AutoCloseable {

        private final @Nullable String before;

        private LogScope(@Nullable String before) {
            this.before = before;
        }

        @Override
        public void close() {
            if (before == null) {
                MDC.remove(LOG_KEY);
            } else {
                MDC.put(LOG_KEY, before);
            }
        }
    }
}
