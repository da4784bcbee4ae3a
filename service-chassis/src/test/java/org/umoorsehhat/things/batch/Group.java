package org.umoorsehhat.things.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.things.ThingsService;

/** A consumer group as the broker sees it. */
final class Group implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String id;
    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers()));

    Group(String id) {
        this.id = id;
    }

    /** By which protocol it is led: {@code Classic} or {@code Consumer}. */
    String type() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(id)).all().get().get(id).type().toString();
    }

    /** Waits until so many consumers share the partitions, none of them without. */
    void awaitMembers(int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                // The broker does not know it before the first one has joined.
                .ignoreExceptions()
                .until(() -> {
                    var group = admin.describeConsumerGroups(List.of(id)).all().get().get(id);
                    return group.groupState() == GroupState.STABLE
                            && group.members().size() == count
                            && group.members().stream()
                                    .noneMatch(one -> one.assignment().topicPartitions().isEmpty());
                });
    }

    /** Waits until all has been handled that lies in the topics now: no partition stands still. */
    void awaitProgress() throws ExecutionException, InterruptedException {
        var ask = new HashMap<TopicPartition, OffsetSpec>();
        for (String topic : List.of(ThingsService.TOPIC, ThingsService.PARTS)) {
            for (int i = 0; i < KafkaServer.PARTITIONS; i++) {
                ask.put(new TopicPartition(topic, i), OffsetSpec.latest());
            }
        }
        var ends = admin.listOffsets(ask).all().get();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    var behind = new HashMap<TopicPartition, Long>();
                    var done =
                            admin.listConsumerGroupOffsets(id)
                                    .partitionsToOffsetAndMetadata()
                                    .get();
                    ends.forEach((partition, end) -> {
                        var offset = done.get(partition);
                        long left = end.offset() - (offset == null ? 0 : offset.offset());
                        if (left > 0) {
                            behind.put(partition, left);
                        }
                    });
                    assertThat(behind).isEmpty();
                });
    }

    @Override
    public void close() {
        admin.close();
    }
}
