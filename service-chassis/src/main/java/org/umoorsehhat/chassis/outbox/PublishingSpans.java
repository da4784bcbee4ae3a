package org.umoorsehhat.chassis.outbox;

import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Headers;
import org.umoorsehhat.chassis.event.Traces;

/** The spans of one batch on its way, below those of the requests that its events follow from. */
final class PublishingSpans {

    private static final String TRACEPARENT = "traceparent";

    private final Traces traces;
    private final Map<Long, Span> open = new ConcurrentHashMap<>();

    PublishingSpans(Traces traces) {
        this.traces = traces;
    }

    /** Consumers continue the span that begins here. */
    void start(StoredEvent event, Headers headers) {
        String parent = event.traceparent();
        if (parent != null && Traces.isTraced(parent)) {
            Span span = traces.start(parent, event.topic() + " publish", Span.Kind.PRODUCER);
            open.put(event.position(), span);
            headers.remove(TRACEPARENT);
            headers.add(
                    TRACEPARENT, traces.traceparent(span, parent).getBytes(StandardCharsets.UTF_8));
        }
    }

    void end(StoredEvent event) {
        Span span = open.remove(event.position());
        if (span != null) {
            span.end();
        }
    }

    /** What was given up, too. */
    void endAll() {
        open.values().forEach(Span::end);
        open.clear();
    }
}
