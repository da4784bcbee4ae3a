package org.umoorsehhat.booking.appointment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** A few attempts of one key at once, and a short queue behind them. */
final class Turns<K> {

    private final int attempts;
    private final int waiters;
    private final Map<K, Gate<K>> gates = new ConcurrentHashMap<>();

    /**
     * @param attempts of one key under way at once
     * @param waiters that may queue behind those; more are refused
     */
    Turns(int attempts, int waiters) {
        this.attempts = attempts;
        this.waiters = waiters;
    }

    /**
     * Runs {@code attempt} when it is its turn. Waiting for the turn can be given up; an attempt
     * runs to its end by itself once begun.
     */
    <T> Mono<T> inTurn(K key, Supplier<Mono<T>> attempt) {
        return Mono.defer(() -> {
            var turn = new Turn<K>(key);
            return Mono.<Turn<K>>create(sink -> enter(turn, sink))
                    .then(
                            Mono.defer(() ->
                                    turn.moves(State.BEGUN)
                                            ? attempt.get().doFinally(end -> leave(key))
                                            : Mono.<T>empty()))
                    .doOnCancel(() -> {
                        if (turn.moves(State.GIVEN_UP)) {
                            giveUp(turn);
                        }
                    });
        });
    }

    private void enter(Turn<K> turn, MonoSink<Turn<K>> sink) {
        turn.sink = sink;
        var admission = new AtomicReference<>(Admission.REFUSED);
        gates.compute(
                turn.key,
                (same, there) -> {
                    Gate<K> gate = there == null ? new Gate<>() : there;
                    if (gate.running < attempts) {
                        gate.running++;
                        admission.set(Admission.NOW);
                    } else if (gate.queue.size() < waiters) {
                        gate.queue.add(turn);
                        admission.set(Admission.LATER);
                    }
                    return gate;
                });
        switch (admission.get()) {
            case NOW -> sink.success(turn);
            case LATER -> {}
            case REFUSED -> {
                turn.moves(State.GIVEN_UP);
                sink.error(new RefusedException(Refusal.CROWDED));
            }
        }
    }

    /** Who hangs up in the queue leaves it; whose turn has just come passes it on. */
    private void giveUp(Turn<K> turn) {
        var wasQueued = new AtomicBoolean();
        gates.computeIfPresent(
                turn.key,
                (same, gate) -> {
                    wasQueued.set(gate.queue.remove(turn));
                    return gate;
                });
        if (!wasQueued.get()) {
            leave(turn.key);
        }
    }

    private void leave(K key) {
        var next = new AtomicReference<@Nullable Turn<K>>();
        gates.computeIfPresent(
                key,
                (same, gate) -> {
                    next.set(gate.queue.poll());
                    if (next.get() != null) {
                        return gate;
                    }
                    gate.running--;
                    return gate.running == 0 ? null : gate;
                });
        Turn<K> turn = next.get();
        if (turn != null && turn.sink != null) {
            turn.sink.success(turn);
        }
    }

    private enum Admission {
        NOW,
        LATER,
        REFUSED
    }

    private enum State {
        WAITING,
        BEGUN,
        GIVEN_UP
    }

    /** Of one key. Guarded by the map that holds it. */
    private static final class Gate<K> {
        private int running;
        private final Deque<Turn<K>> queue = new ArrayDeque<>();
    }

    private static final class Turn<K> {
        private final K key;
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        private volatile @Nullable MonoSink<Turn<K>> sink;

        Turn(K key) {
            this.key = key;
        }

        boolean moves(State to) {
            return state.compareAndSet(State.WAITING, to);
        }
    }
}
