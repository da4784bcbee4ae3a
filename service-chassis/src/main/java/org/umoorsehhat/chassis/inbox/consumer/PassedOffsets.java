package org.umoorsehhat.chassis.inbox.consumer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Commits offsets that a consumer has passed without being given anything, such as a transaction's
 * end: CatchUpHealthIndicator would wait for them. Only once nothing comes, and a partition has
 * moved since: the container's own correction (fixTxOffsets) asks the broker before each poll.
 */
final class PassedOffsets implements ApplicationEventPublisher {

    private static final Logger log = LoggerFactory.getLogger(PassedOffsets.class);

    /** What is known to be committed. */
    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();

    /** On the thread of the consumer, which has handled all that it was given. */
    @Override
    public void publishEvent(Object event) {
        if (event instanceof ListenerContainerIdleEvent idle) {
            commit(idle.getConsumer());
        }
    }

    private void commit(Consumer<?, ?> consumer) {
        try {
            Map<TopicPartition, Long> moved = moved(consumer);
            if (!moved.isEmpty()) {
                Map<TopicPartition, OffsetAndMetadata> passed = passed(consumer, moved);
                if (!passed.isEmpty()) {
                    consumer.commitSync(passed);
                }
                committed.putAll(moved);
            }
        } catch (WakeupException e) {
            log.debug("The service stops: whoever reads there next commits it", e);
        }
    }

    private Map<TopicPartition, Long> moved(Consumer<?, ?> consumer) {
        var moved = new HashMap<TopicPartition, Long>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            Long known = committed.get(partition);
            if (known == null || known != position) {
                moved.put(partition, position);
            }
        }
        return moved;
    }

    private static Map<TopicPartition, OffsetAndMetadata> passed(
            Consumer<?, ?> consumer, Map<TopicPartition, Long> moved) {
        Map<TopicPartition, OffsetAndMetadata> before = consumer.committed(moved.keySet());
        var passed = new HashMap<TopicPartition, OffsetAndMetadata>();
        moved.forEach((partition, position) -> {
            OffsetAndMetadata offset = before.get(partition);
            if (position > (offset == null ? 0 : offset.offset())) {
                passed.put(partition, new OffsetAndMetadata(position));
            }
        });
        return passed;
    }
}
