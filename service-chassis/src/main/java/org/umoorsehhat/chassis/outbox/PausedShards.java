package org.umoorsehhat.chassis.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shards that are left alone for a while, because their first event could not be sent: the others
 * go on meanwhile. Used by one round at a time.
 */
final class PausedShards {

    private final long pause;
    private final Map<Integer, Long> since = new HashMap<>();

    PausedShards(Duration pause) {
        this.pause = pause.toNanos();
    }

    void pause(int shard) {
        since.put(shard, System.nanoTime());
    }

    boolean isAny() {
        return !since.isEmpty();
    }

    /** Those of {@code shards} that are not paused. */
    List<Integer> leaveOut(List<Integer> shards) {
        if (since.isEmpty()) {
            return shards;
        }
        long now = System.nanoTime();
        since.values().removeIf(start -> now - start > pause);
        return shards.stream().filter(shard -> !since.containsKey(shard)).toList();
    }
}
