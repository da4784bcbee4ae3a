package org.umoorsehhat.chassis.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
final class CaughtUp implements HealthIndicator, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CaughtUp.class);
    private static final long CALL_SECONDS = 10;
    private static final long POLL_MILLIS = 250;

    private final Map<String, Object> admin;
    private final String group;
    private final Collection<String> topics;
    private volatile boolean done;
    private volatile String missing = "not looked yet";
    private @Nullable Thread watcher;

    CaughtUp(Map<String, Object> admin, String group, Collection<String> topics) {
        this.admin = admin;
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
        try (Admin client = Admin.create(admin)) {
            Map<TopicPartition, Long> ends = null;
            while (!done) {
                ends = check(client, ends);
                Thread.sleep(POLL_MILLIS);
            }
            log.info(
                    "Caught up with {} topics in {} ms",
                    topics.size(),
                    (System.nanoTime() - began) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Map<TopicPartition, Long> check(
            Admin client, @Nullable Map<TopicPartition, Long> known) throws InterruptedException {
        try {
            Map<TopicPartition, Long> ends = known == null ? ends(client) : known;
            var behind = behind(client, ends);
            missing = behind.toString();
            done = behind.isEmpty();
            return ends;
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            missing = "Kafka does not answer: " + e.getMessage();
            return known;
        }
    }

    /** Where each partition that holds anything ended. */
    private Map<TopicPartition, Long> ends(Admin client)
            throws InterruptedException,
                    java.util.concurrent.ExecutionException,
                    java.util.concurrent.TimeoutException {
        Set<String> there = client.listTopics().names().get(CALL_SECONDS, TimeUnit.SECONDS);
        var partitions =
                client
                        .describeTopics(topics.stream().filter(there::contains).toList())
                        .allTopicNames()
                        .get(CALL_SECONDS, TimeUnit.SECONDS)
                        .values()
                        .stream()
                        .flatMap(topic ->
                                topic.partitions().stream()
                                        .map(partition ->
                                                new TopicPartition(
                                                        topic.name(), partition.partition())))
                        .toList();
        Map<TopicPartition, Long> first = offsets(client, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends =
                new HashMap<>(offsets(client, partitions, OffsetSpec.latest()));
        ends.entrySet().removeIf(end -> end.getValue().equals(first.get(end.getKey())));
        return ends;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin client, Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException,
                    java.util.concurrent.ExecutionException,
                    java.util.concurrent.TimeoutException {
        var wanted =
                partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> which));
        return client
                .listOffsets(wanted)
                .all()
                .get(CALL_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private Map<TopicPartition, Long> behind(Admin client, Map<TopicPartition, Long> ends)
            throws InterruptedException,
                    java.util.concurrent.ExecutionException,
                    java.util.concurrent.TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                client.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(CALL_SECONDS, TimeUnit.SECONDS);
        var behind = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata offset = committed.get(partition);
            long left = end - (offset == null ? 0 : offset.offset());
            if (left > 0) {
                behind.put(partition, left);
            }
        });
        return behind;
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
