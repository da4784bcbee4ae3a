package org.umoorsehhat.systemtests.compare.quiet;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until all that a request has set off is over, so that the next one finds the same in every
 * run. Over means: whoever reads a topic has read it to its end, nothing is due in a database or
 * waits to be published, and meanwhile nothing was published.
 */
public final class Quiet {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(15);

    private final Consumers consumers;
    private final Backlog backlog;

    public Quiet(Consumers consumers, Backlog backlog) {
        this.consumers = consumers;
        this.backlog = backlog;
    }

    /**
     * @throws Unfinished if it takes longer than a minute
     */
    public void await() {
        long began = System.nanoTime();
        String busy = busy();
        while (!busy.isEmpty()) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new Unfinished(
                        "not quiet after %d s: %s".formatted(LONGEST.toSeconds(), busy));
            }
            pause();
            busy = busy();
        }
    }

    /**
     * What is still going on; empty for nothing. The order matters: what was read to its end has
     * left rows behind by then, and what these became would have moved an end.
     */
    private String busy() {
        Map<TopicPartition, Long> ends = consumers.ends();
        String unread = consumers.unread(ends);
        if (!unread.isEmpty()) {
            return unread;
        }
        String waiting = backlog.waiting();
        if (!waiting.isEmpty()) {
            return waiting;
        }
        return consumers.ends().equals(ends) ? "" : "events are being published";
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
