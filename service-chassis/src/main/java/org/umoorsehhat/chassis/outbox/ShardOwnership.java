package org.umoorsehhat.chassis.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which shards this instance publishes: its fair share, one owner for each. Used by one round at a
 * time, so that a shard is given up only when nothing of it is on its way.
 */
final class ShardOwnership {

    private final PostgresOutbox table;
    private final long interval;
    private final Set<Integer> owned = new TreeSet<>();
    private volatile long nextBalance = System.nanoTime();
    private volatile boolean hasOthers;

    /**
     * @param interval how often instances share the shards anew
     */
    ShardOwnership(PostgresOutbox table, Duration interval) {
        this.table = table;
        this.interval = interval.toNanos();
    }

    /** The shards owned now. */
    List<Integer> owned() {
        return List.copyOf(owned);
    }

    /** Whether other instances publish, too. */
    boolean hasOthers() {
        return hasOthers;
    }

    /** Relays have come or gone: the next round shares the shards anew. */
    void balanceSoon() {
        nextBalance = System.nanoTime();
    }

    /** Gives up shards above the fair share, and takes free ones below it. */
    Mono<Void> balanceWhenDue() {
        long now = System.nanoTime();
        if (now - nextBalance < 0) {
            return Mono.empty();
        }
        nextBalance = now + interval;
        return table.members()
                .flatMap(members -> {
                    hasOthers = members > 1;
                    int share = Math.ceilDiv(PostgresOutbox.SHARDS, Math.max(1, members));
                    return owned.size() > share ? release(owned.size() - share) : acquire(share);
                });
    }

    private Mono<Void> release(int count) {
        return Flux.fromIterable(owned().subList(0, count))
                .concatMap(shard ->
                        table.unlock(shard).then(Mono.fromRunnable(() -> owned.remove(shard))))
                .then(table.tellMembers());
    }

    private Mono<Void> acquire(int share) {
        return Flux.fromStream(IntStream.range(0, PostgresOutbox.SHARDS).boxed())
                .filter(shard -> !owned.contains(shard))
                .concatMap(shard -> owned.size() >= share ? Mono.empty() : acquireOne(shard))
                .then();
    }

    private Mono<Void> acquireOne(int shard) {
        return table.tryLock(shard)
                .filter(locked -> locked)
                .doOnNext(locked -> owned.add(shard))
                .then();
    }
}
