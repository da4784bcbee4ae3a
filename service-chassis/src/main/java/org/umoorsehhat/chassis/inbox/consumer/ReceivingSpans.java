package org.umoorsehhat.chassis.inbox.consumer;

import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.umoorsehhat.chassis.event.Traces;

/** Spans of events whose traces are recorded; the others cost nothing. */
final class ReceivingSpans {

    private final Traces traces;

    ReceivingSpans(Traces traces) {
        this.traces = traces;
    }

    /** Does {@code work}, which is the handling of {@code messages}. */
    void around(List<ConsumerRecord<String, byte[]>> messages, Runnable work) {
        List<Span> open = start(messages);
        try {
            work.run();
        } catch (RuntimeException e) {
            open.forEach(span -> span.error(e));
            throw e;
        } finally {
            open.forEach(Span::end);
        }
    }

    private List<Span> start(List<ConsumerRecord<String, byte[]>> messages) {
        var open = new ArrayList<Span>(0);
        for (ConsumerRecord<String, byte[]> message : messages) {
            var header = message.headers().lastHeader("traceparent");
            String parent =
                    header == null || header.value() == null
                            ? null
                            : new String(header.value(), StandardCharsets.US_ASCII);
            if (parent != null && Traces.isTraced(parent)) {
                open.add(traces.start(parent, message.topic() + " process", Span.Kind.CONSUMER));
            }
        }
        return open;
    }
}
