package org.umoorsehhat.chassis.inbox.consumer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.umoorsehhat.chassis.failure.FailureKinds;
import org.umoorsehhat.chassis.inbox.EventDispatcher;

/**
 * Handles what a poll brings, in its order: of each topic as many events in a transaction as are
 * allowed. What fails together is tried again in smaller parts, until the event that fails is
 * alone; the container retries or gives up that one. Waits on the container's thread, which keeps
 * every partition in order.
 */
final class BatchListener implements BatchMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(BatchListener.class);

    private final EventDispatcher dispatcher;
    private final BatchSizes sizes;
    private final ReceivingSpans spans;
    private final ConsumerState state;

    /** Where the last failure of a partition was: what failed there is tried alone. */
    private final Map<TopicPartition, Long> failed = new ConcurrentHashMap<>();

    private volatile boolean isStopping;

    BatchListener(
            EventDispatcher dispatcher,
            BatchSizes sizes,
            ReceivingSpans spans,
            ConsumerState state) {
        this.dispatcher = dispatcher;
        this.sizes = sizes;
        this.spans = spans;
        this.state = state;
    }

    /** Whether what a poll brought is left where it is from the next transaction on. */
    void stopping(boolean stopping) {
        isStopping = stopping;
    }

    /**
     * @throws RecordFailure for the first event that failed, or is left
     */
    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        int from = 0;
        while (from < messages.size()) {
            if (isStopping) {
                throw RecordFailure.of(
                        messages.get(from), new TimeoutException("The service stops"));
            }
            int to = sizes.end(messages, from, this::isAlone);
            handle(messages.subList(from, to));
            if (hasFailed(messages.get(from))) {
                failed.remove(ConsumerState.partition(messages.get(from)));
            }
            from = to;
        }
    }

    private boolean isAlone(ConsumerRecord<String, byte[]> message) {
        return dispatcher.isAlone(message) || hasFailed(message);
    }

    private boolean hasFailed(ConsumerRecord<String, byte[]> message) {
        Long offset = failed.isEmpty() ? null : failed.get(ConsumerState.partition(message));
        return offset != null && offset == message.offset();
    }

    private void handle(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            spans.around(batch, () -> dispatcher.dispatch(batch).block());
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                handleInParts(batch, e);
                return;
            }
            throw failure(batch.getFirst(), e);
        }
        batch.forEach(state::passed);
    }

    private RecordFailure failure(ConsumerRecord<String, byte[]> message, RuntimeException why) {
        failed.put(ConsumerState.partition(message), message.offset());
        // Not its words, which may quote the data.
        log.warn(
                "{}-{}@{} failed: {}",
                message.topic(),
                message.partition(),
                message.offset(),
                FailureKinds.of(why));
        return RecordFailure.of(message, why);
    }

    /**
     * Whether a database is away, the first one tells; if it is not, there were too many for the
     * time that a transaction has. Which one is poisoned, halves do.
     */
    private void handleInParts(List<ConsumerRecord<String, byte[]>> batch, RuntimeException why) {
        boolean isTransient = RetryPolicy.isTransient(why);
        int from = 0;
        if (isTransient) {
            handle(batch.subList(0, 1));
            from = 1;
        }
        int part = Math.max(1, batch.size() / (isTransient ? 4 : 2));
        while (from < batch.size()) {
            int to = Math.min(batch.size(), from + part);
            handle(batch.subList(from, to));
            from = to;
        }
    }
}
