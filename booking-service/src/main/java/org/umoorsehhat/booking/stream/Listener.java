package org.umoorsehhat.booking.stream;

import org.umoorsehhat.booking.appointment.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * Somebody who listens. What they have not read yet waits in a queue that does not grow: who lets
 * it fill up is dropped.
 */
final class Listener {

    private final Actor actor;
    private final Sinks.Many<Frame> queue;
    private final Sinks.Empty<Frame> end = Sinks.empty();
    private Position start = Position.of();

    /**
     * @param length frames that may wait
     */
    Listener(Actor actor, int length) {
        this.actor = actor;
        this.queue = Sinks.many().unicast().onBackpressureBuffer(Queues.<Frame>get(length).get());
    }

    Actor actor() {
        return actor;
    }

    boolean maySee(Change change) {
        Long doctor = actor.doctorId();
        Long patient = actor.patientId();
        return actor.admin()
                || doctor != null && doctor == change.doctor()
                || patient != null && patient == change.patient();
    }

    /** Nothing before it is told. */
    void startAt(Position position) {
        start = position;
    }

    boolean wants(Change change) {
        return start.precedes(change) && maySee(change);
    }

    /** False when the listener has gone, or is too slow. */
    boolean offer(Frame frame) {
        return queue.tryEmitNext(frame).isSuccess();
    }

    /** No more comes; what waits is thrown away. */
    void end() {
        end.tryEmitEmpty();
    }

    /** The same for one that does not read. */
    void drop() {
        end.tryEmitError(new TooSlow());
    }

    Flux<Frame> frames() {
        return queue.asFlux();
    }

    Flux<Frame> untilItsEnd(Flux<Frame> frames) {
        return frames.takeUntilOther(end.asMono());
    }
}
