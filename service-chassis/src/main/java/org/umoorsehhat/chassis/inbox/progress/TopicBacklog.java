package org.umoorsehhat.chassis.inbox.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Whether events lie in a topic that have not had their effect in this service, in whichever of its
 * instances. Whoever asks within a tenth of a second shares one question to the broker.
 */
public final class TopicBacklog implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TopicProgress progress;
    private final String group;
    private final Mono<Map<TopicPartition, Long>> ends;

    /** Of what {@code group} has not consumed of {@code topic}. */
    public TopicBacklog(KafkaProperties kafka, ConsumerGroup group, String topic) {
        this.progress = new TopicProgress(kafka.buildAdminProperties());
        this.group = group.id();
        this.ends = Mono.fromFuture(() -> progress.ends(List.of(topic))).cache(PAUSE);
    }

    /**
     * Completes when all that lay in the topic a tenth of a second ago has had its effect; fails
     * when the broker does not answer.
     */
    public Mono<Void> workedOff() {
        return ends.flatMap(this::consumed).publishOn(Schedulers.parallel());
    }

    private Mono<Void> consumed(Map<TopicPartition, Long> ends) {
        return Mono.fromFuture(() -> progress.behind(group, ends))
                .filter(Map::isEmpty)
                .repeatWhenEmpty(empty -> empty.delayElements(PAUSE))
                .then();
    }

    @Override
    public void close() {
        progress.close();
    }
}
