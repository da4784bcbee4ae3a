package org.umoorsehhat.chassis.inbox.deadletter;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.chassis.inbox.ConsumerGroup;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.Outcome;
import org.umoorsehhat.chassis.inbox.consumer.RetryPolicy;

/**
 * Brings dead letters to their handlers once more. Nothing is published again: other services never
 * see it. Blocking.
 */
final class DeadLetterReplay {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterReplay.class);

    private final EventDispatcher dispatcher;
    private final DeadLetterWriter writer;
    private final Supplier<KafkaConsumer<String, byte[]>> consumers;
    private final ConsumerGroup group;

    DeadLetterReplay(
            EventDispatcher dispatcher,
            DeadLetterWriter writer,
            Supplier<KafkaConsumer<String, byte[]>> consumers,
            ConsumerGroup group) {
        this.dispatcher = dispatcher;
        this.writer = writer;
        this.consumers = consumers;
        this.group = group;
    }

    /**
     * What a replay did.
     *
     * @param replayed had their effect now
     * @param skipped needed none: had had it before, or a newer version came meanwhile, or it is
     *     gone from a restricted topic
     * @param failed again, and were appended to the dead letters with the new reason
     * @param waiting are left, those that failed not counted
     * @param stopped why it ended early; absent when it did not
     */
    record Report(int replayed, int skipped, int failed, long waiting, @Nullable String stopped) {}

    /**
     * Replays up to {@code limit} dead letters of {@code topic}. Stops when the database or the
     * broker is away, or when it has gone on for {@code longest}; the next replay goes on from
     * there.
     */
    Report replay(String topic, int limit, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        int replayed = 0;
        int skipped = 0;
        int failed = 0;
        try (var letters = open(topic);
                var originals = new OriginalRecords(consumers)) {
            for (var batch = letters.read(); !batch.isEmpty(); batch = letters.read()) {
                for (ConsumerRecord<String, byte[]> letter : batch) {
                    if (replayed + skipped + failed == limit) {
                        return new Report(replayed, skipped, failed, letters.waiting(), null);
                    }
                    if (System.nanoTime() - end > 0) {
                        return new Report(
                                replayed, skipped, failed, letters.waiting(), "time is up");
                    }
                    try {
                        switch (replay(letter, originals)) {
                            case APPLIED -> replayed++;
                            case null -> failed++;
                            default -> skipped++;
                        }
                    } catch (RuntimeException e) {
                        log.warn("The replay of {} stops: {}", topic, e.toString());
                        return new Report(
                                replayed, skipped, failed, letters.waiting(), e.toString());
                    }
                    letters.done(letter);
                }
            }
            return new Report(replayed, skipped, failed, letters.waiting(), null);
        }
    }

    /** Null for one that failed again. */
    private @Nullable Outcome replay(
            ConsumerRecord<String, byte[]> letter, OriginalRecords originals) {
        ConsumerRecord<String, byte[]> original = DeadLetter.original(letter);
        if (DeadLetter.isWithoutData(letter)) {
            original = originals.newest(original);
            if (original == null) {
                return Outcome.STALE;
            }
        }
        try {
            return dispatcher.dispatch(original).block();
        } catch (RuntimeException e) {
            if (RetryPolicy.isTransient(e)) {
                throw e;
            }
            writer.accept(original, e);
            return null;
        }
    }

    /** Those of {@code topic} that wait. */
    DeadLetterLog open(String topic) {
        return new DeadLetterLog(consumers.get(), DeadLetterTopics.of(topic, group.id()));
    }
}
