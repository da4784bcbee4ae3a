package org.umoorsehhat.booking.stream;

import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * Somebody who listens. What they have not read yet waits in a queue that does not grow: who lets
 * it fill up is dropped.
 */
final class Listener {

    private final Caller caller;
    private final Sinks.Many<Frame> queue;
    private final Sinks.Empty<Frame> end = Sinks.empty();
    private Position start = Position.of();

    /**
     * @param length frames that may wait
     */
    Listener(Caller caller, int length) {
        this.caller = caller;
        this.queue = Sinks.many().unicast().onBackpressureBuffer(Queues.<Frame>get(length).get());
    }

    Caller caller() {
        return caller;
    }

    boolean maySee(Change change) {
        Long doctor = caller.asDoctor();
        Long patient = caller.asPatient();
        return caller.isOfDesk()
                || doctor != null && change.isOf(doctor)
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
