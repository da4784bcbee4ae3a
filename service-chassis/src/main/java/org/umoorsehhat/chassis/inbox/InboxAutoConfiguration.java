package org.umoorsehhat.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import tools.jackson.databind.json.JsonMapper;

/** One consumer group per service over all that it subscribes to. */
@AutoConfiguration(after = {R2dbcAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(InboxProperties.class)
class InboxAutoConfiguration {

    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(30);

    @Bean
    Inbox inbox(DatabaseClient database) {
        return new Inbox(database);
    }

    @Bean
    InboxCleanup inboxCleanup(Inbox inbox, InboxProperties properties) {
        return new InboxCleanup(inbox, properties);
    }

    @Bean
    EventDispatcher eventDispatcher(
            ObjectProvider<EventSubscription> subscriptions,
            Inbox inbox,
            TransactionalOperator transaction,
            OutboxSignal outbox,
            MeterRegistry meters,
            JsonMapper json) {
        return new EventDispatcher(
                subscriptions.orderedStream().toList(), inbox, transaction, outbox, meters, json);
    }

    @Bean
    ConsumerGroup consumerGroup(
            @Value("${spring.kafka.consumer.group-id:${spring.application.name}}") String group) {
        return new ConsumerGroup(group);
    }

    @Bean
    KafkaAdmin.NewTopics deadLetterTopics(
            ObjectProvider<EventSubscription> subscriptions, ConsumerGroup group, Topics topics) {
        List<EventSubscription> all = subscriptions.orderedStream().toList();
        return new KafkaAdmin.NewTopics(DeadLetterTopics.declare(all, group.id(), topics));
    }

    @Bean
    ConsumerState eventConsumer() {
        return new ConsumerState();
    }

    @Bean
    CaughtUp caughtUp(
            ObjectProvider<EventSubscription> subscriptions,
            ConsumerGroup group,
            KafkaProperties kafka) {
        List<String> topics = subscriptions.orderedStream().map(EventSubscription::topic).toList();
        return new CaughtUp(kafka.buildAdminProperties(), group.id(), topics);
    }

    @Bean
    DeadLetterPublishingRecoverer deadLetters(KafkaProperties kafka, ConsumerGroup group) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        var producers =
                new DefaultKafkaProducerFactory<>(
                        settings, new StringSerializer(), new ByteArraySerializer());
        var recoverer =
                new DeadLetterPublishingRecoverer(
                        new KafkaTemplate<>(producers),
                        (message, failure) ->
                                new TopicPartition(
                                        DeadLetterTopics.of(message.topic(), group.id()),
                                        message.partition()));
        // If even the dead letter cannot be written, the partition stops.
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setWaitForSendResultTimeout(SEND_TIMEOUT);
        recoverer.setLogRecoveryRecord(true);
        return recoverer;
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> eventConsumers(
            ObjectProvider<EventSubscription> subscriptions,
            ConsumerGroup group,
            KafkaProperties kafka,
            InboxProperties properties,
            EventDispatcher dispatcher,
            DeadLetterPublishingRecoverer deadLetters,
            ConsumerState state,
            MeterRegistry meters,
            ObservationRegistry observations) {
        String[] topics =
                subscriptions.orderedStream().map(EventSubscription::topic).toArray(String[]::new);
        var container =
                new ConcurrentMessageListenerContainer<>(
                        consumers(kafka, meters),
                        settings(topics, group, dispatcher, properties, state, observations));
        container.setBeanName("events");
        container.setConcurrency(properties.concurrency());
        container.setCommonErrorHandler(errorHandler(deadLetters, properties, state));
        container.setAutoStartup(topics.length > 0);
        return container;
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> consumers(
            KafkaProperties kafka, MeterRegistry meters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var consumers =
                new DefaultKafkaConsumerFactory<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        return consumers;
    }

    private static ContainerProperties settings(
            String[] topics,
            ConsumerGroup group,
            EventDispatcher dispatcher,
            InboxProperties properties,
            ConsumerState state,
            ObservationRegistry observations) {
        var settings = new ContainerProperties(topics.length > 0 ? topics : new String[] {"none"});
        settings.setGroupId(group.id());
        settings.setObservationEnabled(true);
        settings.setObservationRegistry(observations);
        var executor = new SimpleAsyncTaskExecutor("events-");
        executor.setVirtualThreads(true);
        settings.setListenerTaskExecutor(executor);
        // The container's thread waits, which keeps each partition in order.
        settings.setMessageListener(
                (MessageListener<String, byte[]>)
                        message -> {
                            dispatcher
                                    .dispatch(message.topic(), message)
                                    .block(properties.handlerTimeout());
                            state.passed(message);
                        });
        settings.setConsumerRebalanceListener(
                new ConsumerAwareRebalanceListener() {
                    @Override
                    public void onPartitionsRevokedAfterCommit(
                            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                        partitions.forEach(partition -> state.revoked(partition.toString()));
                    }

                    @Override
                    public void onPartitionsLost(
                            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                        partitions.forEach(partition -> state.revoked(partition.toString()));
                    }
                });
        return settings;
    }

    private static DefaultErrorHandler errorHandler(
            DeadLetterPublishingRecoverer deadLetters,
            InboxProperties properties,
            ConsumerState state) {
        var handler = new DefaultErrorHandler(deadLetters);
        handler.setBackOffFunction((message, failure) -> Failures.backOff(failure, properties));
        // Without this, an exception class of the container's own list would be given up at once.
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(state);
        handler.setCommitRecovered(true);
        handler.setResetStateOnExceptionChange(true);
        return handler;
    }
}
