package org.umoorsehhat.chassis.inbox.consumer;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.RetryListener;

/**
 * Not ready while an event waits for a database that is away, or a dead letter for the broker. A
 * partition that another instance has taken over is no longer our concern.
 */
final class ConsumerState
        implements HealthIndicator, RetryListener, ConsumerAwareRebalanceListener {

    private final Map<TopicPartition, String> waiting = new ConcurrentHashMap<>();

    /** An event of that partition went through, one way or the other. */
    void passed(ConsumerRecord<?, ?> message) {
        if (!waiting.isEmpty()) {
            waiting.remove(partition(message));
        }
    }

    @Override
    public void failedDelivery(
            ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
        if (failure != null && RetryPolicy.isTransient(failure)) {
            waiting.put(partition(message), "offset " + message.offset() + ", attempt " + attempt);
        }
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> message, @Nullable Exception failure) {
        passed(message);
    }

    @Override
    public void recoveryFailed(
            ConsumerRecord<?, ?> message, @Nullable Exception original, Exception failure) {
        waiting.put(
                partition(message),
                "offset " + message.offset() + ", its dead letter cannot be written");
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        waiting.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        waiting.keySet().removeAll(partitions);
    }

    @Override
    public Health health() {
        if (waiting.isEmpty()) {
            return Health.up().build();
        }
        var health = Health.outOfService();
        waiting.forEach((partition, what) -> health.withDetail(partition.toString(), what));
        return health.build();
    }

    static TopicPartition partition(ConsumerRecord<?, ?> message) {
        return new TopicPartition(message.topic(), message.partition());
    }
}
