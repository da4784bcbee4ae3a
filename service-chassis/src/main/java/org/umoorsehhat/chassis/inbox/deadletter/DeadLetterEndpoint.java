package org.umoorsehhat.chassis.inbox.deadletter;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.umoorsehhat.chassis.inbox.deadletter.DeadLetterReplay.Report;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * {@code GET /actuator/deadletters}: how many dead letters wait, by topic. {@code POST} with {@code
 * {"topic": …, "limit": …}}: replays them. For administrators.
 */
@Endpoint(id = "deadletters")
class DeadLetterEndpoint {

    private static final int ALL = Integer.MAX_VALUE;

    private final DeadLetterReplay replay;
    private final Semaphore one = new Semaphore(1);

    DeadLetterEndpoint(DeadLetterReplay replay) {
        this.replay = replay;
    }

    @ReadOperation
    Mono<Map<String, Long>> waiting() {
        return Mono.fromCallable(replay::waiting).subscribeOn(Schedulers.boundedElastic());
    }

    @WriteOperation
    Mono<Report> replay(String topic, @Nullable Integer limit) {
        if (!replay.knows(topic)) {
            throw new InvalidEndpointRequestException(
                    "nothing here reads " + topic, "topic is not one that this service reads");
        }
        if (limit != null && limit < 1) {
            throw new InvalidEndpointRequestException("limit " + limit, "limit is at least 1");
        }
        return Mono.fromCallable(() -> replayAlone(topic, limit == null ? ALL : limit))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** A second one meanwhile would do nothing that the first does not. */
    private Report replayAlone(String topic, int limit) {
        if (!one.tryAcquire()) {
            throw Problem.conflict(
                    "replay-running", "A replay is running", "Wait until the running one ends.");
        }
        try {
            return replay.replay(topic, limit);
        } finally {
            one.release();
        }
    }
}
