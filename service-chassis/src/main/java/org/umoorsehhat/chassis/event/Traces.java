package org.umoorsehhat.chassis.event;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Spans of work that follows from a request, but is done later and elsewhere: what a stored {@code
 * traceparent} leads to.
 */
public final class Traces {

    private static final String HEADER = "traceparent";

    private final Propagator propagator;

    public Traces(Propagator propagator) {
        this.propagator = propagator;
    }

    /** Whether spans below {@code traceparent} (W3C trace context) are recorded. */
    public static boolean isTraced(@Nullable String traceparent) {
        return traceparent != null && traceparent.endsWith("-01");
    }

    /** Starts a span below {@code traceparent}; the caller ends it. */
    public Span start(String traceparent, String name, Span.Kind kind) {
        return propagator
                .extract(traceparent, (parent, header) -> header.equals(HEADER) ? parent : null)
                .name(name)
                .kind(kind)
                .start();
    }

    /** What makes others continue {@code span}; {@code otherwise} where nothing is traced. */
    public String traceparent(Span span, String otherwise) {
        var headers = new HashMap<String, String>();
        propagator.inject(
                span.context(), headers, (all, header, value) -> headers.put(header, value));
        return headers.getOrDefault(HEADER, otherwise);
    }

    /** Gives {@code work} a span below {@code traceparent}, if that is traced. */
    public <T> Mono<T> follow(@Nullable String traceparent, String name, Mono<T> work) {
        if (traceparent == null || !isTraced(traceparent)) {
            return work;
        }
        return Mono.using(
                () -> start(traceparent, name, Span.Kind.CLIENT),
                span -> work.doOnError(span::error),
                Span::end);
    }
}
