package org.umoorsehhat.chassis.inbox.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.InboxProperties;

/** The consumers of this instance, over all that its service subscribes to. */
final class EventConsumers implements SmartLifecycle {

    private static final Duration STOP = Duration.ofSeconds(15);

    /** The classic client asks the broker again and again within a poll. */
    private static final Duration POLL = Duration.ofSeconds(5);

    /**
     * The other one asks only when a poll begins. Once that request has come back empty (after
     * fetch.max.wait.ms, 0.5 s), an event has to wait for the next poll.
     */
    private static final Duration SHORT_POLL = Duration.ofMillis(50);

    /** Nothing came for so long. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final BatchListener listener;
    private final @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    EventConsumers(
            List<String> topics,
            ConsumerFactory<String, byte[]> consumers,
            BatchListener listener,
            ConsumerRecordRecoverer deadLetters,
            ConsumerState state,
            InboxProperties properties) {
        this.listener = listener;
        this.container =
                topics.isEmpty()
                        ? null
                        : container(
                                settings(topics, listener, state, poll(consumers)),
                                consumers,
                                errorHandler(deadLetters, state, properties),
                                properties.concurrency());
    }

    private static ContainerProperties settings(
            List<String> topics, BatchListener listener, ConsumerState state, Duration poll) {
        var settings = new ContainerProperties(topics.toArray(String[]::new));
        settings.setMessageListener(listener);
        settings.setConsumerRebalanceListener(state);
        // For PassedOffsets.
        settings.setIdleEventInterval(IDLE.toMillis());
        settings.setIdleBeforeDataMultiplier(1);
        settings.setPollTimeout(poll.toMillis());
        settings.setShutdownTimeout(STOP.toMillis());
        // Not virtual ones: a poll spins while the client's own thread is held up, and as many such
        // polls as there are processors leave nothing to run whoever holds it up.
        settings.setListenerTaskExecutor(new SimpleAsyncTaskExecutor("events-"));
        return settings;
    }

    private static Duration poll(ConsumerFactory<String, byte[]> consumers) {
        return ConsumerGroup.isAssignedByBroker(consumers.getConfigurationProperties())
                ? SHORT_POLL
                : POLL;
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            ContainerProperties settings,
            ConsumerFactory<String, byte[]> consumers,
            DefaultErrorHandler errorHandler,
            int concurrency) {
        var container = new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName("events");
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(errorHandler);
        container.setApplicationEventPublisher(new PassedOffsets());
        return container;
    }

    private static DefaultErrorHandler errorHandler(
            ConsumerRecordRecoverer deadLetters, ConsumerState state, InboxProperties properties) {
        var handler =
                new DefaultErrorHandler((message, failure) ->
                        deadLetters.accept(message, RecordFailure.reason(failure)));
        handler.setBackOffFunction((message, failure) -> RetryPolicy.backOff(failure, properties));
        // What fails for another reason than before counts anew; RecordFailure tells two.
        handler.setResetStateOnExceptionChange(true);
        // Without this, classes of the container's own list would be given up at once.
        handler.setClassifications(Map.of(), true);
        handler.setCommitRecovered(true);
        // BatchListener says it, without the words of the failure.
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setRetryListeners(state);
        return handler;
    }

    @Override
    public void start() {
        if (container != null) {
            listener.stopping(false);
            container.start();
        }
    }

    @Override
    public void stop(Runnable callback) {
        if (container == null) {
            callback.run();
        } else {
            listener.stopping(true);
            container.stop(callback);
        }
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return container != null && container.isRunning();
    }

    /** Starts last and stops first, as the container would by itself. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE;
    }
}
