package org.umoorsehhat.chassis.event;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Where an event comes from: the request or event that caused it.
 *
 * @param correlationId the same for everything that follows from one request
 * @param causationId id of the event whose handling emitted this one; absent when a request did
 * @param traceparent W3C trace context
 */
public record EventContext(
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /** An event that nothing known has caused, such as one of a timer. */
    public static final EventContext NONE = new EventContext(null, null, null);

    /** The context of the running request or event; {@link #NONE} outside of both. */
    public static Mono<EventContext> current() {
        return Mono.deferContextual(view -> Mono.just(from(view)));
    }

    /** The context that {@code view} carries, else {@link #NONE}. */
    public static EventContext from(ContextView view) {
        return view.hasKey(EventContext.class) ? view.get(EventContext.class) : NONE;
    }

    /** {@code context} with this as the current one. */
    public Context in(Context context) {
        return context.put(EventContext.class, this);
    }

    /** As the SQL function {@code emit} takes it. The parts are ids, so nothing needs escaping. */
    public String toJson() {
        var json = new StringBuilder("{");
        append(json, "correlation_id", correlationId);
        append(json, "causation_id", causationId);
        append(json, "traceparent", traceparent);
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.append(json.length() > 1 ? "," : "")
                    .append('"')
                    .append(name)
                    .append("\":\"")
                    .append(value)
                    .append('"');
        }
    }
}
