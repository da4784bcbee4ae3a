package org.umoorsehhat.chassis.connection;

import java.time.Duration;

/**
 * How fast a body comes. Only what the server waits for the client counts: while it does not want
 * to read on, a client can do nothing.
 */
final class BodyPace {

    private final long limit;
    private final long patience;
    private final long leastRate;
    private long waited;
    private long bytes;
    private long since;
    private boolean isWaiting;

    /**
     * @param limit until the body is there
     * @param patience from when on the rate counts
     * @param leastRate bytes a second on average; 0 is none
     */
    BodyPace(Duration limit, Duration patience, long leastRate) {
        this.limit = limit.toNanos();
        this.patience = patience.toNanos();
        this.leastRate = leastRate;
    }

    /**
     * From now on the server wants more.
     *
     * @param now of {@link System#nanoTime()}
     */
    void await(long now) {
        if (!isWaiting) {
            isWaiting = true;
            since = now;
        }
    }

    void receive(int more, long now) {
        waited = waited(now);
        isWaiting = false;
        bytes += more;
    }

    boolean isLate(long now) {
        long nanos = waited(now);
        return nanos >= limit
                || nanos >= patience
                        && bytes < leastRate * (double) nanos / Duration.ofSeconds(1).toNanos();
    }

    private long waited(long now) {
        return isWaiting ? waited + now - since : waited;
    }
}
