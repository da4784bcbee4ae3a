package org.umoorsehhat.systemtests.compare.quiet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read the platform's topics. */
public final class Consumers implements AutoCloseable {

    /** Dead letters included. */
    private static final Pattern EVENTS = Pattern.compile("\\w+\\.(public|internal)\\.[a-z-]+");

    private static final List<String> GROUPS =
            List.of(
                    "scheduling-service",
                    "booking-service",
                    "waitlist-service",
                    "notification-service");

    private final Admin admin;

    /** What each group has been seen to read. */
    private final Map<String, Set<TopicPartition>> read = new HashMap<>();

    private final Set<TopicPartition> all = new HashSet<>();

    public Consumers(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Where each partition ends. */
    public Map<TopicPartition, Long> ends() {
        if (all.isEmpty()) {
            all.addAll(partitions());
        }
        var asked = all.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(asked).all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Set<TopicPartition> partitions() {
        Set<String> topics =
                get(admin.listTopics().names()).stream()
                        .filter(topic -> EVENTS.matcher(topic).lookingAt())
                        .collect(Collectors.toSet());
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream()
                                .map(p -> new TopicPartition(topic.name(), p.partition())))
                .collect(Collectors.toSet());
    }

    /** Who has not read something to its end, and what; empty when all have. */
    String unread(Map<TopicPartition, Long> ends) {
        lookWhoReadsWhat();
        for (String group : GROUPS) {
            Set<TopicPartition> theirs = read.getOrDefault(group, Set.of());
            if (theirs.isEmpty()) {
                return group + " reads nothing yet";
            }
            Map<TopicPartition, OffsetAndMetadata> committed =
                    get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            for (TopicPartition partition : theirs) {
                OffsetAndMetadata position = committed.get(partition);
                long behind =
                        ends.getOrDefault(partition, 0L)
                                - (position == null ? 0 : position.offset());
                if (behind > 0) {
                    return "%s has %d events of %s to read".formatted(group, behind, partition);
                }
            }
        }
        return "";
    }

    /**
     * Again and again: a topic that comes later than its readers is assigned some seconds after.
     */
    private void lookWhoReadsWhat() {
        get(admin.describeConsumerGroups(GROUPS).all())
                .forEach((group, described) ->
                        described.members().stream()
                                .flatMap(member -> member.assignment().topicPartitions().stream())
                                .forEach(read.computeIfAbsent(group, g -> new HashSet<>())::add));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
