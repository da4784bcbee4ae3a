package org.umoorsehhat.things.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.things.AnotherInstance;
import org.umoorsehhat.things.Rows;
import org.umoorsehhat.things.ThingsService;

/** Goes on writing to two topics whatever they may bring, a few events at a time. */
final class SteadyWriter implements AutoCloseable {

    private static final int TOGETHER = 3;
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final AtomicBoolean over = new AtomicBoolean();
    private final List<RandomThings> things;
    private final List<String> topics = List.of(ThingsService.TOPIC, ThingsService.PARTS);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> writing;

    SteadyWriter(Random random) {
        this.things = topics.stream().map(topic -> new RandomThings(random, topic)).toList();
        this.writing = thread.submit(this::write);
    }

    private void write() {
        while (!over.get()) {
            things.forEach(some -> RandomThings.write(KafkaServer.shared(), some.more(TOGETHER)));
            LockSupport.parkNanos(PAUSE);
        }
        things.forEach(some -> RandomThings.write(KafkaServer.shared(), some.last()));
    }

    /**
     * Writes each thing's last event and compares what became of all of them.
     *
     * @param rows of the service whose instances came and went
     * @param group its consumer group
     * @param oneByOne of another group; handles one by one, and stayed
     */
    void end(Rows rows, String group, AnotherInstance oneByOne) throws Exception {
        over.set(true);
        writing.get();
        for (int i = 0; i < topics.size(); i++) {
            String topic = topics.get(i);
            List<Long> ids = things.get(i).ids();
            var outcome = new Outcome(rows, group, topic, ids);
            var expected = new Outcome(oneByOne, topic, ids);
            outcome.awaitLast();
            expected.awaitLast();
            assertThat(outcome.state()).as("state of %s", topic).isEqualTo(expected.state());
            // Whose offset was not yet committed may have come once more.
            List<String> letters = outcome.deadLetters().stream().distinct().toList();
            if (topic.equals(ThingsService.PARTS)) {
                // What a newer one makes up for is read, but not handled.
                assertThat(expected.deadLetters()).containsAll(letters);
            } else {
                assertThat(letters).isNotEmpty().isEqualTo(expected.deadLetters());
            }
        }
    }

    @Override
    public void close() {
        over.set(true);
        thread.close();
    }
}
