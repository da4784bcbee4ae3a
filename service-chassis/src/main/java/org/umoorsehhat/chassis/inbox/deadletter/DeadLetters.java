package org.umoorsehhat.chassis.inbox.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.deadletter.DeadLetterReplay.Report;
import org.umoorsehhat.chassis.inbox.progress.GroupBacklog;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The dead letters of this service, of all of its instances. The broker is waited for on threads
 * that may; one replay and one reading of letters at a time.
 */
public final class DeadLetters {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final EventDispatcher dispatcher;
    private final ConsumerGroup group;
    private final DeadLetterReplay replay;
    private final Semaphore replays = new Semaphore(1);
    private final Semaphore readings = new Semaphore(1);

    DeadLetters(EventDispatcher dispatcher, ConsumerGroup group, DeadLetterReplay replay) {
        this.dispatcher = dispatcher;
        this.group = group;
        this.replay = replay;
    }

    /** How many wait, by the topic that they came from. Blocks. */
    public Map<String, Long> waiting(GroupBacklog backlog) {
        List<String> topics = dispatcher.topics();
        Map<String, Long> letters =
                backlog.of(group.ofReplays(), topics.stream().map(this::letters).toList());
        var waiting = new TreeMap<String, Long>();
        topics.forEach(topic -> waiting.put(topic, letters.getOrDefault(letters(topic), 0L)));
        return waiting;
    }

    private String letters(String topic) {
        return DeadLetterTopics.of(topic, group.id());
    }

    /** Whether {@code topic} is one whose dead letters are kept here. */
    boolean knows(String topic) {
        return dispatcher.topics().contains(topic);
    }

    /** The first {@code limit} of those that wait of {@code topic}, and how many there are. */
    Mono<DeadLetterList> list(String topic, int limit) {
        return alone(readings, () -> read(topic, limit), DeadLetters::busy);
    }

    private DeadLetterList read(String topic, int limit) {
        var views = new ArrayList<DeadLetterView>();
        try (var log = replay.open(topic)) {
            long waiting = log.waiting();
            for (var batch = log.read(); !batch.isEmpty(); batch = log.read()) {
                for (ConsumerRecord<String, byte[]> letter : batch) {
                    if (views.size() == limit) {
                        return new DeadLetterList(topic, waiting, views);
                    }
                    views.add(DeadLetterView.of(letter));
                }
            }
            return new DeadLetterList(topic, waiting, views);
        }
    }

    /** Replays up to {@code limit} of {@code topic}, and begins none after {@code longest}. */
    Mono<Report> replay(String topic, int limit, Duration longest) {
        return alone(replays, () -> replay.replay(topic, limit, longest), DeadLetters::underWay);
    }

    /** A second one meanwhile would do nothing that the first does not. */
    private static Problem underWay() {
        return Problem.conflict(
                "replay-running", "A replay is running", "Wait until the running one ends.");
    }

    private static Problem busy() {
        return Problem.unavailable(
                "The service is busy or something it needs is away. Try again soon.", RETRY_AFTER);
    }

    private static <T> Mono<T> alone(Semaphore one, Callable<T> work, Supplier<Problem> refusal) {
        return Mono.fromCallable(
                        () -> {
                            if (!one.tryAcquire()) {
                                throw refusal.get();
                            }
                            try {
                                return work.call();
                            } finally {
                                one.release();
                            }
                        })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
