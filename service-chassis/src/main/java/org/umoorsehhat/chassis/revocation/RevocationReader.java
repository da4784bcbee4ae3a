package org.umoorsehhat.chassis.revocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the topics from their beginning, on a thread of its own and in no consumer group: each
 * instance has to know all of it. Not ready before it has come to where the topics ended at its
 * start.
 */
final class RevocationReader implements SmartLifecycle, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(RevocationReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(5);

    /** The broker would answer once it has answered what it was asked before, for up to 5 s. */
    private static final CloseOptions AT_ONCE = CloseOptions.timeout(Duration.ZERO);

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_SOON = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_LATER = TimeUnit.SECONDS.toNanos(60);

    private final Map<String, Object> settings;
    private final List<String> topics;
    private final RevocationEvents events;
    private final Revocations revocations;
    private volatile boolean isRunning;
    private volatile boolean isCaughtUp;
    private volatile String missing = "not looked yet";
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    /**
     * @param settings of a consumer
     */
    RevocationReader(
            Map<String, Object> settings,
            List<String> topics,
            RevocationEvents events,
            Revocations revocations) {
        this.settings = settings;
        this.topics = topics;
        this.events = events;
        this.revocations = revocations;
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        // The broker answers as soon as there is something; until then nobody has to ask again.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5000);
    }

    private void read() {
        while (isRunning) {
            try {
                open();
            } catch (WakeupException e) {
                log.debug("Woken to stop", e);
            } catch (KafkaException e) {
                missing = "Kafka does not answer: " + e;
                log.warn("Revocations cannot be read: {}", e.toString());
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void open() {
        var opened =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            consumer = opened;
            follow(opened);
        } finally {
            opened.close(AT_ONCE);
        }
    }

    private void follow(KafkaConsumer<String, byte[]> from) {
        long look = System.nanoTime();
        Map<TopicPartition, Long> ends = Map.of();
        while (isRunning) {
            if (System.nanoTime() - look >= 0) {
                boolean isComplete = assign(from);
                look = System.nanoTime() + (isComplete ? LOOK_LATER : LOOK_SOON);
                ends = isCaughtUp ? Map.of() : from.endOffsets(from.assignment(), PATIENCE);
                revocations.forget();
            }
            if (!isCaughtUp) {
                see(from, ends);
            }
            if (from.assignment().isEmpty()) {
                LockSupport.parkNanos(LOOK_SOON / 5);
            } else {
                from.poll(isCaughtUp ? POLL : Duration.ofMillis(100)).forEach(events::apply);
            }
        }
    }

    /** All partitions there are; false while a topic is not there, which others declare. */
    private boolean assign(KafkaConsumer<String, byte[]> from) {
        var found = new ArrayList<TopicPartition>();
        boolean isComplete = true;
        for (String topic : topics) {
            var partitions = from.partitionsFor(topic, PATIENCE);
            isComplete &= !partitions.isEmpty();
            partitions.forEach(one -> found.add(new TopicPartition(topic, one.partition())));
        }
        if (from.assignment().size() != found.size()) {
            from.assign(found);
        }
        return isComplete;
    }

    private void see(KafkaConsumer<String, byte[]> from, Map<TopicPartition, Long> ends) {
        boolean done = true;
        for (var end : ends.entrySet()) {
            done &= from.position(end.getKey(), PATIENCE) >= end.getValue();
        }
        missing = "reading";
        isCaughtUp = done;
        if (done) {
            log.info(
                    "Knows {} revocations and {} who are inactive",
                    revocations.revoked(),
                    revocations.inactive());
        }
    }

    @Override
    public Health health() {
        return isCaughtUp
                ? Health.up().build()
                : Health.outOfService().withDetail("waiting", missing).build();
    }

    /** Not a virtual thread: a poll may spin, and must not hold up what others run on. */
    @Override
    public synchronized void start() {
        if (!isRunning) {
            isRunning = true;
            thread = Thread.ofPlatform().daemon().name("revocations").start(this::read);
        }
    }

    @Override
    public synchronized void stop() {
        isRunning = false;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
        if (thread != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** After the topics are declared, before requests come. */
    @Override
    public int getPhase() {
        return 15;
    }
}
