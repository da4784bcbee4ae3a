package org.umoorsehhat.chassis.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a service does with the events of one topic. Declare one bean per topic; types without a
 * handler are passed over.
 *
 * <p>What a poll brings of the topic is one transaction, unless {@link Builder#oneByOne}: its
 * events have their effects in order. A handler of one event is given them one after the other; one
 * of several, all that follow each other and that are registered together.
 */
public final class EventSubscription {

    private final String topic;
    private final Map<String, Reaction> reactions;
    private final @Nullable Reaction tombstone;
    private final boolean isRestricted;
    private final boolean isOneByOne;
    private final boolean areTombstonesTogether;
    private final boolean isQuiet;

    private EventSubscription(Builder builder) {
        this.topic = builder.topic;
        this.reactions = Map.copyOf(builder.reactions);
        this.tombstone = builder.tombstone;
        this.isRestricted = builder.isRestricted;
        this.isOneByOne = builder.isOneByOne;
        this.areTombstonesTogether = builder.areTombstonesTogether;
        this.isQuiet = builder.isQuiet;
    }

    /** A subscription to {@code topic}. */
    public static Builder to(String topic) {
        return new Builder(topic);
    }

    public String topic() {
        return topic;
    }

    @Nullable Reaction reactionTo(String type) {
        return reactions.get(type);
    }

    @Nullable Reaction tombstone() {
        return tombstone;
    }

    boolean isRestricted() {
        return isRestricted;
    }

    /** Whether a record has a transaction of its own. */
    boolean isAlone(boolean isTombstone) {
        return isOneByOne || isTombstone && !areTombstonesTogether;
    }

    boolean isQuiet() {
        return isQuiet;
    }

    /** Collects the reactions to the types of one topic. */
    public static final class Builder {

        private final String topic;
        private final Map<String, Reaction> reactions = new HashMap<>();
        private @Nullable Reaction tombstone;
        private boolean isRestricted;
        private boolean isOneByOne;
        private boolean areTombstonesTogether = true;
        private boolean isQuiet;

        private Builder(String topic) {
            this.topic = topic;
        }

        /**
         * Events that carry their aggregate's whole state: an older version than the newest seen is
         * dropped.
         */
        public <T> Builder onState(Class<T> data, EventHandler<T> handler, String... types) {
            return on(new Reaction(data, Reaction.each(data, handler), true, false), types);
        }

        /** Events that each count, whatever came before. */
        public <T> Builder onEach(Class<T> data, EventHandler<T> handler, String... types) {
            return on(new Reaction(data, Reaction.each(data, handler), false, false), types);
        }

        /**
         * Records without data: the aggregate of that key is gone. Each has a transaction of its
         * own, since what it takes away may be much.
         */
        public Builder onTombstone(Function<IncomingEvent, Mono<Void>> handler) {
            tombstone = new Reaction(null, Reaction.each(handler), true, false);
            areTombstonesTogether = false;
            return this;
        }

        /**
         * As {@link #onState}, several at once, of each aggregate only the newest: for a handler
         * that asks for nothing but how things are now.
         */
        public <T> Builder onStates(Class<T> data, EventsHandler<T> handler, String... types) {
            return on(new Reaction(data, Reaction.together(data, handler), true, true), types);
        }

        /** As {@link #onState}, several at once, also of the same aggregate. */
        public <T> Builder onEveryState(Class<T> data, EventsHandler<T> handler, String... types) {
            return on(new Reaction(data, Reaction.together(data, handler), true, false), types);
        }

        /** As {@link #onEach}, several at once. */
        public <T> Builder onAll(Class<T> data, EventsHandler<T> handler, String... types) {
            return on(new Reaction(data, Reaction.together(data, handler), false, false), types);
        }

        /** As {@link #onTombstone}, several at once. */
        public Builder onTombstones(Function<List<IncomingEvent>, Mono<Void>> handler) {
            tombstone = new Reaction(null, Reaction.together(handler), true, false);
            areTombstonesTogether = true;
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

        /**
         * A transaction for each event: its handlers take locks that nobody may hold for long, or
         * whose order they do not know beforehand.
         */
        public Builder oneByOne() {
            isOneByOne = true;
            return this;
        }

        /**
         * Its effects put nothing into the outbox, or wake the relay themselves when they do: a
         * commit of them is no reason to look there.
         */
        public Builder quiet() {
            isQuiet = true;
            return this;
        }

        private Builder on(Reaction reaction, String... types) {
            for (String type : types) {
                reactions.put(type, reaction);
            }
            return this;
        }

        public EventSubscription build() {
            return new EventSubscription(this);
        }
    }
}
