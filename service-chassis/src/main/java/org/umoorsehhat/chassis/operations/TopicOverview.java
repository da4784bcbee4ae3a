package org.umoorsehhat.chassis.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.deadletter.DeadLetters;
import org.umoorsehhat.chassis.inbox.progress.GroupBacklog;
import org.umoorsehhat.chassis.operations.OperationsView.TopicView;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * How far the service is behind in each of its topics, and how many dead letters wait. Whoever asks
 * within a second shares one answer of the broker.
 */
final class TopicOverview {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration SHARED = Duration.ofSeconds(1);

    private final EventDispatcher dispatcher;
    private final ConsumerGroup group;
    private final DeadLetters letters;
    private final KafkaProperties kafka;
    private final Mono<Optional<List<TopicView>>> overview;

    TopicOverview(
            EventDispatcher dispatcher,
            ConsumerGroup group,
            DeadLetters letters,
            KafkaProperties kafka) {
        this.dispatcher = dispatcher;
        this.group = group;
        this.letters = letters;
        this.kafka = kafka;
        this.overview =
                Mono.fromCallable(() -> Optional.of(read()))
                        .subscribeOn(Schedulers.boundedElastic())
                        .timeout(PATIENCE, Mono.just(Optional.empty()))
                        .onErrorReturn(RetriableException.class, Optional.empty())
                        .cache(SHARED);
    }

    /** Empty where the broker does not answer within seconds. */
    Mono<Optional<List<TopicView>>> look() {
        return overview;
    }

    private List<TopicView> read() {
        try (var backlog = new GroupBacklog(kafka)) {
            Map<String, Long> behind = backlog.of(group, dispatcher.topics());
            Map<String, Long> dead = letters.waiting(backlog);
            return behind.entrySet().stream()
                    .map(topic ->
                            new TopicView(
                                    topic.getKey(),
                                    topic.getValue(),
                                    dead.getOrDefault(topic.getKey(), 0L)))
                    .toList();
        }
    }
}
