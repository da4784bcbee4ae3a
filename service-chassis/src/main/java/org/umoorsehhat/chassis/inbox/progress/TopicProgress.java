package org.umoorsehhat.chassis.inbox.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer group has come in its topics. What is asked is answered on the client's own
 * thread.
 */
final class TopicProgress implements AutoCloseable {

    private final Admin admin;

    TopicProgress(Map<String, Object> settings) {
        this.admin = Admin.create(settings);
    }

    /** Where each partition that holds anything ends. A topic that does not exist holds nothing. */
    CompletableFuture<Map<TopicPartition, Long>> ends(Collection<String> topics) {
        return partitions(topics)
                .thenCompose(partitions ->
                        offsets(partitions, OffsetSpec.latest())
                                .thenCombine(
                                        offsets(partitions, OffsetSpec.earliest()),
                                        TopicProgress::ofThoseWithRecords))
                .toCompletableFuture();
    }

    /**
     * How many records of each topic the group has still to consume, 0 where there are none; of
     * those that are there still, since old ones leave some topics.
     */
    CompletableFuture<Map<String, Long>> waiting(String group, Collection<String> topics) {
        var places = partitions(topics);
        var ends = places.thenCompose(wanted -> offsets(wanted, OffsetSpec.latest()));
        var starts = places.thenCompose(wanted -> offsets(wanted, OffsetSpec.earliest()));
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage()
                .thenCombine(starts, TopicProgress::positions)
                .thenCombine(ends, (positions, last) -> waiting(topics, positions, last))
                .toCompletableFuture();
    }

    private static Map<TopicPartition, Long> positions(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> starts) {
        var positions = new HashMap<>(starts);
        committed.forEach((partition, offset) -> {
            // There is none where a group was set back.
            if (offset != null) {
                positions.merge(partition, offset.offset(), Math::max);
            }
        });
        return positions;
    }

    private static Map<String, Long> waiting(
            Collection<String> topics,
            Map<TopicPartition, Long> positions,
            Map<TopicPartition, Long> ends) {
        var waiting = new TreeMap<String, Long>();
        topics.forEach(topic -> waiting.put(topic, 0L));
        ends.forEach((partition, end) ->
                waiting.merge(
                        partition.topic(),
                        Math.max(0, end - positions.getOrDefault(partition, 0L)),
                        Long::sum));
        return waiting;
    }

    /**
     * How many records before {@code ends} the group has not consumed; only where there are any.
     */
    CompletableFuture<Map<TopicPartition, Long>> behind(
            String group, Map<TopicPartition, Long> ends) {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage()
                .thenApply(committed -> behind(committed, ends))
                .toCompletableFuture();
    }

    private static Map<TopicPartition, Long> behind(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
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

    private CompletionStage<List<TopicPartition>> partitions(Collection<String> topics) {
        return admin.listTopics()
                .names()
                .toCompletionStage()
                .thenCompose(there ->
                        admin.describeTopics(topics.stream().filter(there::contains).toList())
                                .allTopicNames()
                                .toCompletionStage())
                .thenApply(TopicProgress::partitions);
    }

    private static List<TopicPartition> partitions(Map<String, TopicDescription> topics) {
        return topics.values().stream()
                .flatMap(topic ->
                        topic.partitions().stream()
                                .map(partition ->
                                        new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static Map<TopicPartition, Long> ofThoseWithRecords(
            Map<TopicPartition, Long> ends, Map<TopicPartition, Long> starts) {
        return ends.entrySet().stream()
                .filter(end -> !end.getValue().equals(starts.get(end.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private CompletionStage<Map<TopicPartition, Long>> offsets(
            Collection<TopicPartition> partitions, OffsetSpec which) {
        var wanted =
                partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> which));
        return admin.listOffsets(wanted)
                .all()
                .toCompletionStage()
                .thenApply(offsets ->
                        offsets.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                offset -> offset.getValue().offset())));
    }

    @Override
    public void close() {
        admin.close();
    }
}
