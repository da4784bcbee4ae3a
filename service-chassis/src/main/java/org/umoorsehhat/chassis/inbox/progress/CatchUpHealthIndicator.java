package org.umoorsehhat.chassis.inbox.progress;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Not ready before everything that lay in the topics at start has been consumed, by this instance
 * or another of its group: a service with an empty database would answer wrongly.
 */
final class CatchUpHealthIndicator implements HealthIndicator, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CatchUpHealthIndicator.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long CALL_SECONDS = 10;

    private final Map<String, Object> settings;
    private final String group;
    private final Collection<String> topics;
    private volatile boolean done;
    private volatile String missing = "not looked yet";
    private @Nullable Map<TopicPartition, Long> ends;
    private @Nullable Thread watcher;

    /**
     * @param settings of an admin client
     */
    CatchUpHealthIndicator(Map<String, Object> settings, String group, Collection<String> topics) {
        this.settings = settings;
        this.group = group;
        this.topics = topics;
        this.done = topics.isEmpty();
    }

    @Override
    public Health health() {
        return done
                ? Health.up().build()
                : Health.outOfService().withDetail("waiting", missing).build();
    }

    @Override
    public synchronized void start() {
        if (!done && watcher == null) {
            watcher = Thread.ofVirtual().name("caught-up").start(this::watch);
        }
    }

    private void watch() {
        long began = System.nanoTime();
        try {
            while (!done) {
                look();
                Thread.sleep(POLL);
            }
            long millis = (System.nanoTime() - began) / 1_000_000;
            log.info("Caught up with {} topics in {} ms", topics.size(), millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks until done, or until the broker does not answer. */
    private void look() throws InterruptedException {
        try (var progress = new TopicProgress(settings)) {
            while (!done) {
                var until = ends == null ? get(progress.ends(topics)) : ends;
                ends = until;
                var behind = get(progress.behind(group, until));
                missing = behind.toString();
                done = behind.isEmpty();
                if (!done) {
                    Thread.sleep(POLL);
                }
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            missing = "Kafka does not answer: " + e;
        }
    }

    private static <T> T get(CompletableFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(CALL_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (watcher != null) {
            watcher.interrupt();
            watcher = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watcher != null;
    }
}
