package org.umoorsehhat.chassis.inbox.deadletter;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.umoorsehhat.chassis.inbox.deadletter.DeadLetterReplay.Report;
import org.umoorsehhat.chassis.inbox.progress.GroupBacklog;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * {@code GET /actuator/deadletters}: how many dead letters wait, by topic. {@code POST} with {@code
 * {"topic": …, "limit": …}}: replays them. For administrators, from inside, without a limit of
 * time; {@link DeadLetterController} is the one that the gateway reaches.
 */
@Endpoint(id = "deadletters")
class DeadLetterEndpoint {

    private static final int ALL = Integer.MAX_VALUE;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final DeadLetters letters;
    private final KafkaProperties kafka;

    DeadLetterEndpoint(DeadLetters letters, KafkaProperties kafka) {
        this.letters = letters;
        this.kafka = kafka;
    }

    @ReadOperation
    Mono<Map<String, Long>> waiting() {
        return Mono.fromCallable(
                        () -> {
                            try (var backlog = new GroupBacklog(kafka)) {
                                return letters.waiting(backlog);
                            }
                        })
                .subscribeOn(Schedulers.boundedElastic());
    }

    @WriteOperation
    Mono<Report> replay(String topic, @Nullable Integer limit) {
        if (!letters.knows(topic)) {
            throw new InvalidEndpointRequestException(
                    "nothing here reads " + topic, "topic is not one that this service reads");
        }
        if (limit != null && limit < 1) {
            throw new InvalidEndpointRequestException("limit " + limit, "limit is at least 1");
        }
        return letters.replay(topic, limit == null ? ALL : limit, LONGEST);
    }
}
