package org.umoorsehhat.chassis.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of the events that were sent together.
 *
 * @param done acknowledged, and so was everything of their shard before them: they may be deleted
 * @param stopped shards whose first event that is not done was refused, or was the one that all
 *     others waited for
 */
record Batch(List<StoredEvent> done, Set<Short> stopped) {

    /**
     * @param events in the order in which they were sent
     */
    static Batch of(List<StoredEvent> events, List<EventSender.SendResult> outcomes) {
        Set<Long> acknowledged = new HashSet<>();
        Set<Short> stopped = new HashSet<>();
        for (var outcome : outcomes) {
            if (outcome.acknowledged()) {
                acknowledged.add(outcome.event().position());
            } else {
                stopped.add(outcome.event().shard());
            }
        }
        var done = new ArrayList<StoredEvent>();
        var incomplete = new HashSet<Short>();
        for (StoredEvent event : events) {
            if (!acknowledged.contains(event.position())) {
                if (incomplete.isEmpty()) {
                    stopped.add(event.shard());
                }
                incomplete.add(event.shard());
            } else if (!incomplete.contains(event.shard())) {
                done.add(event);
            }
        }
        return new Batch(done, stopped);
    }
}
