package org.umoorsehhat.booking.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Tells listeners of changes. One reader serves them all; its one thread alone touches who listens
 * and what is remembered, so that nothing is told twice, left out, or told in another order.
 */
@Component
public class LiveChanges implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveChanges.class);
    private static final Duration RETRY_SOON = Duration.ofSeconds(2);

    private final ChangeSource source;
    private final StreamProperties properties;
    private final Scheduler thread = Schedulers.newSingle("live-changes", true);
    private final Listeners listeners = new Listeners();
    private final AtomicInteger count;
    private final Counter dropped;
    private final Disposable.Swap reading = Disposables.swap();
    private volatile boolean isRunning;

    /** Where the reader is; absent before it has found its topic. */
    private @Nullable Position position;

    /** What was published before this instance started is told only to who comes back for it. */
    private Position beginning = Position.of();

    private @Nullable RecentChanges recent;

    LiveChanges(ChangeSource source, StreamProperties properties, MeterRegistry meters) {
        this.source = source;
        this.properties = properties;
        this.count = meters.gauge("stream.listeners", new AtomicInteger());
        this.dropped = meters.counter("stream.listeners.dropped");
    }

    /**
     * Changes of what {@code caller} may see, from now on, or from where a listener was before. The
     * first frame comes at once. Fails with a problem {@code 503} when too many listen or nothing
     * is read yet, and with {@link TooSlow} when the listener does not keep up.
     *
     * @param after where to go on; absent for now
     */
    public Flux<Frame> listen(Caller caller, @Nullable Position after) {
        return Flux.defer(() -> {
            var listener = new Listener(caller, properties.queue());
            return Mono.fromCallable(() -> join(listener, after))
                    .subscribeOn(thread)
                    .flatMapMany(
                            missed -> listener.untilItsEnd(missed.concatWith(listener.frames())))
                    // On the same thread: after it has joined, if it has.
                    .doFinally(end -> thread.schedule(() -> leave(listener)));
        });
    }

    private Flux<Frame> join(Listener listener, @Nullable Position after) {
        Position now = position;
        RecentChanges known = recent;
        if (now == null || known == null || !isRunning) {
            throw Problem.unavailable("The stream is not there yet. Try again soon.", RETRY_SOON);
        }
        if (listeners.count() >= properties.maxListeners()) {
            throw Problem.unavailable("Too many are listening. Try again soon.", RETRY_SOON);
        }
        Position here = now.laterOf(beginning);
        if (after == null) {
            return enter(listener, here, Frame.signOfLife(here), known);
        }
        // What lies ahead of this instance is of another topic, or of an instance that is quicker.
        return known.reachBackTo(after) && !here.isBefore(after)
                ? enter(listener, after, Frame.signOfLife(after), known)
                : enter(listener, here, Frame.reset(here), known);
    }

    private Flux<Frame> enter(Listener listener, Position start, Frame first, RecentChanges known) {
        listener.startAt(start);
        listeners.add(listener);
        count.set(listeners.count());
        return Flux.just(first).concatWith(Flux.fromIterable(known.since(listener)));
    }

    private void leave(Listener listener) {
        listeners.remove(listener);
        count.set(listeners.count());
    }

    private void tell(Change change) {
        Position now = position;
        RecentChanges known = recent;
        if (now == null || known == null || !now.precedes(change)) {
            return;
        }
        Position behind = now.behind(change);
        position = behind;
        known.add(change, behind);
        Frame frame = Frame.of(change, behind);
        for (Listener listener : listeners.of(change)) {
            if (listener.wants(change)) {
                offer(listener, frame);
            }
        }
    }

    private void giveSignsOfLife() {
        Position now = position;
        if (now != null) {
            Frame frame = Frame.signOfLife(now.laterOf(beginning));
            listeners.everybody().forEach(listener -> offer(listener, frame));
        }
    }

    private void offer(Listener listener, Frame frame) {
        if (!listener.offer(frame)) {
            leave(listener);
            dropped.increment();
            listener.drop();
        }
    }

    private Flux<Change> read() {
        return Mono.justOrEmpty(Optional.ofNullable(position))
                .switchIfEmpty(source.extent().publishOn(thread).map(this::begin))
                .flatMapMany(source::from)
                .publishOn(thread);
    }

    /** Remembers, from the start, as much as it would have by now. */
    private Position begin(ChangeSource.Extent extent) {
        int share = properties.remembered() / Math.max(1, extent.end().partitions());
        Position first = extent.first().laterOf(extent.end().backBy(share));
        beginning = extent.end();
        recent = new RecentChanges(properties.remembered(), first);
        position = first;
        return first;
    }

    @Override
    public void start() {
        isRunning = true;
        Disposable changes =
                Flux.defer(this::read)
                        .subscribeOn(thread)
                        .doOnNext(this::tell)
                        .retryWhen(
                                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                                        .maxBackoff(Duration.ofSeconds(10))
                                        .doBeforeRetry(again ->
                                                log.warn(
                                                        "Changes cannot be read: {}",
                                                        again.failure().toString())))
                        .subscribe();
        Disposable heartbeat =
                thread.schedulePeriodically(
                        this::giveSignsOfLife,
                        properties.heartbeat().toMillis(),
                        properties.heartbeat().toMillis(),
                        TimeUnit.MILLISECONDS);
        reading.update(Disposables.composite(changes, heartbeat));
    }

    /** Before the web server, which would wait for streams to end. */
    @Override
    public void stop() {
        isRunning = false;
        reading.update(Disposables.disposed());
        thread.schedule(() -> listeners.everybody().forEach(Listener::end));
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
