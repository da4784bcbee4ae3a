package org.umoorsehhat.chassis.inbox;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;

/**
 * The consumers of this instance, over all that its service subscribes to. The container's thread
 * waits for each event's effect, which keeps every partition in order.
 */
final class EventConsumers implements SmartLifecycle {

    private static final Duration STOP = Duration.ofSeconds(15);

    /**
     * The client asks the broker for events only when a poll begins. Once that request has come
     * back empty (after fetch.max.wait.ms, 0.5 s), an event has to wait for the next poll.
     */
    private static final Duration POLL = Duration.ofMillis(50);

    private final @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    EventConsumers(
            List<String> topics,
            ConsumerFactory<String, byte[]> consumers,
            EventDispatcher dispatcher,
            ConsumerRecordRecoverer deadLetters,
            ConsumerState state,
            ObservationRegistry observations,
            InboxProperties properties) {
        this.container =
                topics.isEmpty()
                        ? null
                        : container(
                                settings(topics, dispatcher, state, observations),
                                consumers,
                                errorHandler(deadLetters, state, properties),
                                properties.concurrency());
    }

    private static ContainerProperties settings(
            List<String> topics,
            EventDispatcher dispatcher,
            ConsumerState state,
            ObservationRegistry observations) {
        var settings = new ContainerProperties(topics.toArray(String[]::new));
        settings.setMessageListener(
                (MessageListener<String, byte[]>)
                        message -> {
                            dispatcher.dispatch(message).block();
                            state.passed(message);
                        });
        settings.setConsumerRebalanceListener(state);
        settings.setObservationEnabled(true);
        // A container that is no bean finds none by itself.
        settings.setObservationRegistry(observations);
        // A transaction's end takes an offset that no listener sees; CatchUpHealthIndicator would
        // wait for it.
        settings.setFixTxOffsets(true);
        settings.setPollTimeout(POLL.toMillis());
        settings.setShutdownTimeout(STOP.toMillis());
        // Not virtual ones: a poll spins while the client's own thread is held up, and as many such
        // polls as there are processors leave nothing to run whoever holds it up.
        settings.setListenerTaskExecutor(new SimpleAsyncTaskExecutor("events-"));
        return settings;
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
        return container;
    }

    private static DefaultErrorHandler errorHandler(
            ConsumerRecordRecoverer deadLetters, ConsumerState state, InboxProperties properties) {
        var handler = new DefaultErrorHandler(deadLetters);
        handler.setBackOffFunction((message, failure) -> RetryPolicy.backOff(failure, properties));
        // What fails for another reason than before counts anew: a database that was away must not
        // lend its endless patience to a poisoned event.
        handler.setResetStateOnExceptionChange(true);
        // Without this, classes of the container's own list would be given up at once.
        handler.setClassifications(Map.of(), true);
        handler.setCommitRecovered(true);
        handler.setRetryListeners(state);
        return handler;
    }

    @Override
    public void start() {
        if (container != null) {
            container.start();
        }
    }

    @Override
    public void stop(Runnable callback) {
        if (container == null) {
            callback.run();
        } else {
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
