package org.umoorsehhat.chassis.inbox.consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/**
 * The first event of a poll that could not be handled. All before it have had their effect, and
 * none after it. Of two kinds, since tries are counted anew when one follows the other: a database
 * that was away must not lend its endless patience to a poisoned event.
 */
sealed class RecordFailure extends BatchListenerFailedException {

    private static final long serialVersionUID = 1;

    private RecordFailure(ConsumerRecord<?, ?> message, RuntimeException cause) {
        super("An event failed", cause, message);
    }

    /** Waiting helps. */
    private static final class Waiting extends RecordFailure {

        private static final long serialVersionUID = 1;

        Waiting(ConsumerRecord<?, ?> message, RuntimeException cause) {
            super(message, cause);
        }
    }

    /** Waiting may help, or not. */
    private static final class Failing extends RecordFailure {

        private static final long serialVersionUID = 1;

        Failing(ConsumerRecord<?, ?> message, RuntimeException cause) {
            super(message, cause);
        }
    }

    static RecordFailure of(ConsumerRecord<?, ?> message, RuntimeException cause) {
        return RetryPolicy.isTransient(cause)
                ? new Waiting(message, cause)
                : new Failing(message, cause);
    }

    /** What has happened, as a dead letter tells it. */
    static Exception reason(Exception failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof RecordFailure record && record.getCause() != null) {
                return new ListenerExecutionFailedException("Listener failed", record.getCause());
            }
        }
        return failure;
    }
}
