package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Keeps the crowd at one time of one doctor from making the database slower: a few attempts at
 * once, a short queue behind them. A time that has just been found full is known as full for a
 * moment, unless a seat has been released here since.
 */
@Component
public class SlotAdmission {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int COUNTERS = 1024;

    private final int attempts;
    private final int waiters;
    private final Duration rememberFull;
    private final Clock clock;
    private final Map<Time, Gate> gates = new ConcurrentHashMap<>();
    private final Map<Stay, Instant> full = new ConcurrentHashMap<>();

    /** Of seats released; doctors who share a counter only have a time asked for once more. */
    private final AtomicIntegerArray releases = new AtomicIntegerArray(COUNTERS);

    SlotAdmission(BookingProperties properties, Clock clock) {
        this.attempts = properties.attemptsPerSlot();
        this.waiters = properties.waitersPerSlot();
        this.rememberFull = properties.rememberFull();
        this.clock = clock;
    }

    /** When at which doctor. */
    public record Time(long doctor, Instant startsAt) {}

    /**
     * What was found full: a shorter stay may touch fewer slots.
     *
     * @param minutes absent for those of the service, or the usual ones
     */
    public record Stay(Time time, @Nullable Integer minutes, @Nullable Long service) {}

    boolean isKnownFull(Stay stay) {
        Instant until = full.get(stay);
        return until != null && clock.instant().isBefore(until);
    }

    /** How many seats of a doctor have been released here; to be asked for before an attempt. */
    int releases(long doctor) {
        return releases.get(counter(doctor));
    }

    /**
     * @param releases before the attempt that found no seat: one released since may be what it
     *     missed
     */
    void rememberFull(Stay stay, int releases) {
        if (full.size() >= MOST_REMEMBERED) {
            full.values().removeIf(until -> !clock.instant().isBefore(until));
        }
        if (full.size() < MOST_REMEMBERED) {
            full.put(stay, clock.instant().plus(rememberFull));
            // Asked after the put, and counted before the removal: whoever comes second sees it.
            if (releases(stay.time().doctor()) != releases) {
                full.remove(stay);
            }
        }
    }

    private static int counter(long doctor) {
        return Math.floorMod(doctor, COUNTERS);
    }

    /** A seat has been released at a doctor's. */
    public void forgetFull(long doctor) {
        releases.incrementAndGet(counter(doctor));
        if (!full.isEmpty()) {
            full.keySet().removeIf(stay -> stay.time().doctor() == doctor);
        }
    }

    /**
     * Runs {@code attempt} when it is its turn. Waiting for the turn can be given up; an attempt
     * runs to its end by itself once begun.
     */
    <T> Mono<T> inTurn(Time time, Supplier<Mono<T>> attempt) {
        return Mono.defer(() -> {
            var turn = new Turn(time);
            return Mono.<Turn>create(sink -> enter(turn, sink))
                    .then(
                            Mono.defer(() ->
                                    turn.moves(State.BEGUN)
                                            ? attempt.get().doFinally(end -> leave(time))
                                            : Mono.<T>empty()))
                    .doOnCancel(() -> {
                        if (turn.moves(State.GIVEN_UP)) {
                            giveUp(turn);
                        }
                    });
        });
    }

    private void enter(Turn turn, MonoSink<Turn> sink) {
        turn.sink = sink;
        var admission = new AtomicReference<>(Admission.REFUSED);
        gates.compute(
                turn.time,
                (time, there) -> {
                    Gate gate = there == null ? new Gate() : there;
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
    private void giveUp(Turn turn) {
        var wasQueued = new AtomicBoolean();
        gates.computeIfPresent(
                turn.time,
                (time, gate) -> {
                    wasQueued.set(gate.queue.remove(turn));
                    return gate;
                });
        if (!wasQueued.get()) {
            leave(turn.time);
        }
    }

    private void leave(Time time) {
        var next = new AtomicReference<@Nullable Turn>();
        gates.computeIfPresent(
                time,
                (same, gate) -> {
                    next.set(gate.queue.poll());
                    if (next.get() != null) {
                        return gate;
                    }
                    gate.running--;
                    return gate.running == 0 ? null : gate;
                });
        Turn turn = next.get();
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

    /** Of one time. Guarded by the map that holds it. */
    private static final class Gate {
        private int running;
        private final Deque<Turn> queue = new ArrayDeque<>();
    }

    private static final class Turn {
        private final Time time;
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        private volatile @Nullable MonoSink<Turn> sink;

        Turn(Time time) {
            this.time = time;
        }

        boolean moves(State to) {
            return state.compareAndSet(State.WAITING, to);
        }
    }
}
