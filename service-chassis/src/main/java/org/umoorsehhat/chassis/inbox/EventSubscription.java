package org.umoorsehhat.chassis.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a service does with the events of one topic. Declare one bean per topic; types without a
 * handler are passed over.
 */
public final class EventSubscription {

    private final String topic;
    private final Map<String, Reaction<?>> reactions;
    private final @Nullable Function<IncomingEvent, Mono<Void>> tombstone;
    private final boolean isRestricted;

    private EventSubscription(Builder builder) {
        this.topic = builder.topic;
        this.reactions = Map.copyOf(builder.reactions);
        this.tombstone = builder.tombstone;
        this.isRestricted = builder.isRestricted;
    }

    /** A subscription to {@code topic}. */
    public static Builder to(String topic) {
        return new Builder(topic);
    }

    public String topic() {
        return topic;
    }

    @Nullable Reaction<?> reactionTo(String type) {
        return reactions.get(type);
    }

    @Nullable Function<IncomingEvent, Mono<Void>> tombstone() {
        return tombstone;
    }

    boolean isRestricted() {
        return isRestricted;
    }

    /**
     * @param data the consumer's own view of the event: a record with the fields that it needs
     * @param newestOnly whether an older version than the newest seen of its aggregate is dropped
     */
    record Reaction<T>(Class<T> data, EventHandler<T> handler, boolean newestOnly) {}

    /** Collects the reactions to the types of one topic. */
    public static final class Builder {

        private final String topic;
        private final Map<String, Reaction<?>> reactions = new HashMap<>();
        private @Nullable Function<IncomingEvent, Mono<Void>> tombstone;
        private boolean isRestricted;

        private Builder(String topic) {
            this.topic = topic;
        }

        /**
         * Events that carry their aggregate's whole state: an older version than the newest seen is
         * dropped.
         */
        public <T> Builder onState(Class<T> data, EventHandler<T> handler, String... types) {
            return on(data, handler, true, types);
        }

        /** Events that each count, whatever came before. */
        public <T> Builder onEach(Class<T> data, EventHandler<T> handler, String... types) {
            return on(data, handler, false, types);
        }

        /** Records without data: the aggregate of that key is gone. */
        public Builder onTombstone(Function<IncomingEvent, Mono<Void>> handler) {
            tombstone = handler;
            return this;
        }

        /**
         * The data are personal, and go when the topic says so: dead letters tell only where the
         * event stands. The topic has to keep the latest event of each key, with its whole state.
         */
        public Builder restricted() {
            isRestricted = true;
            return this;
        }

        private <T> Builder on(
                Class<T> data, EventHandler<T> handler, boolean newestOnly, String... types) {
            for (String type : types) {
                reactions.put(type, new Reaction<>(data, handler, newestOnly));
            }
            return this;
        }

        public EventSubscription build() {
            return new EventSubscription(this);
        }
    }
}
