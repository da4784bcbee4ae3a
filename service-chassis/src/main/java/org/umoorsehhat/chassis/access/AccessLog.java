package org.umoorsehhat.chassis.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Accesses on their way to the access log. Whoever adds one does not wait: a thread of its own
 * sends what has come together. A batch is sent until it is acknowledged, always with the same id,
 * so that it counts once. Nothing runs while nothing is accessed.
 */
final class AccessLog implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    /** Far below what the broker takes in one record (1 MB). */
    private static final int MOST_BYTES = 400_000;

    private final AccessSender sender;
    private final AccessLogProperties properties;
    private final Queue<AccessEntry> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting;
    private final AtomicBoolean isAwake = new AtomicBoolean();
    private final Counter lost;
    private final Scheduler thread = Schedulers.newSingle("access-log", true);
    private final Disposable.Swap sending = Disposables.swap();
    private final Sinks.Empty<Void> emptied = Sinks.empty();
    private volatile boolean isRunning;
    private volatile boolean isStopping;
    private boolean isUnderWay;

    AccessLog(AccessSender sender, AccessLogProperties properties, MeterRegistry meters) {
        this.sender = sender;
        this.properties = properties;
        this.waiting = meters.gauge("access.log.waiting", new AtomicInteger());
        this.lost = meters.counter("access.log.lost");
    }

    /** From any thread, at once; where too many wait it is lost. */
    void add(AccessEntry entry) {
        if (waiting.incrementAndGet() > properties.queue()) {
            waiting.decrementAndGet();
            lost.increment();
            return;
        }
        queue.add(entry);
        if (isAwake.compareAndSet(false, true)) {
            later();
        }
    }

    private void later() {
        long wait = isStopping ? 0 : properties.interval().toMillis();
        thread.schedule(this::send, wait, TimeUnit.MILLISECONDS);
    }

    /** On the one thread, one batch after the other, until nothing waits. */
    private void send() {
        if (isUnderWay) {
            return;
        }
        List<AccessEntry> batch = next();
        if (batch.isEmpty()) {
            rest();
            return;
        }
        isUnderWay = true;
        sending.update(
                sender.send(batch)
                        .timeout(properties.sendTimeout())
                        .doOnError(
                                failure -> log.warn("The access log waits: {}", failure.toString()))
                        .retryWhen(
                                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                                        .maxBackoff(Duration.ofSeconds(10)))
                        .publishOn(thread)
                        .subscribe(null, this::isLost, () -> isSent(batch.size())));
    }

    private void isSent(int count) {
        isUnderWay = false;
        if (waiting.addAndGet(-count) >= properties.batchSize()) {
            send();
        } else {
            later();
        }
    }

    private void isLost(@Nullable Throwable failure) {
        isUnderWay = false;
        log.error("The access log cannot be written", failure);
        later();
    }

    private void rest() {
        if (isStopping) {
            emptied.tryEmitEmpty();
        }
        isAwake.set(false);
        if (!queue.isEmpty() && isAwake.compareAndSet(false, true)) {
            later();
        }
    }

    private List<AccessEntry> next() {
        var batch = new ArrayList<AccessEntry>();
        int bytes = 0;
        while (batch.size() < properties.batchSize() && bytes < MOST_BYTES) {
            AccessEntry entry = queue.poll();
            if (entry == null) {
                break;
            }
            batch.add(entry);
            bytes += entry.weight();
        }
        return batch;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    /** What waits is sent first. */
    @Override
    public void stop(Runnable done) {
        isStopping = true;
        thread.schedule(this::send);
        emptied.asMono()
                .timeout(properties.shutdownTimeout())
                .doFinally(end -> finish(done))
                .subscribe(null, failure -> log.error("The access log could not be emptied"));
    }

    private void finish(Runnable done) {
        lost.increment(Math.max(0, waiting.get()));
        isRunning = false;
        done.run();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Stops after the web server, which adds until its last answer. */
    @Override
    public int getPhase() {
        return 20;
    }
}
