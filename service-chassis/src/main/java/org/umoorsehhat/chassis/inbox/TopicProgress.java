package org.umoorsehhat.chassis.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group has come in its topics. Blocking. */
final class TopicProgress implements AutoCloseable {

    private static final long CALL_SECONDS = 10;

    private final Admin admin;

    TopicProgress(Map<String, Object> settings) {
        this.admin = Admin.create(settings);
    }

    /** Where each partition that holds anything ends. A topic that does not exist holds nothing. */
    Map<TopicPartition, Long> ends(Collection<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> there = get(admin.listTopics().names());
        var partitions =
                get(
                                admin.describeTopics(
                                                topics.stream().filter(there::contains).toList())
                                        .allTopicNames())
                        .values()
                        .stream()
                        .flatMap(topic ->
                                topic.partitions().stream()
                                        .map(partition ->
                                                new TopicPartition(
                                                        topic.name(), partition.partition())))
                        .toList();
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        var ends = new HashMap<>(offsets(partitions, OffsetSpec.latest()));
        ends.entrySet().removeIf(end -> end.getValue().equals(first.get(end.getKey())));
        return ends;
    }

    /**
     * How many records before {@code ends} the group has not consumed; only where there are any.
     */
    Map<TopicPartition, Long> behind(String group, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
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

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        var wanted =
                partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> which));
        return get(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(CALL_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        admin.close();
    }
}
